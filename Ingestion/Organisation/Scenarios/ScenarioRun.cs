using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>Makes the steps of a plan on an open transaction, by the same acts that make single changes.</summary>
public sealed class ScenarioRun(DistrictOpening opening, DistrictNaming naming, MunicipalityMove move, DistrictClosing closing)
{
    /// <returns>How each step went; one that was refused has changed nothing.</returns>
    public async Task<IReadOnlyList<(ScenarioStep Step, Outcome Outcome)>> MakeAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Scenario scenario, CancellationToken cancel)
    {
        List<(ScenarioStep, Outcome)> made = [];
        foreach (var step in scenario.Steps)
        {
            await transaction.SaveAsync("step", cancel);
            try
            {
                made.Add((step, await MakeAsync(connection, step, cancel)));
            }
            catch (PostgresException fault) when (BrokenConstraint.Explain(fault) is { } refusal)
            {
                await transaction.RollbackAsync("step", cancel);
                made.Add((step, Outcome.Refused(refusal)));
            }
        }
        return made;
    }

    private Task<Outcome> MakeAsync(NpgsqlConnection connection, ScenarioStep step, CancellationToken cancel) => step.Act switch
    {
        StepAct.Open => opening.OpenAsync(connection, new(step.District, step.NameSv, step.NameEn, step.Day), cancel),
        StepAct.Rename => naming.RenameAsync(connection, new(step.District, step.NameSv, step.NameEn, step.Day), cancel),
        StepAct.Move => move.MoveAsync(connection, new(step.Municipality ?? "", step.District, step.Day), cancel),
        StepAct.Close => closing.CloseAsync(connection, new(step.District, step.Day), cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Act, "No act makes it."),
    };
}
