using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using A = SmvInsights.Ingestion.Contracts.ActivityColumns;
using B = SmvInsights.Ingestion.Contracts.BudgetColumns;
using M = SmvInsights.Ingestion.Contracts.MilestoneColumns;

namespace SmvInsights.Ingestion.Templates;

/// <param name="Width">In characters.</param>
/// <param name="Blank">How a cell looks that is to be filled in.</param>
/// <param name="IsInput">Whether it is filled in each month.</param>
internal sealed record TemplateColumn(string Heading, double Width, CellStyle Blank, bool IsInput)
{
    public CellStyle HeadingStyle => Blank is CellStyle.Amount or CellStyle.InputAmount or CellStyle.InputCount ? CellStyle.NumberHeading : CellStyle.Heading;

    public CellStyle StyleOf(object? value) => value switch
    {
        Month => CellStyle.Month,
        RoughDate { MonthOnly: true } => IsInput ? CellStyle.InputMonth : CellStyle.Month,
        RoughDate => IsInput ? CellStyle.InputDay : CellStyle.Day,
        decimal => IsInput ? CellStyle.InputAmount : CellStyle.Amount,
        null => Blank,
        _ => IsInput ? CellStyle.InputText : CellStyle.Text,
    };
}

internal static class TemplateColumns
{
    private const double Narrowest = 9, Widest = 46;

    public static IReadOnlyList<TemplateColumn> Of(Template template, Language language) =>
    [
        .. template.Contract.Columns.Select((column, at) =>
        {
            var heading = new Phrase(column.Sv, column.En).In(language);
            var isInput = Inputs(template.Contract.Kind).Contains(at);
            return new TemplateColumn(heading, WidthOf(template, at, heading), BlankOf(template.Contract.Kind, at, isInput), isInput);
        }),
    ];

    private static int[] Inputs(ReportKind kind) => kind switch
    {
        ReportKind.Activity => [A.Value, A.Comment],
        ReportKind.Budget => [B.Actual, B.Forecast, B.Comment],
        _ => [M.ForecastEnd, M.ActualEnd, M.Status, M.Comment],
    };

    private static CellStyle BlankOf(ReportKind kind, int column, bool isInput) => (kind, column) switch
    {
        (ReportKind.Activity, A.Value) => CellStyle.InputCount,
        (ReportKind.Budget, B.Actual or B.Forecast) => CellStyle.InputAmount,
        (ReportKind.Budget, B.Applied or B.Decided) => CellStyle.Amount,
        (ReportKind.Milestones, M.ForecastEnd or M.ActualEnd) => CellStyle.InputDay,
        (ReportKind.Milestones, M.PlanStart or M.PlanEnd) => CellStyle.Day,
        _ => isInput ? CellStyle.InputText : CellStyle.Text,
    };

    private static double WidthOf(Template template, int column, string heading)
    {
        var kind = template.Contract.Kind;
        if (column == template.Contract.Columns.Count - 1) return Widest;
        var longest = template.Rows.Select(r => r[column] is string text ? text.Length : r[column] is null ? 0 : Narrowest + 1).DefaultIfEmpty(0).Max();
        var least = kind == ReportKind.Budget && column is >= B.Applied and <= B.Forecast ? 14 : Narrowest;
        return Math.Clamp(Math.Max(longest, heading.Length) + 3, least, Widest);
    }
}
