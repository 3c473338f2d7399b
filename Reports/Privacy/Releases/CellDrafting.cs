using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>A cell before its mask.</summary>
/// <param name="IsUncertain">Whether it holds a count that was masked at the source.</param>
/// <param name="IsComplete">Whether every part that is expected has come.</param>
public sealed record DraftCell(
    CellKey Key, IReadOnlyList<int> Submissions, long Value, bool IsUncertain, int Reported, int Expected, bool IsComplete);

/// <summary>The cells of the plan that a publication touches, of one indicator and year, as the submissions known from then on make them.</summary>
public sealed class CellDrafting
{
    private readonly ReleaseMaterial _material;
    private readonly Indicator _indicator;
    private readonly ExpectedParts _expected;
    private readonly ILookup<(short District, Month Month), Releases.Reported> _current;
    private readonly IReadOnlyList<(short District, Month Month)> _changed;
    private readonly Month _january;

    public CellDrafting(ReleaseMaterial material, Indicator indicator, int year)
    {
        (_material, _indicator, _expected, _january) = (material, indicator, new ExpectedParts(material.Organisation), new Month(year, 1));
        _current = material.Submissions[indicator.Id].Where(s => s.IsCurrent).ToLookup(s => (s.Counts.District, s.Month));
        _changed = [.. material.Changed.Where(c => c.Month.Year == year).OrderBy(c => c.Month).ThenBy(c => c.District)];
    }

    /// <summary>Whether the publication settles anew what is released of the cell.</summary>
    public bool Touches(CellKey key) => key.Table switch
    {
        PlanTable.Month => _changed.Any(c => c.Month == key.Period && (c.District == key.District || key.District == County.Id)),
        PlanTable.QuarterActor => _changed.Any(c => QuarterOf(c.Month) == key.Period),
        PlanTable.YearMunicipality => key.Period == _january && Municipalities.Contains(key.Category),
        _ => _changed.Any(c => QuarterOf(c.Month) == key.Period && c.District == key.District),
    };

    public IEnumerable<DraftCell> Cells() => _material.Plan.Tables.Order().SelectMany(table => table switch
    {
        PlanTable.Month => Months(),
        PlanTable.QuarterActor => Quarters(_changed.Select(c => QuarterOf(c.Month)).Distinct().Select(q => (County.Id, q)), table),
        PlanTable.YearMunicipality => Years(),
        _ => Quarters(_changed.Select(c => (c.District, QuarterOf(c.Month))).Distinct(), table),
    });

    private District County => _material.Organisation.County;

    private IEnumerable<short> Municipalities => _material.Organisation.Memberships
        .Where(m => _changed.Any(c => c.District == m.District) && Year.Any(m.Covers)).Select(m => m.Municipality).Distinct().Order();

    private IEnumerable<Month> Year => Month.Range(_january, _january.AddMonths(11));

    private IEnumerable<DraftCell> Months()
    {
        foreach (var (district, month) in _changed)
        {
            var cell = Sum(new(PlanTable.Month, district, month, 0), [(district, month)]);
            if (cell.Reported > 0) yield return cell;
        }
        foreach (var month in _changed.Select(c => c.Month).Distinct())
        {
            var cell = Sum(new(PlanTable.Month, County.Id, month, 0), PartsOf(County.Id, [month]));
            if (cell.Reported > 0) yield return cell;
        }
    }

    private IEnumerable<DraftCell> Quarters(IEnumerable<(short District, Month First)> quarters, PlanTable table) =>
        from quarter in quarters
        let parts = PartsOf(quarter.District, Counted(quarter.First, quarter.First.AddMonths(2)))
        from category in Reported(table, parts).Concat(Released(table, quarter.District, quarter.First)).Distinct().Order()
        let cell = Sum(new(table, quarter.District, quarter.First, category), parts)
        where cell.IsComplete
        select cell;

    private IEnumerable<short> Reported(PlanTable table, IEnumerable<(short, Month)> parts) =>
        parts.SelectMany(p => _current[p]).SelectMany(s => s.Counts.Split.Keys).Where(k => k.Table == table).Select(k => k.Category);

    /// <summary>A category that was there before keeps its cell: if it went, that would tell what it had counted, and could not be hidden.</summary>
    private IEnumerable<short> Released(PlanTable table, short district, Month period) => _material.Released[_indicator.Id]
        .Where(c => c.Key.Table == table && c.District == district && c.Period == period).Select(c => c.Category);

    private IEnumerable<DraftCell> Years() =>
        from municipality in Municipalities
        let home = _material.Organisation.Memberships.Where(m => m.Municipality == municipality).ToList()
        let parts = Counted(_january, _january.AddMonths(11)).SelectMany(month => home.Where(m => m.Covers(month)).Select(m => (m.District, month))).ToList()
        let cell = Sum(new(PlanTable.YearMunicipality, County.Id, _january, municipality), parts)
        where cell.IsComplete
        select cell;

    /// <summary>Months add up for a flow; of a stock the last one is the period's.</summary>
    private IEnumerable<Month> Counted(Month first, Month last) => _indicator.Kind == IndicatorKind.Flow ? Month.Range(first, last) : [last];

    private List<(short District, Month Month)> PartsOf(short district, IEnumerable<Month> months) =>
        [.. months.SelectMany(m => _material.Organisation.DistrictsIn(m).Where(d => district == County.Id || d.Id == district).Select(d => (d.Id, m)))];

    private DraftCell Sum(CellKey key, IReadOnlyList<(short District, Month Month)> parts)
    {
        var expected = parts.Select(p => _expected.Of(_material.Organisation.Districts.First(d => d.Id == p.District), p.Month, _indicator)).ToList();
        var submissions = parts.SelectMany(p => _current[p]).OrderBy(s => s.Counts.Id).ToList();
        var isComplete = submissions.Count > 0 && parts.Zip(expected).All(p => _current[p.First].Count() >= p.Second);
        var part = (key.Table, key.Category);
        var value = submissions.Sum(s => key.Table == PlanTable.Month ? s.Counts.Total : s.Counts.Split.GetValueOrDefault(part));
        return new(
            key, [.. submissions.Select(s => s.Counts.Id)], value, submissions.Exists(s => key.Table == PlanTable.Month ? s.IsUncertain : s.Uncertain.Contains(part)),
            submissions.Count, Math.Max(expected.Sum(), submissions.Count), isComplete);
    }

    private static Month QuarterOf(Month month) => Period.Of(month, PeriodGrain.Quarter).First;
}
