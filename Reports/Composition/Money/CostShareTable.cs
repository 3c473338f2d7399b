using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money.Shares;

namespace SmvInsights.Reports.Composition.Money;

/// <summary>What each body bears of the shared cost, once somebody has decided it.</summary>
public static class CostShareTable
{
    /// <summary>What stands where there is no key.</summary>
    public static string Undecided(CountyFigures f) =>
        f.Say($"Fördelningsnyckel ej beslutad för {f.Period.Year}.", $"No cost key is decided for {f.Period.Year}.");

    /// <summary><c>Länssamordnare delas enligt …</c>; <c>null</c> where there is no key.</summary>
    public static string? Decision(CountyFigures f) => f.CostKey is not { } key ? null : f.Say(
        $"{CostName(f, key)} delas enligt beslut av {key.DecidedBy} {CountyFigures.Day(key.DecidedOn)} ({key.Reference}).",
        $"{CostName(f, key)} is shared as decided by {key.DecidedBy} on {CountyFigures.Day(key.DecidedOn)} ({key.Reference}).");

    /// <returns><c>null</c> where there is no key, or the year's budget has no such cost.</returns>
    public static ChartTable? Of(CountyFigures f)
    {
        if (f.CostKey is not { } key || key.Of(f.Budget, f.County) is not { Count: > 0 } items) return null;
        var outcome = CostOutcome.Of(items);
        var shares = key.Shares.Select(s => s.Share).ToList();
        long?[] amounts = [outcome.Budget, outcome.Actual, outcome.Forecast];
        var parts = amounts.Select(a => a is { } amount ? Apportionment.Of(amount, shares) : null).ToList();
        return new ChartTable(
            f.Say($"Kostnaden fördelad på huvudmännen {f.Period.Year}, kronor och öre", $"The cost divided among the principals in {f.Period.Year}, kronor and öre"),
            [
                new(f.Say("Huvudman", "Principal"), false), new(f.Say("Andel", "Share"), false), new(f.Say("Av budget", "Of the budget"), true),
                new(f.Say("Av utfall", "Of the outcome"), true), new(f.Say("Av prognos", "Of the forecast"), true),
            ],
            [
                .. key.Shares.Select((s, at) => (IReadOnlyList<string>)[CountyFigures.Capital(f.FunderName(s.Party)), s.Share.Text(f.Language), .. parts.Select(p => f.Exact(p?[at]))]),
                [f.Say("Summa", "Total"), NumberForm.Percent(1, 0, f.Language), .. amounts.Select(f.Exact)],
            ],
            CostStanding.Lacking(f, items) is { } lacking ? [lacking] : [])
        {
            Sums = [key.Shares.Count],
        };
    }

    private static string CostName(CountyFigures f, CostKey key) =>
        key.Item is { } item ? $"{key.Of(f.Budget, f.County).FirstOrDefault()?.Label ?? item} ({f.ProjectName(key.Project)})" : f.Say($"Projektet {f.ProjectName(key.Project)}", $"The project {f.ProjectName(key.Project)}");
}
