using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Findings;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Which reports have come in over thirteen months.</summary>
public static class SubmissionGrid
{
    public static CompletenessGrid Of(CountyFigures f) => Of(f, f.ReportingDistricts);

    public static CompletenessGrid Of(CountyFigures f, IReadOnlyList<District> districts)
    {
        var periods = ChartPeriods.Trailing(f.Period);
        var grid = new CompletenessGrid
        {
            Language = f.Language,
            Title = "",
            Subtitle = f.Say($"Inlämnade rapporter, {periods.Span(f.Language)}", $"Reports submitted, {periods.Span(f.Language)}"),
            Periods = periods,
            Rows =
            [
                .. from d in districts
                   from k in SubmissionStanding.Kinds
                   select new CompletenessRow($"{d.Code}-{k.Kind}", f.Say(d.NameIn(f.Period)), f.Say(k.Name),
                       [.. periods.Select(p => State(f.Completeness.Find(d.Code, k.Kind, p.First)))]),
            ],
        };
        return grid with { Title = CompletenessFinding.Of(grid) };
    }

    private static ReportState State(Completeness? cell) => cell switch
    {
        null => ReportState.NotExpected,
        { State: Submitted.Missing or Submitted.Partly } => ReportState.Missing,
        { State: Submitted.NotYetDue } => ReportState.NotYetDue,
        { Corrected: true } => ReportState.Corrected,
        { State: Submitted.Late } => ReportState.Late,
        { State: Submitted.History } => ReportState.History,
        _ => ReportState.InTime,
    };
}
