using System.Globalization;
using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Reports.Composition;

/// <summary>The county chooses otherwise what its pages and reports show; reports already made stay as they are.</summary>
public sealed class ReportChoiceChange(OrganisationChange change)
{
    /// <summary>The overview and the reports have room for so many figures side by side.</summary>
    public const int AtMost = 4;

    /// <param name="KeyIndicators">One to four codes, in their order.</param>
    /// <param name="TrendIndicators">One to four codes; the first with anything to show is drawn.</param>
    /// <param name="DeviationPercent">1–100.</param>
    public sealed record Order(IReadOnlyList<string> KeyIndicators, IReadOnlyList<string> TrendIndicators, int? DeviationPercent);

    private const string Sql = """
        insert into smv.setting (key, value)
        values ('report.key_indicators', @keys), ('report.trend_indicators', @trends), ('report.deviation_percent', @percent)
        on conflict (key) do update set value = excluded.value
        """;

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var known = (await connection.QueryAsync<string>(new CommandDefinition("select code from smv.indicator", cancellationToken: cancel))).ToHashSet(StringComparer.Ordinal);
        List<Refusal> refusals = [.. Check(nameof(order.KeyIndicators), order.KeyIndicators, known), .. Check(nameof(order.TrendIndicators), order.TrendIndicators, known)];
        if (order.DeviationPercent is not (>= 1 and <= 100))
            refusals.Add(new(nameof(order.DeviationPercent), new("Skriv ett heltal från 1 till 100.", "Write a whole number from 1 to 100.")));
        if (refusals.Count > 0) return Outcome.Refused(refusals);

        var (keys, trends) = (string.Join(' ', order.KeyIndicators), string.Join(' ', order.TrendIndicators));
        var percent = order.DeviationPercent!.Value.ToString(CultureInfo.InvariantCulture);
        await connection.ExecuteAsync(new CommandDefinition(Sql, new { keys, trends, percent }, cancellationToken: cancel));
        return Outcome.Done("report choices changed", "settings",
            $"Rapporterna visar {keys}, trend {trends}, avvikelser över {percent} %.", $"The reports show {keys}, trend {trends}, deviations over {percent}%.");
    }, cancel);

    private static IEnumerable<Refusal> Check(string field, IReadOnlyList<string> codes, HashSet<string> known)
    {
        if (codes.Count is 0 or > AtMost) yield return new(field, new($"Välj 1–{AtMost} indikatorer.", $"Choose 1–{AtMost} indicators."));
        if (codes.Distinct(StringComparer.Ordinal).Count() < codes.Count) yield return new(field, new("Samma indikator är vald två gånger.", "The same indicator is chosen twice."));
        if (codes.Any(c => !known.Contains(c))) yield return new(field, new("En indikator finns inte.", "An indicator does not exist."));
    }
}
