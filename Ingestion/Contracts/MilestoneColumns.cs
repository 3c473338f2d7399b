namespace SmvInsights.Ingestion.Contracts;

/// <summary>The report <c>milstolpar</c>: one milestone a row, as it stood in the month.</summary>
public static class MilestoneColumns
{
    public const int Period = 0, District = 1, Project = 2, MilestoneId = 3, Name = 4, Owner = 5, PlanStart = 6, PlanEnd = 7,
        ForecastEnd = 8, ActualEnd = 9, Status = 10, Preliminary = 11, Comment = 12;

    public static readonly ReportContract Contract = new(ReportKind.Milestones, new("milstolpar", "milestones"), Status,
    [
        new("rapportmånad", "period", true, "månad", "month"),
        new("länsdel", "district", true),
        new("projekt", "project", true),
        new("milstolpe_id", "milestone_id", true),
        new("milstolpe", "milestone", true),
        new("ansvarig", "owner", false),
        new("plan_start", "plan_start", false),
        new("plan_slut", "plan_end", true),
        new("prognos_slut", "forecast_end", true),
        new("utfall", "actual_end", true),
        new("status", "status", true),
        new("preliminärt", "preliminary", false, "preliminär"),
        new("kommentar", "comment", false),
    ]);

    public static readonly WordList<MilestoneStatus> Statuses = new(
    [
        new(MilestoneStatus.NotStarted, "ej_påbörjad", "not_started", "ej påbörjat"),
        new(MilestoneStatus.Ongoing, "pågår", "ongoing", "pågående", "in progress"),
        new(MilestoneStatus.Done, "klar", "done", "klart", "completed"),
        new(MilestoneStatus.Late, "försenad", "late", "försenat", "delayed"),
        new(MilestoneStatus.Cancelled, "avbruten", "cancelled", "avbrutet", "canceled"),
    ]);

    public static readonly WordList<bool> YesNo = new(
    [
        new(true, "ja", "yes", "j", "y", "x", "1", "sant", "true"),
        new(false, "nej", "no", "n", "0", "falskt", "false"),
    ]);
}
