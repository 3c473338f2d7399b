using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures;

/// <summary>A moment that people remember figures by: when those of a status report were frozen.</summary>
/// <param name="Id">The report's.</param>
/// <param name="Group">Steering group code.</param>
/// <param name="Period">The last month that was reported on.</param>
/// <param name="KnownAt">When the figures were what people have in hand.</param>
/// <param name="IsLast">Whether no later report of the group tells of the same month.</param>
public sealed record Occasion(Guid Id, string Group, string GroupNameSv, string GroupNameEn, Month Period, DateTimeOffset KnownAt, bool IsLast)
{
    /// <summary><c>Lägesrapport oktober 2026, Politiska samverkansgruppen</c>.</summary>
    public Phrase Name => new(
        $"Lägesrapport {Period.LongForm(Language.Swedish)}, {GroupNameSv}", $"Status report {Period.LongForm(Language.English)}, {GroupNameEn}");
}

/// <summary>The moments to choose from where figures are shown as they were known.</summary>
public sealed class Occasions(NpgsqlDataSource database)
{
    internal const string Sql = """
        select r.id, g.code as "Group", coalesce(n.name_sv, g.code) as "GroupNameSv", coalesce(n.name_en, g.code) as "GroupNameEn", r.period, r.known_at as "KnownAt",
          row_number() over (partition by g.code, r.period order by r.known_at desc) = 1 as "IsLast"
        from reports.status_report r
          join smv.steering_group g on g.id = r.steering_group_id
          left join smv.steering_group_name n on n.steering_group_id = g.id and n.valid @> (r.period + interval '1 month - 1 day')::date
        where r.status = 'ready'
        order by r.known_at desc
        """;

    /// <returns>Every report that was made, the latest first.</returns>
    public async Task<IReadOnlyList<Occasion>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var occasions = await connection.QueryAsync<Occasion>(new CommandDefinition(Sql, cancellationToken: cancel));
        return occasions.AsList();
    }
}
