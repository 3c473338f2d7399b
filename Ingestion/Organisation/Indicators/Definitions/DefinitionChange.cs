using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Indicators.Definitions;

/// <summary>
/// Another definition of an indicator from a month on: other words for what is counted, or something else that is counted. It may begin in months
/// that have figures, which stay as they are: it tells what was counted. What has been counted again comes as corrected reports.
/// </summary>
public sealed class DefinitionChange(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Code">The indicator's.</param>
    /// <param name="From">The first of a month.</param>
    /// <param name="CountsAnew">Whether figures on either side compare no longer; <c>null</c> when it was not said.</param>
    /// <param name="Actors">Codes of those that may report it; empty for all.</param>
    public sealed record Order(
        string Code, DateOnly? From, bool? CountsAnew, string? WordsSv, string? WordsEn, string? UnitSv, string? UnitEn, string? SourceSv, string? SourceEn,
        IReadOnlyList<string> Actors, string? Reason);

    private const string StandingSql = """
        select i.id, i.name_sv as "NameSv", i.name_en as "NameEn", i.unit_sv as "UnitSv", i.unit_en as "UnitEn",
          array(select actor_id from smv.indicator_actor where indicator_id = i.id order by 1) as "Actors",
          array(select id from smv.actor where code = any(@actors) order by 1) as "Chosen",
          (select count(distinct month)::int from smv.activity_month where indicator_id = i.id and month >= @from) as "Told"
        from smv.indicator i where i.code = @Code
        """;

    // unit and actors of an indicator are those of the definition in force
    private const string ApplySql = """
        update smv.indicator i set unit_sv = d.unit_sv, unit_en = d.unit_en
        from smv.indicator_definition d where i.id = @id and d.indicator_id = i.id and d.withdrawn_at is null and d.valid @> @today;
        delete from smv.indicator_actor where indicator_id = @id;
        insert into smv.indicator_actor (indicator_id, actor_id)
        select @id, unnest(actors) from smv.indicator_definition where indicator_id = @id and withdrawn_at is null and valid @> @today;
        """;

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => ChangeAsync(connection, order, by, cancel), cancel);

    private async Task<Outcome> ChangeAsync(NpgsqlConnection connection, Order order, string by, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var from = check.Day(nameof(order.From), order.From);
        if (!check.Failed && from.Day != 1) check.Refuse(nameof(order.From), "Välj den första i en månad.", "Choose the first of a month.");
        if (order.CountsAnew is null)
            check.Refuse(nameof(order.CountsAnew), "Välj om något annat räknas eller om bara orden är nya.", "Choose whether something else is counted or only the words are new.");
        var version = new DefinitionVersions.Version
        {
            From = from,
            CountsAnew = order.CountsAnew ?? false,
            WordsSv = check.Text(nameof(order.WordsSv), order.WordsSv, 1000),
            WordsEn = check.Text(nameof(order.WordsEn), order.WordsEn, 1000),
            UnitSv = check.Text(nameof(order.UnitSv), order.UnitSv),
            UnitEn = check.Text(nameof(order.UnitEn), order.UnitEn),
            SourceSv = check.OptionalText(nameof(order.SourceSv), order.SourceSv),
            SourceEn = check.OptionalText(nameof(order.SourceEn), order.SourceEn),
            By = by,
            Reason = check.Text(nameof(order.Reason), order.Reason, 500),
        };
        var asked = new { order.Code, actors = order.Actors.ToArray(), from };
        if (await connection.QuerySingleOrDefaultAsync<Standing>(new CommandDefinition(StandingSql, asked, cancellationToken: cancel)) is not { } standing)
            return Outcome.Refused("", "Indikatorn finns inte.", "There is no such indicator.");
        var today = Stockholm.Today(clock);
        if (from > today && ((version.UnitSv, version.UnitEn) != (standing.UnitSv, standing.UnitEn) || !standing.Chosen.SequenceEqual(standing.Actors)))
            check.Refuse(nameof(order.From), "Enhet och aktörer styr vad filer får innehålla nu, och kan inte ändras för en månad som inte har börjat.",
                "Unit and actors decide what files may hold now, and cannot be changed for a month that has not begun.");
        if (check.Failed) return check.Refused;

        await DefinitionVersions.AddAsync(connection, version with { Indicator = standing.Id, Actors = standing.Chosen }, cancel);
        await connection.ExecuteAsync(new CommandDefinition(ApplySql, new { id = standing.Id, today }, cancellationToken: cancel));
        return Told(order.Code, standing, version);
    }

    private static Outcome Told(string code, Standing standing, DefinitionVersions.Version version)
    {
        var month = Month.Of(version.From);
        var (sv, en) = standing.Told == 0 ? ("", "") : (
            $" {standing.Told} {(standing.Told == 1 ? "månad" : "månader")} därifrån har redan siffror, som står kvar.",
            $" {standing.Told} {(standing.Told == 1 ? "month" : "months")} from then on {(standing.Told == 1 ? "has" : "have")} figures already, which stay.");
        return version.CountsAnew
            ? Outcome.Done("definition changed", $"indicator {code}",
                $"{standing.NameSv} har en ny definition från och med {month}: siffror före och efter går inte att jämföra.{sv} Skäl: {version.Reason}",
                $"{standing.NameEn} has a new definition from {month}: figures before and after do not compare.{en} Reason: {version.Reason}")
            : Outcome.Done("definition reworded", $"indicator {code}",
                $"{standing.NameSv} beskrivs med andra ord från och med {month}; samma sak räknas.{sv} Skäl: {version.Reason}",
                $"{standing.NameEn} is described in other words from {month}; the same thing is counted.{en} Reason: {version.Reason}");
    }

    private sealed record Standing
    {
        public short Id { get; init; }

        public string NameSv { get; init; } = "";

        public string NameEn { get; init; } = "";

        public string UnitSv { get; init; } = "";

        public string UnitEn { get; init; } = "";

        public short[] Actors { get; init; } = [];

        public short[] Chosen { get; init; } = [];

        public int Told { get; init; }
    }
}
