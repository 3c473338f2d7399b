using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>A plan as if it were decided.</summary>
/// <param name="Decided">The organisation without it.</param>
/// <param name="Planned">The organisation with all of it that can be made.</param>
/// <param name="Steps">How each step would go.</param>
public sealed record TriedScenario(
    Scenario Scenario, OrganisationSnapshot Decided, OrganisationSnapshot Planned, IReadOnlyList<(ScenarioStep Step, Outcome Outcome)> Steps)
{
    public bool CanBeDecided => !Scenario.IsDecided && Steps.Count > 0 && Steps.All(s => s.Outcome.Made is not null);
}

/// <summary>
/// Tries a plan: makes its steps in a transaction, reads the organisation there and rolls it back. So a preview shows what the decision
/// would make, by the same acts and refusals.
/// </summary>
public sealed class ScenarioTrial(NpgsqlDataSource database, ScenarioRun run)
{
    /// <inheritdoc cref="RunAsync(int, IReadOnlyList{ScenarioStep}, CancellationToken)"/>
    public Task<TriedScenario?> RunAsync(int id, CancellationToken cancel) => RunAsync(id, [], cancel);

    /// <param name="more">Steps that are not in the plan, tried with it.</param>
    /// <returns><c>null</c> when there is no such plan; of one that is decided, the organisation as it is.</returns>
    public async Task<TriedScenario?> RunAsync(int id, IReadOnlyList<ScenarioStep> more, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if ((await ScenarioReader.ReadAsync(connection, id, cancel)).FirstOrDefault() is not { } scenario) return null;
        var decided = await OrganisationReader.ReadAsync(connection, cancel);
        if (scenario.IsDecided) return new(scenario, decided, decided, []);
        scenario = scenario with { Steps = Scenario.InOrder(scenario.Steps.Concat(more)) };

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await OrganisationChange.LockAsync(connection, cancel);
        var steps = await run.MakeAsync(connection, transaction, scenario, cancel);
        var planned = await OrganisationReader.ReadAsync(connection, cancel);
        await transaction.RollbackAsync(cancel);
        return new(scenario, decided, planned, steps);
    }
}
