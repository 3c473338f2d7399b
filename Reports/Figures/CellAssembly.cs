using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>Turns sums and released cells into the figures of one answer, with the status each has for this viewer.</summary>
internal sealed class CellAssembly(
    FigureScope scope, IReadOnlyDictionary<(short District, Month Month, short Indicator), RawSums.Sum> raw, ReleasedCells released)
{
    private readonly ExpectedParts _expected = new(scope.Organisation);

    public IEnumerable<Figure> Figures()
    {
        foreach (var indicator in scope.Indicators)
        foreach (var period in scope.Periods)
        {
            var months = MonthsOf(period, indicator).ToList();
            if (scope.ShowsDistricts)
            {
                foreach (var district in scope.Districts.Where(d => months.Exists(d.ExistsIn)))
                    yield return new Figure(district.Code, period, indicator.Code, CellOf(district, months, indicator));
            }
            if (scope.ShowsCounty)
                yield return new Figure(scope.Organisation.County.Code, period, indicator.Code, CountyCellOf(months, indicator));
        }
    }

    /// <summary>All months of the period for a flow; for a stock, which never adds up, the last one asked for.</summary>
    private IEnumerable<Month> MonthsOf(Period period, Indicator indicator)
    {
        if (indicator.Kind == IndicatorKind.Flow) return Month.Range(period.First, period.Last);
        return [period.Last < scope.Query.To ? period.Last : scope.Query.To];
    }

    private Cell CellOf(District district, IReadOnlyList<Month> months, Indicator indicator)
    {
        if (!indicator.Protected || scope.Query.Viewer.SeesRaw(district.Code)) return Sum([district], months, indicator);
        return Released(district, [district], months, indicator);
    }

    private Cell CountyCellOf(IReadOnlyList<Month> months, Indicator indicator)
    {
        if (!indicator.Protected || scope.Query.Viewer.SeesAllRaw) return Sum(scope.Districts, months, indicator);
        return Released(scope.Organisation.County, scope.Districts, months, indicator);
    }

    private Cell Released(District of, IReadOnlyList<District> parts, IReadOnlyList<Month> months, Indicator indicator)
    {
        if (released.IsShown && released.Cells.TryGetValue((of.Id, months[^1], indicator.Id), out var row)) return row.Cell;
        var sum = Sum(parts, months, indicator);
        return released.IsShown || sum.Status == CellStatus.Missing ? Cell.Missing(sum.Expected) : Cell.NotPublished(sum.Reported, sum.Expected);
    }

    private Cell Sum(IReadOnlyList<District> districts, IReadOnlyList<Month> months, Indicator indicator)
    {
        long low = 0, high = 0;
        int reported = 0, expected = 0;
        foreach (var month in months)
        foreach (var district in districts.Where(d => d.ExistsIn(month)))
        {
            expected += _expected.Of(district, month, indicator);
            if (!raw.TryGetValue((district.Id, month, indicator.Id), out var sum)) continue;
            low += sum.Low;
            high += sum.High;
            reported += sum.Reported;
        }
        return Cell.Of(low, high, reported, Math.Max(expected, reported));
    }
}
