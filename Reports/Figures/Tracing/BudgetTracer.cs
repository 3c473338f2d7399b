using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Traces an amount to the budget reports that state it.</summary>
internal sealed class BudgetTracer(OrganisationReader organisation, BudgetReader budget, SubmissionTracer submissions, TimeProvider clock)
{
    /// <exception cref="ArgumentException">No item is such a one.</exception>
    public async Task<FigureTrace> ReadAsync(BudgetAddress address, Viewer viewer, CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        var query = new BudgetQuery(address.To) { District = address.District, AsKnownAt = address.AsKnownAt };
        var items = await ItemsAsync(address, query, cancel);
        if (items.Count == 0) throw new ArgumentException("No budget item is such a one, as known then.");
        var now = address.AsKnownAt is null ? null : await ItemsAsync(address, query with { AsKnownAt = null }, cancel);
        return new FigureTrace(
            address, address.AsKnownAt ?? clock.GetUtcNow(), ReportKind.Budget, BudgetFormula.Name(address, items), BudgetFormula.About(address, snapshot),
            snapshot.Districts.FirstOrDefault(d => d.Code == address.District),
            address.To.InWords(), address.To, TracedUnit.Money, CellOf(address, items), now is null ? null : CellOf(address, now), null,
            BudgetFormula.Of(address, query.First), await PartsAsync(address, query, items, snapshot, viewer, cancel), []);
    }

    private async Task<IReadOnlyList<BudgetItem>> ItemsAsync(BudgetAddress address, BudgetQuery query, CancellationToken cancel) =>
        [.. (await budget.ReadAsync(query, cancel)).Items.Where(address.Holds)];

    /// <summary>An outcome is made in every month of the year, all other amounts are stated anew each month.</summary>
    private static bool IsMadeIn(BudgetAddress address, BudgetItem item, Month month) => address.Amount == BudgetAmount.Actual || item.LastReported == month;

    private async Task<IReadOnlyList<TracePart>> PartsAsync(
        BudgetAddress address, BudgetQuery query, IReadOnlyList<BudgetItem> items, OrganisationSnapshot snapshot, Viewer viewer, CancellationToken cancel)
    {
        var districts = snapshot.Districts.Where(d => items.Any(i => i.District == d.Code)).OrderBy(d => d.Sort).ToList();
        var scope = new TraceScope(ReportKind.Budget, [.. districts.Select(d => d.Id)], query.First, address.To, null, address.AsKnownAt);
        var sent = await submissions.ReadAsync(scope, viewer, snapshot, (connection, from, most, stop) => RowsAsync(connection, address, items, [.. from.Select(s => s.Id)], most, stop), cancel);
        var parts = new List<TracePart>();
        foreach (var month in Month.Range(query.First, address.To))
        {
            var stated = address.Amount == BudgetAmount.Actual ? await ItemsAsync(address with { Status = null }, query with { To = month, From = month }, cancel) : items;
            parts.AddRange(
                from district in districts
                where address.Amount == BudgetAmount.Actual ? sent.Contains((district.Code, month)) : items.Any(i => i.District == district.Code && i.LastReported == month)
                let here = stated.Where(i => i.District == district.Code && i.LastReported == month && items.Any(own => IsSame(own, i))).ToList()
                select new TracePart(
                    district, month, PartCell(address, here, items), viewer.SeesRaw(district.Code),
                    [.. sent[(district.Code, month)]], null, null));
        }
        return parts;
    }

    private static Cell CellOf(BudgetAddress address, IReadOnlyList<BudgetItem> items)
    {
        if (address.Of(items) is not { } sum) return Cell.NotApplicable;
        return address.Amount == BudgetAmount.Actual && items.FirstOrDefault(i => i.IsPartial) is { } lacking
            ? new Cell(CellStatus.Partial, sum, sum, sum, lacking.ReportedMonths, lacking.ExpectedMonths)
            : Cell.Of(sum, sum, 1, 1);
    }

    private static Cell PartCell(BudgetAddress address, IReadOnlyList<BudgetItem> here, IReadOnlyList<BudgetItem> items)
    {
        if (address.Amount != BudgetAmount.Unfunded) return CellOf(address, [.. here.Select(i => i with { ReportedMonths = 1, ExpectedMonths = 1 })]);
        var isKnown = ProjectFunding.Of(items).Any(p => p.Unfunded is not null && here.Any(i => i.District == p.District && i.Project == p.Project));
        var sum = BudgetTable.Sum(here, i => address.PartOf(i, items)) ?? 0;
        return isKnown ? Cell.Of(sum, sum, 1, 1) : Cell.NotApplicable;
    }

    private static async Task<IReadOnlyDictionary<int, CountedRows>> RowsAsync(
        NpgsqlConnection connection, BudgetAddress address, IReadOnlyList<BudgetItem> items, int[] ids, int most, CancellationToken cancel)
    {
        if (address.Of(items) is null) return new Dictionary<int, CountedRows>();
        var rows = await connection.QueryAsync<Row>(new CommandDefinition("""
            select s.id as "Submission", f.line, s.month, d.code as "District", f.project, f.item, f.type, f.applied, f.decided, f.actual, f.forecast, f.status
            from smv.submission s join smv.budget_fact f on f.submission_id = s.id join smv.district d on d.id = s.district_id
            where s.id = any(@ids) order by f.line
            """, new { ids }, cancellationToken: cancel));
        return rows.Where(r => items.Any(i => IsSame(i, r.Stated) && IsMadeIn(address, i, r.Month))).Select(r => (Row: r, Gives: Gives(address, r.Stated, items))).Where(r => r.Gives is not null)
            .GroupBy(r => r.Row.Submission).ToDictionary(g => g.Key, g => new CountedRows(
                g.Count(), g.Sum(r => r.Gives!.Value), g.Sum(r => r.Gives!.Value), [.. g.Take(most).Select(r => new CountedRow(r.Row.Line, r.Gives!.Value, r.Gives!.Value))]));
    }

    /// <summary>What one row adds; what the year knows of its item is the item's.</summary>
    private static long? Gives(BudgetAddress address, BudgetItem row, IReadOnlyList<BudgetItem> items)
    {
        var item = items.First(i => IsSame(i, row));
        return address.PartOf(row with { WasAsked = item.WasAsked, Actual = address.Amount == BudgetAmount.Actual ? row.Actual : item.Actual }, items);
    }

    private static bool IsSame(BudgetItem one, BudgetItem other) => (one.District, one.Project, one.Item) == (other.District, other.Project, other.Item);

    private sealed record Row(
        int Submission, int Line, Month Month, string District, string Project, string Item, BudgetType Type, long? Applied, long? Decided, long? Actual, long? Forecast,
        FundingStatus? Status)
    {
        public BudgetItem Stated => new(District, Project, Item, Type, null, null, null, Applied, Decided, Actual, Actual, Forecast, Status, Month, 1, 1);
    }
}
