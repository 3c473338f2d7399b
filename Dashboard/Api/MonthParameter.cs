using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Api;

/// <summary>A month in an address, <c>2026-10</c>.</summary>
public readonly record struct MonthParameter(Month Month)
{
    public static bool TryParse(string text, out MonthParameter parameter)
    {
        var read = Month.TryParse(text, out var month);
        parameter = new MonthParameter(month);
        return read;
    }
}
