using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Organisation.Populations;
using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation;

/// <summary>Reads the whole organisation in one round trip, and again only when it has changed.</summary>
public sealed class OrganisationReader(NpgsqlDataSource database)
{
    /// <summary>All that is read; each of its tables has the trigger <c>organisation_changed</c>.</summary>
    public const string Sql = """
        select id, code, is_county as "IsCounty", sort::int as "Sort", lower(valid) as "From", upper(valid) as "To" from smv.district order by sort;
        select district_id as "Id", name_sv as "Sv", name_en as "En", lower(valid) as "From", upper(valid) as "To" from smv.district_name order by lower(valid) nulls first;
        select district_id as "Id", alias as "Alias" from smv.district_alias order by alias;
        select id, code, name from smv.municipality order by code;
        select municipality_id as "Municipality", district_id as "District", lower(valid) as "From", upper(valid) as "To" from smv.membership order by 1, 3 nulls first;
        select id, code, name_sv as "Sv", name_en as "En" from smv.actor order by sort;
        select indicator_id as "Id", actor_id as "Actor" from smv.indicator_actor order by 1, 2;
        select id, code, name_sv as "Sv", name_en as "En", unit_sv as "UnitSv", unit_en as "UnitEn", kind, protected, follows_id as "Follows", sort::int as "Sort" from smv.indicator order by sort;
        select district_id as "District", scope, lower(valid) as "From", upper(valid) as "To" from smv.reporting_scope order by 1, 2;
        select id, indicator_id as "Indicator", lower(valid) as "From", upper(valid) as "To", counts_anew as "CountsAnew", wording_sv as "WordsSv", wording_en as "WordsEn",
          unit_sv as "UnitSv", unit_en as "UnitEn", source_sv as "SourceSv", source_en as "SourceEn", actors, decided_by as "DecidedBy", decided_at as "DecidedAt", reason,
          withdrawn_at as "WithdrawnAt" from smv.indicator_definition order by lower(valid) nulls first, id;
        select municipality_id as "Municipality", year::int as "Year", count as "Count", source as "Source", retrieved as "Retrieved", entered_at as "EnteredAt", replaced_at as "ReplacedAt"
        from smv.population order by year, municipality_id;
        select id, code from smv.project order by code;
        select project_id as "Id", name_sv as "Sv", name_en as "En", lower(valid) as "From", upper(valid) as "To" from smv.project_name order by lower(valid) nulls first;
        """;

    private Kept? _kept;

    /// <summary>As it is committed. What was read is kept for as long as the database names it the same, and no longer: another node, or a hand in the database, may change it.</summary>
    public async Task<OrganisationSnapshot> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var state = await connection.QuerySingleAsync<Guid>(new CommandDefinition("select state from smv.organisation_state", cancellationToken: cancel));
        if (_kept is { } kept && kept.State == state) return kept.Snapshot;
        var snapshot = await ReadAsync(connection, cancel); // not older than its name; if it is newer, the name has changed too
        _kept = new(state, snapshot);
        return snapshot;
    }

    /// <summary>As the connection's transaction sees it.</summary>
    public static async Task<OrganisationSnapshot> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        var districts = (await results.ReadAsync<DistrictRow>()).AsList();
        var names = (await results.ReadAsync<NameRow>()).ToLookup(n => n.Id, n => new DatedName(new Phrase(n.Sv, n.En), n.From, n.To));
        var aliases = (await results.ReadAsync<AliasRow>()).ToLookup(a => a.Id, a => a.Alias);
        var municipalities = (await results.ReadAsync<Municipality>()).AsList();
        var memberships = (await results.ReadAsync<Membership>()).AsList();
        var actors = (await results.ReadAsync<ActorRow>()).Select(a => new Actor(a.Id, a.Code, new Phrase(a.Sv, a.En))).ToList();
        var reporters = (await results.ReadAsync<IndicatorActorRow>()).ToLookup(r => r.Id, r => r.Actor);
        var indicators = (await results.ReadAsync<IndicatorRow>())
            .Select(i => new Indicator(i.Id, i.Code, new Phrase(i.Sv, i.En), new Phrase(i.UnitSv, i.UnitEn), (IndicatorKind)i.Kind, i.Protected, i.Follows, i.Sort, [.. reporters[i.Id]]))
            .ToList();
        var scopes = (await results.ReadAsync<ReportingScope>()).AsList();
        var definitions = (await results.ReadAsync<DefinitionRow>()).Select(d => d.Definition).ToList();
        var populations = (await results.ReadAsync<PopulationRow>()).Select(p => p.Population).ToList();
        var projects = (await results.ReadAsync<ProjectRow>()).AsList();
        var projectNames = (await results.ReadAsync<NameRow>()).ToLookup(n => n.Id, n => new DatedName(new Phrase(n.Sv, n.En), n.From, n.To));
        return new OrganisationSnapshot(
            [.. districts.Select(d => new District(d.Id, d.Code, d.IsCounty, d.Sort, d.From, d.To, [.. names[d.Id]], [.. aliases[d.Id]]))],
            municipalities, memberships, actors, indicators, scopes)
        {
            Definitions = definitions,
            Populations = populations,
            Projects = [.. projects.Select(p => new Project(p.Id, p.Code, [.. projectNames[p.Id]]))],
        };
    }

    private sealed record Kept(Guid State, OrganisationSnapshot Snapshot);

    private sealed record DistrictRow(short Id, string Code, bool IsCounty, int Sort, DateOnly? From, DateOnly? To);

    private sealed record NameRow(short Id, string Sv, string En, DateOnly? From, DateOnly? To);

    private sealed record AliasRow(short Id, string Alias);

    private sealed record ActorRow(short Id, string Code, string Sv, string En);

    private sealed record IndicatorActorRow(short Id, short Actor);

    private sealed record IndicatorRow(
        short Id, string Code, string Sv, string En, string UnitSv, string UnitEn, short Kind, bool Protected, short? Follows, int Sort);

    private sealed record ProjectRow(short Id, string Code);

    private sealed record PopulationRow
    {
        public short Municipality { get; init; }

        public int Year { get; init; }

        public int Count { get; init; }

        public string Source { get; init; } = "";

        public DateOnly Retrieved { get; init; }

        public DateTimeOffset EnteredAt { get; init; }

        public DateTimeOffset? ReplacedAt { get; init; }

        public Population Population => new(Municipality, Year, Count, Source, Retrieved, EnteredAt, ReplacedAt);
    }

    private sealed record DefinitionRow
    {
        public int Id { get; init; }

        public short Indicator { get; init; }

        public DateOnly? From { get; init; }

        public DateOnly? To { get; init; }

        public bool CountsAnew { get; init; }

        public string WordsSv { get; init; } = "";

        public string WordsEn { get; init; } = "";

        public string UnitSv { get; init; } = "";

        public string UnitEn { get; init; } = "";

        public string SourceSv { get; init; } = "";

        public string SourceEn { get; init; } = "";

        public short[] Actors { get; init; } = [];

        public string DecidedBy { get; init; } = "";

        public DateTimeOffset DecidedAt { get; init; }

        public string Reason { get; init; } = "";

        public DateTimeOffset? WithdrawnAt { get; init; }

        public IndicatorDefinition Definition => new(
            Id, Indicator, From, To, CountsAnew, new(WordsSv, WordsEn), new(UnitSv, UnitEn), new(SourceSv, SourceEn), Actors, DecidedBy, DecidedAt, Reason, WithdrawnAt);
    }
}
