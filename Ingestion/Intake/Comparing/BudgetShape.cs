using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>Budget: an item of income or cost in a project.</summary>
internal sealed class BudgetShape : RowShape<BudgetRow, (string Project, string Item)>
{
    public override IReadOnlyList<ComparedCell<BudgetRow>> Cells { get; } =
    [
        new("typ", row => BudgetColumns.Types.WordOf(row.Type)),
        new("finansiär", row => row.Funder),
        new("kategori", row => row.Category),
        new("konto", row => row.Account),
        new("benämning", row => row.Label),
        new("sökt", row => CellForm.Amount(row.Applied)),
        new("beslutat", row => CellForm.Amount(row.Decided)),
        new("utfall", row => CellForm.Amount(row.Actual)),
        new("prognos", row => CellForm.Amount(row.Forecast)),
        new("status", row => row.Status is { } status ? BudgetColumns.Statuses.WordOf(status) : null),
        new("kommentar", row => row.Comment),
    ];

    public override IReadOnlyList<RowGroup<BudgetRow>> Groups { get; } = [new(new("allt i projektet", "everything in the project"), row => row.Project)];

    public override IEnumerable<BudgetRow> RowsOf(ReadReport report, (short District, Month Month) part) => report.BudgetOf(part);

    public override async Task<IReadOnlyList<PublishedRow<BudgetRow>>> ReadAsync(
        NpgsqlConnection connection, int[] submissions, (short District, Month Month) part, CancellationToken cancel) =>
        [.. (await connection.QueryAsync<Fact>(new CommandDefinition("""
            select submission_id as "Submission", line, project, item, type, funder, category, account, label, applied, decided, actual, forecast, status, comment
            from smv.budget_fact where submission_id = any(@submissions)
            """, new { submissions }, cancellationToken: cancel)))
            .Select(f => new PublishedRow<BudgetRow>(f.Submission, new BudgetRow(
                f.Line, part.District, part.Month, f.Project, f.Item, f.Type, f.Funder, f.Category, f.Account, f.Label,
                f.Applied, f.Decided, f.Actual, f.Forecast, f.Status, f.Comment)))];

    public override (string Project, string Item) KeyOf(BudgetRow row) => (row.Project, row.Item);

    public override int LineOf(BudgetRow row) => row.Line;

    public override bool Same(BudgetRow old, BudgetRow now) => old with { Line = now.Line } == now;

    public override IReadOnlyDictionary<string, string> About(BudgetRow row) =>
        CellForm.Keys(("projekt", row.Project), ("post", row.Item), ("benämning", row.Label));

    public override void Count(BudgetRow row, FigureSums sums)
    {
        var type = BudgetColumns.Types.WordOf(row.Type);
        if (row.Decided is { } decided) sums.Add($"beslutat {type}", decided, decided);
        if (row.Actual is { } actual) sums.Add($"utfall {type}", actual, actual);
        if (row.Forecast is { } forecast) sums.Add($"prognos {type}", forecast, forecast);
    }

    public override Phrase Counted(int rows) => rows == 1 ? new("en post", "one item") : new($"{rows} poster", $"{rows} items");

    private sealed record Fact(
        int Submission, int Line, string Project, string Item, BudgetType Type, string? Funder, string? Category, string? Account, string? Label,
        long? Applied, long? Decided, long? Actual, long? Forecast, FundingStatus? Status, string? Comment);
}
