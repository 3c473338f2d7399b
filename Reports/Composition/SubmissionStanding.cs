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
            return $"{f.Say(k.Name).ToLowerInvariant()} {f.Say("från", "from")} {cells.Count(IsIn)} {f.Say("av", "of")} {cells.Count}{unit}";
        }).ToList();
        return f.List(parts) + ".";
    }

    /// <summary>What lacks, kind by kind: <c>budget från Piteå älvdal och Kraftfält Norr</c>.</summary>
    public static IReadOnlyList<string> Lacks(CountyFigures f) =>
    [
        .. from k in Kinds
           let lacking = f.ReportingDistricts.Where(d => f.Completeness.Find(d.Code, k.Kind, f.Period) is { } c && !IsIn(c)).ToList()
           where lacking.Count > 0
           select $"{f.Say(k.Name).ToLowerInvariant()} {f.Say("från", "from")} {f.List([.. lacking.Select(d => f.Say(d.NameIn(f.Period)))])}",
    ];

    public static string Word(CountyFigures f, Completeness? cell) => cell switch
    {
        null => ".",
        { State: Submitted.Missing } => f.Say("ej inlämnad", "not submitted"),
        { State: Submitted.NotYetDue } => f.Say("väntas", "awaited"),
        { State: Submitted.Partly } => f.Say($"{cell.Reported} av {cell.Expected} delar", $"{cell.Reported} of {cell.Expected} parts"),
        { Corrected: true } => f.Say("inlämnad, rättad", "submitted, corrected"),
        { State: Submitted.Late } => f.Say("inlämnad sent", "submitted late"),
        _ => f.Say("inlämnad", "submitted"),
    };

    public static bool IsIn(Completeness cell) => cell.State is Submitted.InTime or Submitted.Late;
}
