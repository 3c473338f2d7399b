using System.Net.Mail;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>Makes the letter of a delivery: its stored text and file, and for a report the PDF, unless that is larger than <see cref="MailOptions.AttachmentLimitBytes"/>.</summary>
public sealed class LetterWriter(NpgsqlDataSource database, IOptions<MailOptions> options)
{
    /// <returns><c>null</c> when the report to send does not exist as a finished file.</returns>
    public async Task<Letter?> WriteAsync(PendingDelivery delivery, CancellationToken cancel)
    {
        var language = delivery.Language == "en" ? Language.English : Language.Swedish;
        var letter = new Letter(
            delivery.Id, delivery.MessageId, new MailAddress(delivery.RecipientEmail, OneLine(delivery.RecipientName)), language,
            OneLine(delivery.Subject), delivery.TextBody ?? "", delivery.HtmlBody,
            delivery.File is null ? null : new LetterFile(delivery.FileName!, delivery.FileType!, delivery.File), delivery.Unsubscribe);
        if (delivery.ReportId is not { } reportId) return letter;
        if (await ReadReportAsync(reportId, cancel) is not { } report) return null;
        return report.Pdf is null ? letter : letter with { File = new LetterFile(report.FileName, "application/pdf", report.Pdf) };
    }

    private async Task<ReportFile?> ReadReportAsync(Guid id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<ReportFile>(new CommandDefinition("""
            select r.period, r.language as Tag, n.name_sv as Sv, n.name_en as En, case when octet_length(r.pdf) <= @limit then r.pdf end as Pdf
            from reports.status_report r
            cross join lateral (
              select name_sv, name_en from smv.steering_group_name
              where steering_group_id = r.steering_group_id
              order by valid @> r.period desc, lower(valid) desc nulls last limit 1) n
            where r.id = @id and r.status = 'ready' and r.pdf is not null
            """, new { id, limit = options.Value.AttachmentLimitBytes }, cancellationToken: cancel));
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    private sealed record ReportFile(Month Period, string Tag, string Sv, string En, byte[]? Pdf)
    {
        public string FileName => Tag == "en" ? ReportFileName.Of(Period, En, Language.English) : ReportFileName.Of(Period, Sv, Language.Swedish);
    }
}
