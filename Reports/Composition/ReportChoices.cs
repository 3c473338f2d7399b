using System.Globalization;
using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Composition;

/// <summary>What the county has chosen that its pages and reports show; settings, edited in the app.</summary>
/// <param name="KeyIndicators">Codes of the figures side by side: found, helped, capacity, coverage.</param>
/// <param name="TrendIndicators">Codes; the first one with anything to show is drawn.</param>
/// <param name="DeviationShare">How far a forecast may stray from the budget before it is named, e.g. 0.10.</param>
public sealed record ReportChoices(IReadOnlyList<string> KeyIndicators, IReadOnlyList<string> TrendIndicators, decimal DeviationShare)
{
    /// <summary>Codes of all that a page of the chosen few shows.</summary>
    public IReadOnlyList<string> Shown => [.. KeyIndicators.Union(TrendIndicators)];

    internal const string Sql = "select key, value from smv.setting where key like 'report.%'";

    public static async Task<ReportChoices> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        return await ReadAsync(results);
    }

    /// <summary>The answer to <see cref="Sql"/>.</summary>
    internal static async Task<ReportChoices> ReadAsync(SqlMapper.GridReader results)
    {
        var settings = (await results.ReadAsync<(string Key, string Value)>()).ToDictionary(s => s.Key, s => s.Value);
        return new ReportChoices(
            Codes(settings["report.key_indicators"]), Codes(settings["report.trend_indicators"]),
            decimal.Parse(settings["report.deviation_percent"], NumberStyles.Number, CultureInfo.InvariantCulture) / 100m);
    }

    private static string[] Codes(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
