using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>Makes all steps of a plan in one transaction, or none of them.</summary>
public sealed class ScenarioDecision(NpgsqlDataSource database, ScenarioRun run)
{
    /// <param name="seen">The ids of the steps that were looked at; a plan that has got others since is not decided.</param>
    /// <returns>Why nothing was changed; empty when it is decided.</returns>
    public async Task<IReadOnlyList<Refusal>> DecideAsync(int id, IReadOnlyCollection<int> seen, string by, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await OrganisationChange.LockAsync(connection, cancel);
        await PublicationLock.TakeAsync(connection, cancel);
        await connection.ExecuteAsync(new CommandDefinition("select from smv.scenario where id = @id for update", new { id }, cancellationToken: cancel));
        var scenario = (await ScenarioReader.ReadAsync(connection, id, cancel)).FirstOrDefault();
        if (scenario is not { IsDecided: false }) return [new("", new Phrase("Scenariot är redan beslutat eller borttaget.", "The scenario is already decided or removed."))];
        if (scenario.Steps.Count == 0 || !scenario.Steps.Select(s => s.Id).ToHashSet().SetEquals(seen))
            return [new("", new Phrase("Scenariot har ändrats sedan du såg det. Läs igenom det igen.", "The scenario has changed since you saw it. Read it through again."))];

        var steps = await run.MakeAsync(connection, transaction, scenario, cancel);
        if (steps.SelectMany(s => s.Outcome.Refusals).ToList() is { Count: > 0 } refusals) return refusals;

        foreach (var (_, outcome) in steps) await OrganisationChange.RecordAsync(connection, by, outcome.Made!, cancel);
        await OrganisationChange.RecordAsync(
            connection, by, new Made("scenario decided", $"scenario {id}", new Phrase($"Scenariot ”{scenario.Name}” är beslutat.", $"The scenario “{scenario.Name}” is decided.")), cancel);
        await connection.ExecuteAsync(new CommandDefinition("update smv.scenario set decided_at = now(), decided_by = @by where id = @id", new { id, by }, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
        return [];
    }
}
