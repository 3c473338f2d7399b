using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Api;

/// <summary>The words of the CSV reports, as the API's filters take them.</summary>
internal static class Codes
{
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

    /// <exception cref="ArgumentException">Not a grain.</exception>
    public static PeriodGrain GrainOf(string? by) => by switch
    {
        null or "" or "month" => PeriodGrain.Month,
        "quarter" => PeriodGrain.Quarter,
        "year" => PeriodGrain.Year,
        _ => throw new ArgumentException($"Figures cannot be had by '{by}'; use month, quarter or year."),
    };
}
