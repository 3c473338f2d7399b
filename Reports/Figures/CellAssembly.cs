using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy;

namespace SmvInsights.Reports.Figures;

/// <summary>Turns sums and released cells into the figures of one answer, with the status each has for this viewer.</summary>
internal sealed class CellAssembly(
    FigureScope scope, IReadOnlyDictionary<(short District, Month Month, short Indicator), RawSums.Sum> raw,
    IReadOnlyDictionary<(short District, Month Period, short Indicator), Cell> released, RestatedParts? restated, AskedMonths? asked)
{
    private readonly ExpectedParts _expected = new(scope.Organisation);

    public IEnumerable<Figure> Figures()
    {
        foreach (var indicator in scope.Indicators)
        foreach (var period in scope.Periods)
        {
            var months = scope.MonthsOf(period, indicator).ToList();
            if (scope.ShowsDistricts)
            {
                foreach (var district in scope.Districts.Where(d => restated is not null || months.Exists(d.ExistsIn)))
                    yield return new Figure(district.Code, period, indicator.Code, CellOf(district, period, months, indicator));
            }
            if (scope.ShowsCounty && NotDivided(months, indicator) is { } rest)
                yield return new Figure(Figure.NotDivided, period, indicator.Code, rest);
            if (scope.ShowsCounty)
                yield return new Figure(scope.Organisation.County.Code, period, indicator.Code, CountyCellOf(period, months, indicator));
        }
    }

    private Cell CellOf(District district, Period period, IReadOnlyList<Month> months, Indicator indicator) =>
        restated is not null ? Restated(restated, district, period, months, indicator)
            : !indicator.Protected || scope.Query.Viewer.SeesRaw(district.Code) ? Sum([district], months, indicator)
            : Released(district, period, indicator) ?? Unreleased([district], months, indicator);

    private Cell CountyCellOf(Period period, IReadOnlyList<Month> months, Indicator indicator) =>
        !indicator.Protected || scope.Query.Viewer.SeesAllRaw ? Sum(scope.Reporters, months, indicator)
            : Released(scope.Organisation.County, period, indicator) ?? Unreleased(scope.Reporters, months, indicator);

    /// <summary>
    /// Raw counts only to those whose own reports make up all of it; to others what was released, where the district was the same then as on the day.
    /// A sum of municipalities that no release holds is not published: taken from those that are, it would tell of the municipalities that moved.
    /// </summary>
    private Cell Restated(RestatedParts parts, District district, Period period, IReadOnlyList<Month> months, Indicator indicator)
    {
        var viewer = scope.Query.Viewer;
        if (!indicator.Protected || viewer.SeesAllRaw || months.All(m => parts.SourcesOf(district, m, indicator).All(viewer.SeesRaw)))
            return Restated(months.Select(m => parts.Of(district, m, indicator)));
        if (scope.Table != PlanTable.YearMunicipality && !months.All(m => parts.IsUnchanged(district, m))) return Cell.NotPublished(0, 0);
        return Released(district, period, indicator) ?? Unreleased([district], months, indicator);
    }

    private static Cell Restated(IEnumerable<RestatedPart> months)
    {
        var parts = months.ToList();
        var (low, high, doubtful) = (parts.Sum(p => p.Low), parts.Sum(p => p.High), parts.Sum(p => p.Doubtful));
        var (reported, expected) = (parts.Sum(p => p.Reported), parts.Sum(p => p.Expected));
        if (expected == 0) return Cell.NotApplicable;
        if (!parts.Exists(p => p.HasRows)) return Cell.Missing(expected);
        return doubtful > 0 ? Cell.NotRestatable(low, high + doubtful, reported, expected) : Cell.Of(low, high, reported, expected);
    }

    private Cell? NotDivided(IReadOnlyList<Month> months, Indicator indicator)
    {
        if (restated is null || indicator.Protected && !scope.Query.Viewer.SeesAllRaw) return null;
        var rest = months.Select(m => restated.NotDivided(m, indicator)).ToList();
        return rest.Sum(r => r.High) == 0 ? null : Cell.Of(rest.Sum(r => r.Low), rest.Sum(r => r.High), 1, 1);
    }

    private Cell? Released(District of, Period period, Indicator indicator)
    {
        // of a stock, a period that is asked for in part has another last month than the released one
        if (indicator.Kind == IndicatorKind.Stock && scope.Query.To < period.Last) return null;
        // a municipality's year stands under the county; it is its district's too where it has had but one
        if (scope.Table == PlanTable.YearMunicipality && scope.Districts is [var only] && only == of) of = scope.Organisation.County;
        return released.TryGetValue((of.Id, period.First, indicator.Id), out var cell) ? cell : null;
    }

    /// <summary>Where others see nothing; not even whether there are rows, unless by month and district, which the reporting itself tells.</summary>
    private Cell Unreleased(IReadOnlyList<District> districts, IReadOnlyList<Month> months, Indicator indicator)
    {
        if (scope.Table != PlanTable.Month) return Cell.NotPublished(0, 0);
        var sum = Sum(districts, months, indicator);
        return sum.Reported == 0 ? Cell.Missing(sum.Expected) : Cell.NotPublished(sum.Reported, sum.Expected);
    }

    private Cell Sum(IReadOnlyList<District> districts, IReadOnlyList<Month> months, Indicator indicator)
    {
        long low = 0, high = 0;
        int reported = 0, expected = 0;
        foreach (var month in months)
        foreach (var district in districts.Where(d => d.ExistsIn(month)))
        {
            var parts = _expected.Of(district, month, indicator);
            if (!raw.TryGetValue((district.Id, month, indicator.Id), out var sum))
            {
                if (asked?.Hold(district, month) != false) expected += parts;
                continue;
            }
            expected += parts;
            low += sum.Low;
            high += sum.High;
            reported += sum.Reported;
        }
        return Cell.Of(low, high, reported, Math.Max(expected, reported));
    }
}
