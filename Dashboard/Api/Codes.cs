using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Api;

/// <summary>The words of the CSV reports, as the API's filters take them.</summary>
internal static class Codes
{
    private const int MostMonths = 600;

    /// <exception cref="ArgumentException">Not a month of these two centuries.</exception>
    public static Month? MonthOf(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        return Month.TryParse(text, out var month) && month.Year is >= 1900 and < 2100
            ? month : throw new ArgumentException($"'{text}' is not a month from 1900-01 to 2099-12; write it like 2026-10.");
    }

    /// <returns><c>null</c> for now.</returns>
    /// <exception cref="ArgumentException">No moment, or one that has not come.</exception>
    public static DateTimeOffset? KnownAtOf(string? text, TimeProvider clock) => PastMoment.Read(text, clock.GetUtcNow(), out var at) switch
    {
        PastMomentReading.Unreadable => throw new ArgumentException(
            $"'{text}' is not a moment; write 'asKnownAt' like 2026-08-01 (the end of that day in Sweden) or 2026-08-01T12:00:00Z. A + is written %2B in an address."),
        PastMomentReading.Future => throw new ArgumentException($"'asKnownAt' {text} has not come yet; leave it out for what is known now."),
        _ => at,
    };

    /// <exception cref="ArgumentException">The months run backwards, or are more than anyone can have reported.</exception>
    public static void RequireSpan(Month from, Month to)
    {
        if (from > to) throw new ArgumentException($"'from' ({from}) is later than 'to' ({to}).");
        if (to.Since(from) >= MostMonths) throw new ArgumentException($"{from} to {to} is more than {MostMonths} months; ask for fewer at a time.");
    }

    /// <exception cref="ArgumentException">Not a district.</exception>
    public static async Task<string?> DistrictOfAsync(string? code, OrganisationReader organisation, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(code)) return null;
        return (await organisation.ReadAsync(cancel)).Districts.Any(d => d.Code == code) ? code : throw new ArgumentException($"There is no district '{code}'.");
    }

    /// <exception cref="ArgumentException">Not a target group.</exception>
    public static TargetGroup? TargetGroupOf(string? code) => code switch
    {
        null or "" => null,
        "alla" => TargetGroup.All,
        "vuxen_utsatt" => TargetGroup.AdultVictim,
        "barn" => TargetGroup.Child,
        "utövare" => TargetGroup.Perpetrator,
        "personal" => TargetGroup.Staff,
        _ => throw new ArgumentException($"There is no target group '{code}'; use vuxen_utsatt, barn, utövare, personal or alla."),
    };

    /// <exception cref="ArgumentException">Not a code of sex.</exception>
    public static Sex? SexOf(string? code) => code switch
    {
        null or "" => null,
        "K" => Sex.Women,
        "M" => Sex.Men,
        "A" => Sex.All,
        _ => throw new ArgumentException($"There is no sex '{code}'; use K, M or A."),
    };

    /// <summary><c>then</c>, <c>now</c> or a day.</summary>
    /// <exception cref="ArgumentException">None of these.</exception>
    public static AsOrganised AsOrganisedOf(string? text, DateOnly today) => AsOrganised.TryParse(text, today, out var organised)
        ? organised : throw new ArgumentException($"'{text}' does not say by which districts; use then, now or a day like 2026-07-01.");

    /// <exception cref="ArgumentException">Not a grain.</exception>
    public static PeriodGrain GrainOf(string? by) => by switch
    {
        null or "" or "month" => PeriodGrain.Month,
        "quarter" => PeriodGrain.Quarter,
        "year" => PeriodGrain.Year,
        _ => throw new ArgumentException($"Figures cannot be had by '{by}'; use month, quarter or year."),
    };
}
