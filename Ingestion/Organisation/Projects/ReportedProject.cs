using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Projects;

/// <summary>A project by the code that reports in force give it.</summary>
/// <param name="Code">As it is written; in one of the spellings where files differ in capitals.</param>
/// <param name="Rows">Of budgets and milestones.</param>
/// <param name="Last">The last month reported.</param>
/// <param name="Districts">Codes of those that report it, in their fixed order.</param>
public sealed record ReportedProject(string Code, long Rows, Month Last, IReadOnlyList<string> Districts)
{
    private const string Sql = """
        select r.project as "Code", d.code as "District", sum(r.count)::bigint as "Rows", max(s.month) as "Last"
        from smv.submission s join smv.district d on d.id = s.district_id join (
          select submission_id, project, count(*) from smv.budget_fact group by 1, 2
          union all select submission_id, project, count(*) from smv.milestone_fact group by 1, 2) r on r.submission_id = s.id
        where upper_inf(s.known)
        group by r.project, d.id order by d.sort
        """;

    /// <returns>By code.</returns>
    public static async Task<IReadOnlyList<ReportedProject>> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
    [
        .. from row in await connection.QueryAsync<Row>(new CommandDefinition(Sql, cancellationToken: cancel))
           group row by row.Code.ToUpperInvariant() into project
           orderby project.Key
           select new ReportedProject(project.First().Code, project.Sum(r => r.Rows), project.Max(r => r.Last), [.. project.Select(r => r.District).Distinct()]),
    ];

    private sealed record Row(string Code, string District, long Rows, Month Last);
}
