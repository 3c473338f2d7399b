using System.Security.Claims;
using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Something that needs a person.</summary>
/// <param name="Where">The page to see to it on.</param>
public sealed record AttentionItem(Phrase What, string Where);

/// <summary>What needs the coordinator's or the administrator's hand, counted by one query on every page of theirs.</summary>
public sealed class Attention(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(Attention));

    /// <returns>Nothing for other roles.</returns>
    public async Task<IReadOnlyList<AttentionItem>> ForAsync(ClaimsPrincipal visitor, CancellationToken cancel)
    {
        if (!visitor.May(Policies.FollowDeliveries)) return [];
        await using var connection = await database.OpenConnectionAsync(cancel);
        var found = await connection.QuerySingleAsync<Found>(new CommandDefinition(Sql, new { today = Stockholm.Today(clock) }, cancellationToken: cancel));
        return [.. Items(found, visitor.May(Policies.Coordinate)).OfType<AttentionItem>()];
    }

    private static IEnumerable<AttentionItem?> Items(Found found, bool coordinates)
    {
        yield return Counted(found.InDoubt, new("Ett utskick är ovisst", "One mailing is in doubt"), "utskick är ovissa", "mailings are in doubt", "/utskick?trouble=true");
        yield return Counted(found.Refused, new("Ett utskick gick inte att sända", "One mailing could not be sent"), "utskick gick inte att sända", "mailings could not be sent", "/utskick?trouble=true");
        yield return Counted(found.FailedReports, new("En rapport misslyckades", "One report failed"), "rapporter misslyckades", "reports failed", "/rapporter");
        yield return Counted(found.FailedUploads, new("En fil kunde inte läsas in", "One file could not be imported"), "filer kunde inte läsas in", "files could not be imported", coordinates ? "/inlamning" : "/jobb");
        if (!coordinates) yield break;
        yield return Counted(found.WaitingUploads, new("En fil väntar på godkännande", "One file waits for approval"), "filer väntar på godkännande", "files wait for approval", "/inlamning");
        if (found.Late > 0) yield return new AttentionItem(Lacking(found), "/inlamning");
    }

    private static AttentionItem? Counted(int count, Phrase one, string sv, string en, string where) => count switch
    {
        0 => null,
        1 => new(one, where),
        _ => new(new Phrase($"{count} {sv}", $"{count} {en}"), where),
    };

    private static Phrase Lacking(Found found)
    {
        var (sv, en) = (found.LateMonth.LongName(Language.Swedish), found.LateMonth.LongName(Language.English));
        return found.Late == 1
            ? new Phrase($"{found.LateName} har inte lämnat in allt för {sv}", $"{found.LateName} has not reported all of {en}")
            : new Phrase($"{found.Late} länsdelar har inte lämnat in allt för {sv}", $"{found.Late} districts have not reported all of {en}");
    }

    private sealed record Found(int InDoubt, int Refused, int FailedReports, int FailedUploads, int WaitingUploads, Month LateMonth, int Late, string? LateName);
}
