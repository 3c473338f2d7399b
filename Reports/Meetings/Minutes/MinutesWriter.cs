using System.Security.Cryptography;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>Writes a version of a meeting's minutes: composed, typeset and stored. From the first one on the meeting's §§ stand.</summary>
public sealed class MinutesWriter(NpgsqlDataSource database, OrganisationChange change, ITypesetter typesetter, IOptions<MailOptions> options, TimeProvider clock)
{
    private const string ReportsSql = """
        select r.id, r.period, r.sha256, (
          select count(*) from reports.status_report v
          where v.steering_group_id = r.steering_group_id and v.period = r.period and v.status = 'ready' and v.requested_at <= r.requested_at)::int as "Version"
        from reports.status_report r where r.id = any(@ids)
        """;

    private const string StoreSql = $"""
        insert into reports.minutes (meeting_id, version, made_at, made_by, first_signed, last_signed, model, model_sha256, pdf, sha256, archive_pdf, archive_sha256, page_count)
        values ({MeetingChange.IdSql}, @Version, @KnownAt, @by, @First, @Last, @text, @hash, @Pdf, @pdfHash, @Archive, @archiveHash, @Pages)
        """;

    private const string FixSql = $"update reports.meeting set first_paragraph = @first where id = {MeetingChange.IdSql}";

    public async Task<Outcome> WriteAsync(MeetingKey key, MinutesOrder order, string by, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await MeetingBook.FindAsync(connection, key, cancel) is not { } meeting) return MeetingChange.Gone;
        if (MinutesCheck.Blocks(meeting) is { } reason) return Outcome.Refused("", reason.Sv, reason.En);
        var now = clock.GetUtcNow();
        var model = await ComposeAsync(connection, meeting, order, now, cancel);
        var text = StatusReportJson.WriteMinutes(model);
        // no lock is held meanwhile: typesetting takes a second
        var pages = await typesetter.TypesetAsync(text, cancel);
        return await change.MakeAsync(by, async locked =>
        {
            if (await MeetingBook.FindAsync(locked, key, cancel) is not { } still || StatusReportJson.WriteMinutes(await ComposeAsync(locked, still, order, now, cancel)) != text)
                return Outcome.Refused("", "Någon ändrade sammanträdet medan protokollet skrevs. Se över det och skriv igen.", "Somebody changed the meeting while the minutes were written. Look it over and write again.");
            await locked.ExecuteAsync(new CommandDefinition(FixSql, new { key.Group, key.Day, first = meeting.FirstParagraph }, cancellationToken: cancel));
            await locked.ExecuteAsync(new CommandDefinition(StoreSql, new
            {
                key.Group, key.Day, model.Version, model.KnownAt, by, order.Signed.First, order.Signed.Last, text, hash = StatusReportJson.Hash(text), pages.Pdf, pages.Archive, pages.Pages,
                pdfHash = SHA256.HashData(pages.Pdf), archiveHash = SHA256.HashData(pages.Archive),
            }, cancellationToken: cancel));
            return Outcome.Done(
                "minutes written", MeetingChange.Subject(key),
                $"Protokoll version {model.Version} är skrivet för {key.Day:O}.{Warned(meeting, order, w => w.Sv)}", $"Minutes version {model.Version} are written for {key.Day:O}.{Warned(meeting, order, w => w.En)}");
        }, cancel);
    }

    private async Task<MinutesModel> ComposeAsync(NpgsqlConnection connection, Meeting meeting, MinutesOrder order, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = meeting.Agenda.Select(i => i.Report).OfType<Guid>().ToArray();
        var rows = await connection.QueryAsync<ReportRow>(new CommandDefinition(ReportsSql, new { ids }, cancellationToken: cancel));
        return new MinutesComposer(meeting, order, now, options.Value.PublicUrl.TrimEnd('/'), await Demonstration.IsOnAsync(connection, cancel), rows.ToDictionary(r => r.Id, r => r.InWords())).Compose();
    }

    /// <summary>The event log keeps what the writer was warned of.</summary>
    private static string Warned(Meeting meeting, MinutesOrder order, Func<Phrase, string> say) =>
        string.Concat(order.Signed.Mismatches(meeting).Select(w => " " + say(w)));

    private sealed record ReportRow(Guid Id, Month Period, byte[] Sha256, int Version)
    {
        public Phrase InWords()
        {
            var sum = Convert.ToHexStringLower(Sha256)[..16];
            return new(
                $"Lägesrapport {Period.LongForm(Language.Swedish)}, version {Version} (SHA-256 {sum}…).",
                $"Status report {Period.LongForm(Language.English)}, version {Version} (SHA-256 {sum}…).");
        }
    }
}
