using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Says in whole sentences how a figure of the activity reports is made.</summary>
internal static class FigureFormula
{
    /// <summary>What a publication let others see.</summary>
    public sealed record Release(int Publication, DateTimeOffset At);

    public static Phrase Name(Period period) => Both(l => period.FullName(l));

    /// <summary><c>Enhet: samtal · Polis · Barn</c>.</summary>
    public static Phrase About(FigureScope scope, Indicator indicator)
    {
        var parts = Filters(scope).Select(f => f.Name).Prepend(new($"Enhet: {indicator.Counted.Sv}", $"Unit: {indicator.Counted.En}")).ToList();
        return new(string.Join(" · ", parts.Select(p => p.Sv)), string.Join(" · ", parts.Select(p => p.En)));
    }

    public static IReadOnlyList<Phrase> Of(
        FigureScope scope, Indicator indicator, ActivityAddress address, IReadOnlyList<Month> months, IReadOnlyList<TracePart> parts, Release? release) =>
    [
        Sum(scope, indicator, address, months), .. Restated(scope, address), .. Kind(indicator, address, months),
        .. Filters(scope).Select(f => new Phrase($"Bara rader med {f.Column.Sv} {f.Name.Sv} räknas.", $"Only rows with the {f.Column.En} {f.Name.En} are counted.")),
        .. parts.Any(p => p.Cell is { Low: { } low, High: { } high } && low != high)
            ? [new Phrase("En rad som avsändaren själv har dolt (<5) räknas som 1–4.", "A row that the sender has masked (<5) counts as 1–4.")] : Array.Empty<Phrase>(),
        .. Seen(scope, indicator, address, release),
    ];

    private static Phrase Sum(FigureScope scope, Indicator indicator, ActivityAddress address, IReadOnlyList<Month> months)
    {
        var span = Both(l => months.Count == 1 ? months[0].LongForm(l) : $"{months[0].LongForm(l)}–{months[^1].LongForm(l)}");
        var (sv, en) = ($"Summan av raderna om {Within(indicator.Name.Sv)} för {span.Sv}", $"The sum of the rows about {Within(indicator.Name.En)} for {span.En}");
        if (address.District == scope.Organisation.County.Code) return new($"{sv} i alla länsdelars verksamhetsrapporter.", $"{en} in all districts’ activity reports.");
        var district = scope.Organisation.Districts.First(d => d.Code == address.District).NameIn(months[^1]);
        return scope.Restatement is null
            ? new($"{sv} i verksamhetsrapporten från {district.Sv}.", $"{en} in the activity report of {district.En}.") : new($"{sv}, {district.Sv}.", $"{en}, {district.En}.");
    }

    private static IEnumerable<Phrase> Restated(FigureScope scope, ActivityAddress address)
    {
        if (scope.Restatement is null || address.AsOrganised is not { } day || address.District == scope.Organisation.County.Code) yield break;
        yield return new(
            $"Omräknat till länsdelarna som de är {day:yyyy'-'MM'-'dd}: raderna om länsdelens kommuner räknas, vem som än rapporterade dem. Rader utan kommun räknas där de säkert hör hemma.",
            $"Restated to the districts as of {day:yyyy'-'MM'-'dd}: rows about the district’s municipalities count, whoever reported them. Rows without a municipality count where they surely belong.");
    }

    private static IEnumerable<Phrase> Kind(Indicator indicator, ActivityAddress address, IReadOnlyList<Month> months)
    {
        if (indicator.Kind == IndicatorKind.Flow)
        {
            if (months.Count > 1) yield return new("Händelser under en månad: månader läggs ihop.", "Events of a month: months add up.");
        }
        else if (address.Period.Grain == PeriodGrain.Month) yield return new("Ett nuläge i slutet av månaden: månader läggs aldrig ihop.", "A level at the end of the month: months never add up.");
        else yield return new(
            $"Ett nuläge: månader läggs aldrig ihop, så perioden visar läget i {months[^1].LongForm(Language.Swedish)}.",
            $"A level: months never add up, so the period shows {months[^1].LongForm(Language.English)}.");
    }

    private static IEnumerable<Phrase> Seen(FigureScope scope, Indicator indicator, ActivityAddress address, Release? release)
    {
        if (!indicator.Protected) yield break;
        if (scope.Query.Viewer.SeesAllRaw || scope.Query.Viewer.SeesRaw(address.District))
            yield return new("Antal personer eller ärenden. Du ser det som det är; andra ser det som det har lämnats ut.", "A count of persons or cases. You see it as it is; others see it as released.");
        else yield return release is { } made
            ? new($"Antal personer eller ärenden, som det lämnades ut med publicering {made.Publication}. Talen 1–4 visas som .. och ibland även ett annat tal, så att de inte kan räknas ut.",
                $"A count of persons or cases, as released with publication {made.Publication}. 1–4 are shown as .. and sometimes another figure too, so that they cannot be worked out.")
            : new("Antal personer eller ärenden. Så fint uppdelat lämnas det inte ut.", "A count of persons or cases. It is not released in such detail.");
    }

    private static IEnumerable<(Phrase Column, Phrase Name)> Filters(FigureScope scope)
    {
        var (query, organisation) = (scope.Query, scope.Organisation);
        if (organisation.Municipalities.FirstOrDefault(m => m.Code == query.Municipality) is { } municipality)
            yield return (new("kommunen", "municipality"), new(municipality.Name, municipality.Name));
        if (organisation.Actors.FirstOrDefault(a => a.Code == query.Actor) is { } actor) yield return (new("aktören", "actor"), actor.Name);
        if (query.TargetGroup is { } group) yield return (new("målgruppen", "target group"), CodeNames.Of(group));
        if (query.Sex is { } sex) yield return (new("kön", "sex"), CodeNames.Of(sex));
    }

    /// <summary>A name inside a sentence; an abbreviation keeps its capitals.</summary>
    private static string Within(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static Phrase Both(Func<Language, string> say) => new(say(Language.Swedish), say(Language.English));
}
