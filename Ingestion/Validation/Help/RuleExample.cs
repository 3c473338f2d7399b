using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>A file that breaks a rule and the same put right, shown by its telling cells. Both can be read, which keeps the help honest.</summary>
/// <param name="Columns">The columns that are shown, by their Swedish names; none where the file is shown as it is.</param>
/// <param name="Wrong">Rows of cells.</param>
/// <param name="WrongFile">The whole file; what is not shown is a row in order.</param>
public sealed record RuleExample(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Wrong, IReadOnlyList<IReadOnlyList<string>> Right, string WrongFile, string RightFile)
{
    /// <summary>Whom the file is from.</summary>
    public Mandate Sender { get; init; } = Mandate.County;

    /// <param name="columns">Swedish names with semicolons between.</param>
    /// <param name="wrong">A line for each row, its cells with semicolons between.</param>
    public static RuleExample Activity(string columns, string[] wrong, string[] right) => Of(
        ActivityColumns.Contract, ["2026-09", "PA", "Piteå", "SOC", "INSATS", "vuxen_utsatt", "K", "12", ""], columns, wrong, right);

    /// <inheritdoc cref="Activity"/>
    public static RuleExample Budget(string columns, string[] wrong, string[] right) => Of(
        BudgetColumns.Contract, ["2026-09", "PA", "LOKAL", "K01", "kostnad", "", "personal", "50", "Samordnare", "", "540000", "45000", "540000", "", ""],
        columns, wrong, right);

    /// <inheritdoc cref="Activity"/>
    public static RuleExample Milestones(string columns, string[] wrong, string[] right) => Of(
        MilestoneColumns.Contract,
        ["2026-09", "PA", "LOKAL", "PA1", "Rutin för barnsamråd", "Kommunal samordnare", "2026-02", "2026-11", "2026-11", "", "pågår", "nej", ""],
        columns, wrong, right);

    /// <summary>Files shown as they are.</summary>
    public static RuleExample Text(string wrong, string right) => new([], [], [], wrong, right);

    private static RuleExample Of(ReportContract contract, string[] row, string columns, string[] wrong, string[] right)
    {
        var shown = columns.Split(';');
        var places = shown.Select(name => contract.Columns.ToList().FindIndex(c => c.Sv == name)).ToArray();
        return new(shown, Cells(wrong), Cells(right), File(contract, row, places, wrong), File(contract, row, places, right));
    }

    private static IReadOnlyList<string>[] Cells(string[] rows) => [.. rows.Select(row => row.Split(';'))];

    private static string File(ReportContract contract, string[] row, int[] places, string[] rows) => string.Join('\n', rows.Select(shown =>
    {
        var (cells, given) = ((string[])row.Clone(), shown.Split(';'));
        for (var i = 0; i < places.Length; i++) cells[places[i]] = given[i];
        return string.Join(';', cells);
    }).Prepend(string.Join(';', contract.Columns.Select(c => c.Sv))));
}
