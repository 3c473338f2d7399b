using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures;

/// <summary>What a month's reports say of a district of another day.</summary>
/// <param name="Low">What is reported by municipality, or surely about it.</param>
/// <param name="High">With counts masked at the source at their most.</param>
/// <param name="Doubtful">The most that rows without a municipality may add.</param>
/// <param name="HasRows">Whether any row is, or may be, about it.</param>
internal readonly record struct RestatedPart(long Low, long High, long Doubtful, bool HasRows, int Reported, int Expected);

/// <summary>The rows of the current submissions, by the districts of another day.</summary>
/// <param name="asked"><c>null</c> where everything is expected.</param>
internal sealed class RestatedParts(FigureScope scope, Restatement restatement, IReadOnlyList<RawSums.Row> rows, AskedMonths? asked)
{
    private const short NoMunicipality = 0;

    private readonly ExpectedParts _expected = new(scope.Organisation);
    private readonly ILookup<(Month Month, short Indicator), RawSums.Row> _rows = rows.ToLookup(r => (r.Month, r.Indicator));
    private readonly Dictionary<short, string> _codes = scope.Organisation.Districts.ToDictionary(d => d.Id, d => d.Code);

    /// <summary>The districts whose reports it is made of.</summary>
    public IReadOnlySet<string> SourcesOf(District district, Month month, Indicator indicator) =>
        restatement.SourcesOf(district, month, scope.Municipality).Select(d => d.Code)
            .Concat(_rows[(month, indicator.Id)].Where(r => HomeOf(r) == district.Id).Select(r => _codes[r.District])).ToHashSet();

    public bool IsUnchanged(District district, Month month) => restatement.IsUnchanged(district, month);

    public RestatedPart Of(District district, Month month, Indicator indicator)
    {
        var sources = restatement.SourcesOf(district, month, scope.Municipality).ToList();
        var expected = sources.Where(d => asked?.Hold(d, month) != false || _rows[(month, indicator.Id)].Any(r => r.District == d.Id)).Sum(d => _expected.Of(d, month, indicator, sender => restatement.Concerns(district, sender, d.Id, month)));
        var about = _rows[(month, indicator.Id)].Where(r => Concerns(r, district)).ToList();
        var sure = about.Where(r => HomeOf(r) == district.Id).ToList();
        var doubtful = about.Where(r => r.Municipality == NoMunicipality && HomeOf(r) is null).ToList();
        var reported = about.DistinctBy(r => (r.District, r.Scope)).Count();
        return new(
            sure.Sum(r => r.Low), sure.Sum(r => r.High), doubtful.Sum(r => r.High), sure.Count > 0 || doubtful.Count > 0, reported, Math.Max(expected, reported));
    }

    /// <summary>What stands with the county alone.</summary>
    public (long Low, long High) NotDivided(Month month, Indicator indicator)
    {
        var rest = _rows[(month, indicator.Id)].Where(r => HomeOf(r) is null).ToList();
        return (rest.Sum(r => r.Low), rest.Sum(r => r.High));
    }

    private bool Concerns(RawSums.Row row, District district) => restatement.Concerns(district, row.Sender, row.District, row.Month) || HomeOf(row) == district.Id;

    private short? HomeOf(RawSums.Row row) => row.Municipality == NoMunicipality
        ? restatement.HomeOfUndivided(row.Sender, row.District, row.Month) : restatement.HomeOf(row.Municipality);
}
