using System.Security.Claims;
using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Something that needs a person.</summary>
/// <param name="Where">The page to see to it on.</param>
public sealed record AttentionItem(Phrase What, string Where);

/// <summary>What needs the coordinator's or the administrator's hand, counted by one query on every page of theirs.</summary>
public sealed class Attention(NpgsqlDataSource database, CompletenessReader completeness, OrganisationReader organisation, TimeProvider clock)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(Attention));

    /// <returns>Nothing for other roles.</returns>
    public async Task<IReadOnlyList<AttentionItem>> ForAsync(ClaimsPrincipal visitor, CancellationToken cancel)
    {
        if (!visitor.May(Policies.FollowDeliveries)) return [];
        await using var connection = await database.OpenConnectionAsync(cancel);
        var found = await connection.QuerySingleAsync<Found>(new CommandDefinition(Sql, cancellationToken: cancel));
        var coordinates = visitor.May(Policies.Coordinate);
        // before the first file nobody is late: the first steps say what is needed
        var lacking = coordinates && found.HasBegun ? await LackingAsync(cancel) : null;
        return [.. Items(found, coordinates).Append(lacking).OfType<AttentionItem>()];
    }

    private static IEnumerable<AttentionItem?> Items(Found found, bool coordinates)
    {
        yield return Counted(found.InDoubt, new("Ett utskick är ovisst", "One mailing is in doubt"), "utskick är ovissa", "mailings are in doubt", "/utskick?trouble=true");
        yield return Counted(found.Refused, new("Ett utskick gick inte att sända", "One mailing could not be sent"), "utskick gick inte att sända", "mailings could not be sent", "/utskick?trouble=true");
        yield return Counted(found.Delayed, new("Ett utskick har inte gått iväg än", "One mailing has not left yet"), "utskick har inte gått iväg än", "mailings have not left yet", "/utskick");
        yield return Counted(found.FailedReports, new("En rapport misslyckades", "One report failed"), "rapporter misslyckades", "reports failed", "/rapporter");
        yield return Counted(found.FailedUploads, new("En fil kunde inte läsas in", "One file could not be imported"), "filer kunde inte läsas in", "files could not be imported", coordinates ? "/inlamning" : "/jobb");
        if (!coordinates) yield break;
        yield return Counted(found.WaitingUploads, new("En fil väntar på godkännande", "One file waits for approval"), "filer väntar på godkännande", "files wait for approval", "/inlamning");
    }

    private static AttentionItem? Counted(int count, Phrase one, string sv, string en, string where) => count switch
    {
        0 => null,
        1 => new(one, where),
        _ => new(new Phrase($"{count} {sv}", $"{count} {en}"), where),
    };

    /// <summary>Who has not sent all of the latest month that is due.</summary>
    private async Task<AttentionItem?> LackingAsync(CancellationToken cancel)
    {
        var table = await completeness.ReadAsync(DueReports.QueryOn(Stockholm.Today(clock)), cancel);
        var due = table.Cells.Where(c => c.IsAsked && c.Deadline < table.Today).ToList();
        if (due.Count == 0) return null;
        var month = due.Max(c => c.Month);
        var late = due.Where(c => c.Month == month && !c.IsIn).Select(c => c.District).Distinct().ToList();
        if (late.Count == 0) return null;
        var (sv, en) = (month.LongName(Language.Swedish), month.LongName(Language.English));
        if (late.Count > 1) return new(new($"{late.Count} länsdelar har inte lämnat in allt för {sv}", $"{late.Count} districts have not reported all of {en}"), "/inlamning/vem");
        var name = (await organisation.ReadAsync(cancel)).Districts.First(d => d.Code == late[0]).NameIn(month);
        return new(new($"{name.Sv} har inte lämnat in allt för {sv}", $"{name.En} has not reported all of {en}"), "/inlamning/vem");
    }

    private sealed record Found(int InDoubt, int Refused, int Delayed, int FailedReports, int FailedUploads, int WaitingUploads, bool HasBegun);
}
