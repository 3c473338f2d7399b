using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>The plans there are.</summary>
public sealed class ScenarioReader(NpgsqlDataSource database)
{
    private const string Sql = """
        select id, name, created_at as "CreatedAt", created_by as "CreatedBy", decided_at as "DecidedAt", decided_by as "DecidedBy"
        from smv.scenario where @id::int is null or id = @id order by decided_at desc nulls first, created_at desc;
        select id, scenario_id as "Scenario", act, district, municipality::text, name_sv as "NameSv", name_en as "NameEn", day
        from smv.scenario_step where @id::int is null or scenario_id = @id;
        """;

    /// <returns>Those that are not decided first, the latest first.</returns>
    public async Task<IReadOnlyList<Scenario>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await ReadAsync(connection, null, cancel);
    }

    /// <returns><c>null</c> when there is none.</returns>
    public async Task<Scenario?> FindAsync(int id, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await ReadAsync(connection, id, cancel)).FirstOrDefault();
    }

    internal static async Task<IReadOnlyList<Scenario>> ReadAsync(NpgsqlConnection connection, int? id, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { id }, cancellationToken: cancel));
        var scenarios = (await results.ReadAsync<Row>()).AsList();
        var steps = (await results.ReadAsync<StepRow>()).ToLookup(s => s.Scenario, s => s.ToStep());
        return [.. scenarios.Select(s => new Scenario(
            s.Id, s.Name, s.CreatedAt, s.CreatedBy, s.DecidedAt, s.DecidedBy, Scenario.InOrder(steps[s.Id])))];
    }

    private sealed record Row(int Id, string Name, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? DecidedAt, string? DecidedBy);

    private sealed record StepRow(int Id, int Scenario, string Act, string District, string? Municipality, string? NameSv, string? NameEn, DateOnly Day)
    {
        public ScenarioStep ToStep() => new(Id, Enum.Parse<StepAct>(Act, ignoreCase: true), District, Municipality, NameSv, NameEn, Day);
    }
}
