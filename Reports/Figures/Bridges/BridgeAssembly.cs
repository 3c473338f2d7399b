using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Bridges;

/// <summary>
/// Lays a bridge as steps from one figure to the next: as known then, the same months as known now, the months up to now, those by the districts of now.
/// What a step moves is the difference of its two ends, so that all add up whatever happened.
/// </summary>
public sealed class BridgeAssembly(BridgeMaterial material)
{
    private readonly BridgeQuery _query = material.Query;

    public Bridge Of(Indicator indicator)
    {
        var (then, now, terms) = material.IsRaw(indicator) ? Raw(indicator)
            : indicator.Kind == IndicatorKind.Flow && _query.From < _query.Through ? Withheld()
            : Released(indicator);
        return new(indicator.Code, _query.District, _query.Since, material.Now.AsKnownAt, then, now, terms, [.. Month.Range(_query.From, _query.Through).Select(m => MonthOf(m, indicator))]);
    }

    private BridgeMonth MonthOf(Month month, Indicator indicator) => new(
        month, material.Then[_query.District, month, indicator.Code], material.Now[_query.District, month, indicator.Code],
        month > _query.To, material.IsLate(month), material.IsCorrected(month));

    private (Cell, Cell, IReadOnlyList<BridgeTerm>) Raw(Indicator indicator)
    {
        var isFlow = indicator.Kind == IndicatorKind.Flow;
        var covered = isFlow ? Month.Range(_query.From, _query.To).ToList() : [_query.To];
        var then = Sum(material.Then, covered, indicator);
        var same = Sum(material.Now, covered, indicator);
        var upToNow = isFlow ? Month.Range(_query.From, _query.Through).ToList() : [_query.Through];
        var whole = Sum(material.Now, upToNow, indicator);
        var now = Sum(material.Organised, upToNow, indicator);
        var late = (Least: 0L, Most: 0L);
        foreach (var month in covered)
        foreach (var district in material.Districts)
        {
            var (least, most) = LateShare(district, month, indicator);
            late = (late.Least + least, late.Most + most);
        }
        var moved = Step(then, same);
        return (then, now, Terms(
            Step(same, whole), Change.Of(late.Least, late.Most), Change.Of(moved.Least!.Value - late.Least, moved.Most!.Value - late.Most), Step(whole, now), Change.None));
    }

    private Cell Sum(FigureTable table, IReadOnlyList<Month> months, Indicator indicator)
    {
        var cells = months.Select(m => table[_query.District, m, indicator.Code]).ToList();
        if (cells is [var only]) return only;
        if (cells.Exists(IsHidden)) return Cell.NotPublished(0, 0);
        return Cell.Of(cells.Sum(c => c.Low ?? 0), cells.Sum(c => c.High ?? 0), cells.Sum(c => c.Reported), cells.Sum(c => c.Expected));
    }

    /// <summary>What late reports moved. Where others corrected the same month, each moment's step is that of whoever sent something then.</summary>
    private (long Least, long Most) LateShare(string district, Month month, Indicator indicator)
    {
        var changes = material.Changes.Where(c => c.District == district && c.Month == month).ToList();
        if (changes.TrueForAll(c => c.WasReported)) return (0, 0);
        var at = material.Then[district, month, indicator.Code];
        if (!changes.Exists(c => c.WasReported)) return Of(Step(at, material.Now[district, month, indicator.Code]));
        var (least, most) = (0L, 0L);
        foreach (var moment in changes.GroupBy(c => c.At))
        {
            var next = material.Between[moment.Key][district, month, indicator.Code];
            if (moment.All(c => !c.WasReported)) (least, most) = (least + Of(Step(at, next)).Least, most + Of(Step(at, next)).Most);
            at = next;
        }
        return (least, most);

        static (long Least, long Most) Of(Change change) => (change.Least!.Value, change.Most!.Value);
    }

    /// <summary>A sum over months that nobody but those who see all of it gets.</summary>
    private (Cell, Cell, IReadOnlyList<BridgeTerm>) Withheld()
    {
        var months = Month.Range(_query.From, _query.To).ToList();
        return (Cell.NotPublished(0, 0), Cell.NotPublished(0, 0), Terms(
            If(_query.Through > _query.To), If(months.Exists(material.IsLate)), If(months.Exists(material.IsCorrected)), If(_query.AsOrganised.Day is not null), Change.None));

        static Change If(bool isMoved) => isMoved ? Change.NotPublished : Change.None;
    }

    /// <summary>From released cell to released cell, which the viewer can look up one by one; that a report came late or was corrected is no secret either.</summary>
    private (Cell, Cell, IReadOnlyList<BridgeTerm>) Released(Indicator indicator)
    {
        var then = material.Then[_query.District, _query.To, indicator.Code];
        var same = material.Now[_query.District, _query.To, indicator.Code];
        var latest = material.Now[_query.District, _query.Through, indicator.Code];
        var now = material.Organised[_query.District, _query.Through, indicator.Code];
        var (isLate, isCorrected) = (material.IsLate(_query.To), material.IsCorrected(_query.To));
        var moved = Step(then, same);
        // released cells do not tell who moved what
        if (isLate && isCorrected && !IsHidden(moved)) moved = Change.NotPublished;
        var masking = IsHidden(then) != IsHidden(same) ? moved : Change.None;
        return (then, now, Terms(
            _query.Through > _query.To ? Step(same, latest) : Change.None, isLate ? moved : Change.None, isCorrected || !isLate && !IsHidden(moved) ? moved : Change.None,
            _query.AsOrganised.Day is null ? Change.None : Step(latest, now), masking));
    }

    private static IReadOnlyList<BridgeTerm> Terms(Change newMonths, Change late, Change corrections, Change organisation, Change masking) =>
    [
        new(BridgeTermKind.NewMonths, newMonths), new(BridgeTermKind.LateReports, late), new(BridgeTermKind.Corrections, corrections),
        new(BridgeTermKind.Organisation, organisation), new(BridgeTermKind.Definition, Change.None), new(BridgeTermKind.Masking, masking),
    ];

    private static Change Step(Cell from, Cell to) =>
        from.Status == CellStatus.Masked || to.Status == CellStatus.Masked ? Change.Masked
        : IsHidden(from) || IsHidden(to) ? Change.NotPublished
        : Change.Of((to.Low ?? 0) - (from.Low ?? 0), (to.High ?? 0) - (from.High ?? 0));

    /// <summary>What is missing or does not exist counts as nothing, and is no secret.</summary>
    private static bool IsHidden(Cell cell) => cell.Low is null && cell.Status is not (CellStatus.Missing or CellStatus.NotApplicable);

    private static bool IsHidden(Change change) => change.Least is null;
}
