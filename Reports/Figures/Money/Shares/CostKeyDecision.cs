using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <summary>Records how a cost is shared in a year, or takes that back; what was known until then is kept. Shares that are not the whole are refused, never filled up.</summary>
public sealed class CostKeyDecision(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Cost">Project and item in the county's own budget, <c>SMV/K01</c>; <c>SMV/</c> for all costs of the project.</param>
    /// <param name="Shares">By code of the party, as written: <c>1/3</c>, <c>33,5</c>; blank for none.</param>
    public sealed record Order(
        int? Year, string? Cost, string? DecidedBy, DateOnly? DecidedOn, string? Reference, IReadOnlyDictionary<string, string?> Shares);

    private const string MomentSql = "select clock_timestamp()";

    private const string CloseSql = "update reports.cost_key set known = tstzrange(lower(known), @moment) where year = @year and upper_inf(known)";

    private const string KeySql = """
        insert into reports.cost_key (year, project, item, decided_by, decided_on, reference, recorded_by, known)
        values (@Year, @Project, nullif(@Item, ''), @DecidedBy, @DecidedOn, @Reference, @by, tstzrange(@moment, null)) returning id
        """;

    private const string ShareSql = "insert into reports.cost_share (key_id, party, numerator, denominator, place) values (@key, @Party, @Numerator, @Denominator, @place)";

    public Task<Outcome> DecideAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var today = Stockholm.Today(clock);
        var check = new CostKeyCheck(order, await CostParty.ReadAsync(connection, Month.Of(today), cancel), today);
        if (check.Refusals.Count > 0) return Outcome.Refused(check.Refusals);

        var answers = check.Answers;
        var moment = await CloseAsync(connection, answers.Year, cancel);
        var key = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            KeySql, new { answers.Year, answers.Project, answers.Item, answers.DecidedBy, answers.DecidedOn, answers.Reference, by, moment = moment.At }, cancellationToken: cancel));
        var rows = check.Shares.Select((s, place) => new { key, s.Party, s.Share.Numerator, s.Share.Denominator, place });
        await connection.ExecuteAsync(new CommandDefinition(ShareSql, rows, cancellationToken: cancel));
        return Outcome.Done(
            "cost key decided", $"cost key {answers.Year}",
            $"Fördelningsnyckeln för {answers.Year} är införd: {Told(check.Shares, Language.Swedish)} ({answers.Reference}).",
            $"The cost key for {answers.Year} is recorded: {Told(check.Shares, Language.English)} ({answers.Reference}).");
    }, cancel);

    public Task<Outcome> WithdrawAsync(int year, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
        (await CloseAsync(connection, year, cancel)).Closed
            ? Outcome.Done("cost key withdrawn", $"cost key {year}", $"Fördelningsnyckeln för {year} är tillbakatagen; ingen är beslutad.", $"The cost key for {year} is taken back; none is decided.")
            : Outcome.Refused("", "Det finns ingen fördelningsnyckel för året.", "There is no cost key for the year."), cancel);

    private static async Task<(DateTimeOffset At, bool Closed)> CloseAsync(NpgsqlConnection connection, int year, CancellationToken cancel)
    {
        var moment = await connection.QuerySingleAsync<DateTimeOffset>(new CommandDefinition(MomentSql, cancellationToken: cancel));
        return (moment, await connection.ExecuteAsync(new CommandDefinition(CloseSql, new { year, moment }, cancellationToken: cancel)) > 0);
    }

    private static string Told(IEnumerable<CostShare> shares, Language language) => string.Join(", ", shares.Select(s => $"{s.Party} {s.Share.Text(language)}"));
}
