namespace SmvInsights.Reports.Charts.Gallery;

/// <summary>Every kind of chart in every state: what the gallery page shows, and what is tested for collisions.</summary>
public static class ChartGallery
{
    public static readonly IReadOnlyList<GalleryKind> Kinds =
    [
        new("linjer", new("Linjer", "Lines"), TimeExamples.Lines),
        new("lan", new("Länets linje", "The county's line"), TimeExamples.County),
        new("framhavd", new("Framhävd linje", "One line forward"), TimeExamples.Focus),
        new("mal", new("Målintervall", "Target band"), TimeExamples.Target),
        new("prognos", new("Prognos", "Forecast"), TimeExamples.Forecast),
        new("brott", new("Brott och händelser", "Breaks and events"), TimeExamples.Broken),
        new("sma", new("Små diagram", "Small multiples"), TimeExamples.Multiples),
        new("delar", new("Staplade månader", "Stacked months"), TimeExamples.Stack),
        new("kvartal", new("Staplade kvartal", "Stacked quarters"), TimeExamples.Quarters),
        new("staplar", new("Liggande staplar", "Horizontal bars"), BarExamples.Bars),
        new("forandring", new("Förändring", "Change"), BarExamples.Change),
        new("budget", new("Budget", "Budget"), MoneyExamples.Budget),
        new("finansiering", new("Finansiering", "Funding"), MoneyExamples.Funding),
        new("milstolpar", new("Milstolpar", "Milestones"), MilestoneExamples.Timeline),
        new("inlamning", new("Inlämning", "Submission"), CompletenessExamples.Grid),
    ];
}
