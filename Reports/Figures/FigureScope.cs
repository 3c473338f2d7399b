using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy;

namespace SmvInsights.Reports.Figures;

/// <summary>A query with its codes resolved against the organisation and its months widened to whole periods.</summary>
/// <param name="Districts">Those shown.</param>
/// <param name="Reporters">Those that the county's sum is of, each in the months it existed.</param>
/// <param name="Restatement"><c>null</c> where each month is shown by its own districts, or they were those of the day all along.</param>
internal sealed record FigureScope(
    FigureQuery Query, OrganisationSnapshot Organisation, IReadOnlyList<Indicator> Indicators, IReadOnlyList<District> Districts,
    IReadOnlyList<District> Reporters, Restatement? Restatement, short? Municipality, short? Actor, Month From, Month To)
{
    public static FigureScope Of(FigureQuery query, OrganisationSnapshot organisation)
    {
        var indicators = query.Indicators.Select(code =>
            organisation.Indicators.FirstOrDefault(i => i.Code == code) ?? throw new ArgumentException($"There is no indicator '{code}'.", nameof(query))).ToList();
        var municipality = query.Municipality is null ? null
            : organisation.Municipalities.FirstOrDefault(m => m.Code == query.Municipality) ?? throw new ArgumentException($"There is no municipality '{query.Municipality}'.", nameof(query));
        var actor = query.Actor is null ? null
            : organisation.Actors.FirstOrDefault(a => a.Code == query.Actor) ?? throw new ArgumentException($"There is no actor '{query.Actor}'.", nameof(query));
        if (query.District is { } code && organisation.Districts.All(d => d.Code != code))
            throw new ArgumentException($"There is no district '{code}'.", nameof(query));

        var (from, to) = (Period.Of(query.From, query.By).First, Period.Of(query.To, query.By).Last);
        var restatement = query.AsOrganised.Day is { } day ? new Restatement(organisation, day) : null;
        if (restatement?.ChangesNothing(Month.Range(from, to)) == true) restatement = null;

        var reporters = organisation.Districts.Where(d => !d.IsCounty && (municipality is null || organisation.Memberships.Any(m => m.Municipality == municipality.Id && m.District == d.Id)))
            .OrderBy(d => d.Sort).ToList();
        var districts = restatement is null ? reporters : restatement.Districts.Where(d => municipality is null || restatement.HomeOf(municipality.Id) == d.Id);
        return new FigureScope(
            query, organisation, indicators, [.. districts.Where(d => query.District is null || query.District == organisation.County.Code || d.Code == query.District)],
            reporters, restatement, municipality?.Id, actor?.Id, from, to);
    }

    /// <summary>The table of the publication plan that it asks for; <c>null</c> where it asks for anything else, which only raw readers get.</summary>
    public PlanTable? Table => (Query.By, Query.TargetGroup, Query.Sex, Actor, Municipality) switch
    {
        (PeriodGrain.Month, null, null, null, null) => PlanTable.Month,
        (PeriodGrain.Quarter, not null, null, null, null) => PlanTable.QuarterGroup,
        (PeriodGrain.Quarter, null, not null, null, null) => PlanTable.QuarterSex,
        (PeriodGrain.Quarter, null, null, not null, null) => PlanTable.QuarterActor,
        (PeriodGrain.Year, null, null, null, not null) => PlanTable.YearMunicipality,
        _ => null,
    };

    /// <summary>Target group, sex, actor or municipality, where the table is by one; else 0.</summary>
    public short Category => (short?)Query.TargetGroup ?? (short?)Query.Sex ?? Actor ?? Municipality ?? 0;

    public bool NeedsRelease => !Query.Viewer.SeesAllRaw && Indicators.Any(i => i.Protected);

    public bool ShowsCounty => Query.District is null || Query.District == Organisation.County.Code;

    public bool ShowsDistricts => Query.District is null || Query.District != Organisation.County.Code;

    public IEnumerable<Period> Periods =>
        Month.Range(From, To).Select(m => Period.Of(m, Query.By)).Distinct();

    /// <summary>All months of the period for a flow; for a stock, which never adds up, the last one asked for.</summary>
    public IEnumerable<Month> MonthsOf(Period period, Indicator indicator)
    {
        if (indicator.Kind == IndicatorKind.Flow) return Month.Range(period.First, period.Last);
        return [period.Last < Query.To ? period.Last : Query.To];
    }

    public object Parameters => new
    {
        indicators = Indicators.Select(i => i.Id).ToArray(),
        districts = Districts.Select(d => d.Id).ToArray(),
        periods = Periods.Select(p => p.First.FirstDay).ToArray(),
        From, To, Municipality, Actor, Category,
        table = (short?)Table,
        group = (short?)Query.TargetGroup,
        sex = (short?)Query.Sex,
        at = Query.AsKnownAt,
    };
}
