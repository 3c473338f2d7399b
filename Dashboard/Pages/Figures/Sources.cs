using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Figures;

/// <summary>Where the figures of a chart come from.</summary>
public static class Sources
{
    public static readonly Phrase Activity = new("länsdelarnas verksamhetsrapporter", "the districts' activity reports");
    public static readonly Phrase Budget = new("budgetrapporterna", "the budget reports");
    public static readonly Phrase Milestones = new("milstolpsrapporterna", "the milestone reports");
    public static readonly Phrase Submissions = new("inlämnade filer", "the files submitted");
}
