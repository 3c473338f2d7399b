using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Indicators.Definitions;

/// <summary>The rows of definitions, as acts write them.</summary>
internal static class DefinitionVersions
{
    private const string FirstSql = """
        insert into smv.indicator_definition (indicator_id, valid, counts_anew, unit_sv, unit_en, actors, decided_by)
        select i.id, daterange(null, null), false, i.unit_sv, i.unit_en,
          array(select a.actor_id from smv.indicator_actor a where a.indicator_id = i.id order by 1), @by
        from smv.indicator i where i.code = @code
        """;

    private const string AddSql = """
        update smv.indicator_definition set withdrawn_at = now() where indicator_id = @Indicator and withdrawn_at is null and lower(valid) = @From;
        update smv.indicator_definition set valid = daterange(lower(valid), @From) where indicator_id = @Indicator and withdrawn_at is null and valid @> @From;
        insert into smv.indicator_definition
          (indicator_id, valid, counts_anew, wording_sv, wording_en, unit_sv, unit_en, source_sv, source_en, actors, decided_by, reason)
        values (@Indicator, daterange(@From, (select min(lower(valid)) from smv.indicator_definition where indicator_id = @Indicator and withdrawn_at is null and lower(valid) > @From)),
          @CountsAnew, @WordsSv, @WordsEn, @UnitSv, @UnitEn, @SourceSv, @SourceEn, @Actors, @By, @Reason)
        """;

    private const string StandingSql = """
        select indicator_id as "Indicator", counts_anew and lower(valid) = @month as "CountsAnew", wording_sv as "WordsSv", wording_en as "WordsEn",
          unit_sv as "UnitSv", unit_en as "UnitEn", source_sv as "SourceSv", source_en as "SourceEn", actors
        from smv.indicator_definition where indicator_id = @indicator and withdrawn_at is null and valid @> @month
        """;

    public sealed record Version
    {
        public short Indicator { get; init; }

        public DateOnly From { get; init; }

        public bool CountsAnew { get; init; }

        public string WordsSv { get; init; } = "";

        public string WordsEn { get; init; } = "";

        public string UnitSv { get; init; } = "";

        public string UnitEn { get; init; } = "";

        public string SourceSv { get; init; } = "";

        public string SourceEn { get; init; } = "";

        public short[] Actors { get; init; } = [];

        public string By { get; init; } = "";

        public string Reason { get; init; } = "";
    }

    /// <summary>The first version of an indicator that is new.</summary>
    public static Task BeginAsync(NpgsqlConnection connection, string code, string by, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(FirstSql, new { code, by }, cancellationToken: cancel));

    /// <summary>Ends the version that holds in the month, up to which the new one holds until the next; one that begins in it is withdrawn.</summary>
    public static Task AddAsync(NpgsqlConnection connection, Version version, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(AddSql, version, cancellationToken: cancel));

    /// <summary>Keeps another unit or other actors of an indicator as a version from the month on; what is counted stays.</summary>
    public static async Task FollowAsync(
        NpgsqlConnection connection, short indicator, Month month, string unitSv, string unitEn, short[] actors, string by, CancellationToken cancel)
    {
        var standing = await connection.QuerySingleOrDefaultAsync<Version>(new CommandDefinition(StandingSql, new { indicator, month = month.FirstDay }, cancellationToken: cancel));
        if (standing is null || (standing.UnitSv == unitSv && standing.UnitEn == unitEn && standing.Actors.Order().SequenceEqual(actors.Order()))) return;
        await AddAsync(connection, standing with { From = month.FirstDay, UnitSv = unitSv, UnitEn = unitEn, Actors = [.. actors.Order()], By = by, Reason = "" }, cancel);
    }
}
