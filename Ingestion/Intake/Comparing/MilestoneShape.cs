using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>Milestones of a project, as they stood in the month.</summary>
internal sealed class MilestoneShape : RowShape<MilestoneRow, (string Project, string Id)>
{
    public override IReadOnlyList<ComparedCell<MilestoneRow>> Cells { get; } =
    [
        new("milstolpe", row => row.Name),
        new("ansvarig", row => row.Owner),
        new("plan_start", row => CellForm.Date(row.PlanStart)),
        new("plan_slut", row => CellForm.Date(row.PlanEnd)),
        new("prognos_slut", row => CellForm.Date(row.ForecastEnd)),
        new("utfall", row => CellForm.Date(row.ActualEnd)),
        new("status", row => MilestoneColumns.Statuses.WordOf(row.Status)),
        new("preliminärt", row => MilestoneColumns.YesNo.WordOf(row.Preliminary)),
        new("kommentar", row => row.Comment),
    ];

    public override IReadOnlyList<RowGroup<MilestoneRow>> Groups { get; } = [new(new("allt i projektet", "everything in the project"), row => row.Project)];

    public override IEnumerable<MilestoneRow> RowsOf(ReadReport report, (short District, Month Month) part) => report.MilestonesOf(part);

    public override async Task<IReadOnlyList<PublishedRow<MilestoneRow>>> ReadAsync(
        NpgsqlConnection connection, int[] submissions, (short District, Month Month) part, CancellationToken cancel) =>
        [.. (await connection.QueryAsync<Fact>(new CommandDefinition("""
            select submission_id as "Submission", line, project, milestone_id as "MilestoneId", name, owner,
              plan_start as "PlanStart", plan_start_month_only as "PlanStartRough", plan_end as "PlanEnd", plan_end_month_only as "PlanEndRough",
              forecast_end as "ForecastEnd", forecast_end_month_only as "ForecastEndRough", actual_end as "ActualEnd", actual_end_month_only as "ActualEndRough",
              status, preliminary, comment
            from smv.milestone_fact where submission_id = any(@submissions)
            """, new { submissions }, cancellationToken: cancel)))
            .Select(f => new PublishedRow<MilestoneRow>(f.Submission, new MilestoneRow(
                f.Line, part.District, part.Month, f.Project, f.MilestoneId, f.Name, f.Owner, Rough(f.PlanStart, f.PlanStartRough), Rough(f.PlanEnd, f.PlanEndRough),
                Rough(f.ForecastEnd, f.ForecastEndRough), Rough(f.ActualEnd, f.ActualEndRough), f.Status, f.Preliminary, f.Comment)))];

    public override (string Project, string Id) KeyOf(MilestoneRow row) => (row.Project, row.MilestoneId);

    public override int LineOf(MilestoneRow row) => row.Line;

    public override bool Same(MilestoneRow old, MilestoneRow now) => old with { Line = now.Line } == now;

    public override IReadOnlyDictionary<string, string> About(MilestoneRow row) =>
        CellForm.Keys(("projekt", row.Project), ("milstolpe_id", row.MilestoneId), ("milstolpe", row.Name));

    public override void Count(MilestoneRow row, FigureSums sums) => sums.Add(MilestoneColumns.Statuses.WordOf(row.Status), 1, 1);

    public override Phrase Counted(int rows) => rows == 1 ? new("en milstolpe", "one milestone") : new($"{rows} milstolpar", $"{rows} milestones");

    private static RoughDate? Rough(DateOnly? day, bool monthOnly) => day is { } known ? new(known, monthOnly) : null;

    private sealed record Fact(
        int Submission, int Line, string Project, string MilestoneId, string Name, string? Owner, DateOnly? PlanStart, bool PlanStartRough,
        DateOnly? PlanEnd, bool PlanEndRough, DateOnly? ForecastEnd, bool ForecastEndRough, DateOnly? ActualEnd, bool ActualEndRough,
        MilestoneStatus Status, bool Preliminary, string? Comment);
}
