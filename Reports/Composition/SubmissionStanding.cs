using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Which districts have reported what: the first thing a reader needs to know about the figures.</summary>
public static class SubmissionStanding
{
    public static readonly IReadOnlyList<(ReportKind Kind, Phrase Name)> Kinds =
    [
        (ReportKind.Activity, new("Verksamhet", "Activity")),
        (ReportKind.Budget, new("Budget", "Budget")),
        (ReportKind.Milestones, new("Milstolpar", "Milestones")),
    ];

    public static Phrase NameOf(ReportKind kind) => Kinds.First(k => k.Kind == kind).Name;

    /// <summary>Without a capital: <c>verksamhet från 4 av 4 länsdelar, budget från 2 av 4 och milstolpar från 1 av 4.</c></summary>
    public static string Summary(CountyFigures f)
    {
        var parts = Kinds.Select((k, at) =>
        {
            var cells = f.Completeness.Of(k.Kind).Where(c => c.Month == f.Period).ToList();
            var unit = at == 0 ? f.Say(" länsdelar", " districts") : "";
            return $"{f.Say(k.Name).ToLowerInvariant()} {f.Say("från", "from")} {cells.Count(c => c.IsIn)} {f.Say("av", "of")} {cells.Count}{unit}";
        }).ToList();
        return f.List(parts) + ".";
    }

    /// <summary>What lacks, kind by kind: <c>budget från Piteå älvdal och Kraftfält Norr</c>.</summary>
    public static IReadOnlyList<string> Lacks(CountyFigures f) =>
    [
        .. from k in Kinds
           let lacking = f.ReportingDistricts.Where(d => f.Completeness.Find(d.Code, k.Kind, f.Period) is { IsIn: false }).ToList()
           where lacking.Count > 0
           select $"{f.Say(k.Name).ToLowerInvariant()} {f.Say("från", "from")} {f.List([.. lacking.Select(d => f.Say(d.NameIn(f.Period)))])}",
    ];

    /// <summary><c>38 av 39 väntade rapporter de senaste tretton månaderna har kommit in (97 %), 36 av 39 i tid (92 %).</c></summary>
    public static string Sentence(CountyFigures f, CompletenessFigure sum)
    {
        if (sum.Completeness is not { } share) return f.Say("Inga rapporter har väntats de senaste tretton månaderna.", "No reports have been expected in the last thirteen months.");
        var inTime = sum.Timeliness is not { } timely ? "" : f.Say(
            $", {sum.InTime} av {sum.Timed} i tid ({NumberForm.Percent(timely, 0, f.Language)})", $", {sum.InTime} of {sum.Timed} in time ({NumberForm.Percent(timely, 0, f.Language)})");
        return f.Say(
            $"{sum.Reported} av {sum.Expected} väntade rapporter de senaste tretton månaderna har kommit in ({NumberForm.Percent(share, 0, f.Language)}){inTime}.",
            $"{sum.Reported} of {sum.Expected} expected reports in the last thirteen months have come in ({NumberForm.Percent(share, 0, f.Language)}){inTime}.");
    }

    public static string Word(CountyFigures f, Completeness? cell) => cell switch
    {
        null => ".",
        { State: Submitted.Missing } => f.Say("ej inlämnad", "not submitted"),
        { State: Submitted.NotYetDue } => f.Say("väntas", "awaited"),
        { State: Submitted.Partly } => f.Say($"{cell.Reported} av {cell.Expected} delar", $"{cell.Reported} of {cell.Expected} parts"),
        { Corrected: true } => f.Say("inlämnad, rättad", "submitted, corrected"),
        { State: Submitted.Late } => f.Say("inlämnad sent", "submitted late"),
        { State: Submitted.History } => f.Say("inlämnad i efterhand", "submitted afterwards"),
        _ => f.Say("inlämnad", "submitted"),
    };
}
