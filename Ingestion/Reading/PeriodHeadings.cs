using System.Text;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Knows a wide table: its columns are months, years or days, where a report has a row for each.</summary>
internal static partial class PeriodHeadings
{
    private const int Fewest = 2;

    /// <returns>The positions of such columns; none, unless there are several.</returns>
    public static IReadOnlySet<int> Find(Layout layout, FindingList findings)
    {
        var periods = Enumerable.Range(0, layout.Headings.Length).Where(i => IsPeriod(layout.Headings[i])).ToHashSet();
        if (periods.Count < Fewest) return new HashSet<int>();
        var (first, last) = (periods.Min(), periods.Max());
        var columns = layout.Contract.Columns;
        findings.Add(
            TableRules.PeriodsAsColumns, new(layout.HeaderLine, first + 1, layout.Headings[first]), Encoding.UTF8.GetBytes(layout.Headings[first]),
            periods.Count, layout.Headings[last], Layout.Listed([columns[0]]), Layout.Listed([columns[layout.Contract.Figure]]));
        return periods;
    }

    private static bool IsPeriod(string heading) =>
        heading.Length is >= 3 and <= 20 && (IsMonth(heading) || IsMonth(heading + " 2000") || OtherForms().IsMatch(heading));

    private static bool IsMonth(string text) => MonthText.TryRead(Encoding.UTF8.GetBytes(text), out _);

    /// <summary><c>2019</c>, <c>2019M01</c>, <c>2019K1</c> and <c>1/22/20</c>.</summary>
    [GeneratedRegex(@"^((19|20)\d\d([MKQ]\d{1,2})?|\d{1,2}/\d{1,2}/\d{2,4})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherForms();
}
