using System.Globalization;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Releases;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Privacy;

/// <summary>What a submission says: a count in its finest cell.</summary>
internal sealed record Fact(short Group, short Sex, short Actor, short Municipality, int Count, bool Masked = false);

internal sealed record Version(int Id, short District, Month Month, IReadOnlyList<Fact> Facts)
{
    public bool IsCurrent { get; set; } = true;
}

/// <summary>A small county whose last months of 2025 are published, release by release, by the code that does it in earnest, without a database.</summary>
internal sealed class County
{
    public const short Whole = 1;
    private const short Indicator = 7;
    private static readonly Phrase Nameless = new("", "");
    private readonly OrganisationSnapshot _organisation;
    private readonly List<int> _releases = [];

    /// <param name="first">From when on there are districts; October makes a quarter, and a year, of three months.</param>
    /// <param name="municipalities">How many each district has.</param>
    public County(LinearSolver solver, int districts, Month first, int municipalities = 1)
    {
        Solver = solver;
        Districts = [.. Enumerable.Range(2, districts).Select(id => (short)id)];
        Months = [.. Month.Range(first, new Month(2025, 12))];
        _organisation = new(
            [new(Whole, "LÄN", true, 0, null, null, [], []), .. Districts.Select(d => new District(d, $"D{d}", false, d, first.FirstDay, null, [], []))],
            [], [.. Districts.SelectMany(d => Enumerable.Range(1, municipalities).Select(m => new Membership((short)(d * 10 + m), d, first.FirstDay, null)))],
            [new(1, "SOC", Nameless), new(2, "KVJ", Nameless)],
            [new(Indicator, "ATAL", Nameless, Nameless, IndicatorKind.Flow, true, null, 1, [])],
            [.. Districts.Select(d => new ReportingScope(d, "", null, null))]);
    }

    public LinearSolver Solver { private get; set; }

    public IReadOnlyList<short> Districts { get; }

    public IReadOnlyList<Month> Months { get; }

    public List<Version> Versions { get; } = [];

    /// <summary>All that was ever released.</summary>
    public List<StoredCell> Released { get; private set; } = [];

    public int GivenUp { get; private set; }

    /// <summary>Whether the solver was there for the last release.</summary>
    public bool IsAudited { get; private set; }

    public IEnumerable<short> MunicipalitiesOf(short district) => _organisation.Memberships.Where(m => m.District == district).Select(m => m.Municipality);

    public void Report(short district, Month month, params IReadOnlyList<Fact> facts)
    {
        foreach (var before in Versions.Where(v => v.District == district && v.Month == month)) before.IsCurrent = false;
        Versions.Add(new(Versions.Count + 1, district, month, facts));
    }

    /// <summary>One publication of what was reported since the last.</summary>
    public async Task PublishAsync()
    {
        var summed = Released.SelectMany(c => c.Submissions).ToHashSet();
        var changed = Versions.Where(v => v.IsCurrent && !summed.Contains(v.Id)).Select(v => (v.District, v.Month)).ToHashSet();
        var material = new ReleaseMaterial(
            _organisation, PublicationPlan.Whole,
            Versions.Select(v => Reported.Of(v.Id, v.District, v.Month, v.IsCurrent, CountsOf(v))).ToLookup(_ => Indicator),
            Released.ToLookup(_ => Indicator), changed);
        var release = await Release.MakeAsync(material, new MaskRepair(Solver), default);
        IsAudited = release.IsAudited;
        GivenUp += release.GivenUp;
        _releases.Add(Released.Count);
        foreach (var part in release.Parts)
        {
            foreach (var id in part.Closed) Released[(int)id] = Released[(int)id] with { InForce = false };
            foreach (var (draft, cell) in part.Opened) Released.Add(Stored(draft, cell));
        }
    }

    /// <summary>What others see now: a count, or <c>..</c>.</summary>
    public string Seen(PlanTable table, short district, Month period, short category = 0) =>
        Released.Single(c => c.InForce && c.Key == new CellKey(table, district, period, category)).Value?.ToString(CultureInfo.InvariantCulture) ?? "..";

    /// <summary>What somebody can find out by reading all that was released; <c>null</c> for nothing.</summary>
    public string? FoundOut() => Districts.Select(d => (short?)d).Prepend(null).Select(own => new ReleaseAttacker(this, own).FindOut()).FirstOrDefault(f => f is not null);

    /// <summary>The same release with only these cells hidden besides the small ones.</summary>
    public County HidingOnly(IReadOnlyList<StoredCell> chosen)
    {
        var other = (County)MemberwiseClone();
        other.Released = [.. Released.Select(c => c.IsPrimary || chosen.Contains(c) ? c with { State = (short)CellState.Masked, Value = null } : Revealed(c))];
        return other;
    }

    private StoredCell Revealed(StoredCell cell) => cell.State == (short)CellState.Incomplete ? cell
        : cell with { State = (short)CellState.Shown, Value = ReleaseAttacker.TrueValue(this, cell) };

    /// <summary>What there was to read before the release that opened the cell.</summary>
    public Func<StoredCell, bool> ReleasedBefore(StoredCell cell)
    {
        var first = _releases.Last(r => r <= cell.Id);
        return c => c.Id < first;
    }

    private StoredCell Stored(DraftCell draft, PlanCell cell) => new(
        Released.Count, (short)cell.Key.Table, Indicator, cell.Key.District, cell.Key.Period, cell.Key.Category, string.Join(',', cell.Submissions),
        (short)cell.State, cell.IsPrimary, cell.State == CellState.Shown ? cell.Value : null, draft.Reported, draft.Expected, true);

    private static IReadOnlyList<CategoryCount> CountsOf(Version version) =>
        [.. from fact in version.Facts
            from part in ((PlanTable Table, short Category)[])
            [(PlanTable.QuarterGroup, fact.Group), (PlanTable.QuarterSex, fact.Sex), (PlanTable.QuarterActor, fact.Actor), (PlanTable.YearMunicipality, fact.Municipality)]
            group fact by part into facts
            select new CategoryCount(version.Id, Indicator, (short)facts.Key.Table, facts.Key.Category, facts.Sum(f => f.Count), facts.Any(f => f.Masked))];
}
