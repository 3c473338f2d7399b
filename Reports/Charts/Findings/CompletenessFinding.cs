using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Charts.Findings;

/// <summary>What a grid of reports says of its last period.</summary>
public static class CompletenessFinding
{
    public static string Of(CompletenessGrid chart)
    {
        var english = chart.Language == Language.English;
        var plain = english ? "Submitted reports" : "Inlämnade rapporter";
        if (chart.Periods.Count == 0) return plain;
        var last = chart.Periods.Count - 1;
        var states = chart.Rows.Select(row => row[last]).Where(state => state != ReportState.NotExpected).ToList();
        if (states.Count == 0) return plain;

        var month = chart.Periods[last].First.LongName(chart.Language);
        var missing = states.Count(state => state == ReportState.Missing);
        var awaited = states.Count(state => state == ReportState.NotYetDue);
        var late = states.Count(state => state == ReportState.Late);
        if (missing > 0)
            return ChartWords.Capital(english
                ? $"{Of(missing)} reports for {month} {(missing == 1 ? "is" : "are")} missing"
                : $"{Of(missing)} rapporter för {month} saknas");
        if (awaited > 0)
            return ChartWords.Capital(english
                ? $"{Of(states.Count - awaited)} reports for {month} {(states.Count - awaited == 1 ? "is" : "are")} in"
                : $"{Of(states.Count - awaited)} rapporter för {month} har kommit in");
        var all = english ? $"All reports for {month} are in" : $"Alla rapporter för {month} har kommit in";
        if (late == 0) return all;
        var number = ChartWords.Number(late, chart.Language);
        return FindingTitle.FirstShort(all + (english ? $", {number} late" : late == 1 ? ", en var sen" : $", {number} var sena"), all);

        string Of(int some) => english
            ? $"{ChartWords.Number(some, chart.Language)} of {ChartWords.Number(states.Count, chart.Language)}"
            : $"{(some == 0 ? "ingen" : ChartWords.Number(some, chart.Language))} av {ChartWords.Number(states.Count, chart.Language)}";
    }
}
