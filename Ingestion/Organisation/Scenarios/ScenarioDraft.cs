using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Scenarios;

/// <summary>Writes plans: their names and steps. None of it is in force, so it leaves no line among the changes.</summary>
public sealed class ScenarioDraft(NpgsqlDataSource database, ScenarioTrial trial)
{
    private const int MostSteps = 60;

    /// <summary>The plan, unless it is decided; whoever decides it meanwhile is waited for, and waits.</summary>
    private const string OpenPlan = "with plan as (select id from smv.scenario where id = @scenario and decided_at is null for update)";

    private static Outcome Gone => Outcome.Refused("", "Scenariot är beslutat, borttaget eller fullt.", "The scenario is decided, removed or full.");

    /// <returns>The new plan's id, or why there is none.</returns>
    public async Task<(int? Id, Outcome Outcome)> BeginAsync(string? name, string by, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var called = check.Text("Name", name, 80);
        if (check.Failed) return (null, check.Refused);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var id = await connection.QuerySingleOrDefaultAsync<int?>(new CommandDefinition(
            "insert into smv.scenario (name, created_by) values (@called, @by) on conflict do nothing returning id", new { called, by }, cancellationToken: cancel));
        return id is null ? (null, Outcome.Refused("Name", "Det finns redan ett scenario med det namnet.", "There is already a scenario with that name."))
            : (id, Outcome.Done("scenario begun", $"scenario {id}", $"Scenariot ”{called}” är påbörjat.", $"The scenario “{called}” is begun."));
    }

    /// <summary>Adds steps that can be made together with those that are there already; else none of them.</summary>
    /// <param name="steps">Their ids are given by the database.</param>
    public async Task<Outcome> AddAsync(int scenario, IReadOnlyList<ScenarioStep> steps, CancellationToken cancel)
    {
        if (steps.Count == 0) return Outcome.Refused("Municipalities", "Välj minst en kommun.", "Choose at least one municipality.");
        if (await trial.RunAsync(scenario, steps, cancel) is not { Scenario.IsDecided: false } tried || tried.Steps.Count > MostSteps)
            return Gone;
        var refusals = tried.Steps.Where(s => steps.Contains(s.Step)).SelectMany(s => s.Outcome.Refusals).ToList();
        if (refusals.Count > 0) return Outcome.Refused(refusals);

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var added = await connection.ExecuteAsync(new CommandDefinition($"""
            {OpenPlan} insert into smv.scenario_step (scenario_id, act, district, municipality, name_sv, name_en, day)
            select id, @act, @District, @Municipality, @NameSv, @NameEn, @Day from plan
            """,
            steps.Select(s => new { scenario, act = s.Act.ToString().ToLowerInvariant(), s.District, s.Municipality, s.NameSv, s.NameEn, s.Day }), cancellationToken: cancel));
        if (added < steps.Count) return Gone;
        await transaction.CommitAsync(cancel);
        return Outcome.Done("step added", $"scenario {scenario}", "Steget är med i scenariot. Inget gäller förrän det beslutas.", "The step is in the scenario. Nothing is in force until it is decided.");
    }

    public async Task RemoveAsync(int scenario, int step, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            $"{OpenPlan} delete from smv.scenario_step t using plan where t.scenario_id = plan.id and t.id = @step", new { scenario, step }, cancellationToken: cancel));
    }

    /// <summary>Throws a plan away; what is decided stays.</summary>
    public async Task DiscardAsync(int scenario, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition("delete from smv.scenario where id = @scenario and decided_at is null", new { scenario }, cancellationToken: cancel));
    }
}
