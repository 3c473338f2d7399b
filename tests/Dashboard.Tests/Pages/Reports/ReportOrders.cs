using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Pages.Reports;

/// <summary>Reports that tests read, ordered as the coordinator's program would.</summary>
internal static class ReportOrders
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Orders a report without mailing it and waits until it is ready.</summary>
    public static async Task<JsonElement> ReadyReportAsync(this AppFixture app, string group, string period)
    {
        await app.SamplesAreInAsync();
        using var client = app.ApiClient(Roles.Coordinator);
        var answer = await client.PostAsJsonAsync("/api/v1/reports", new { group, period, send = false });
        answer.EnsureSuccessStatusCode();
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var report = await client.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
            if (report.Text("status") == "ready") return report;
            if (report.Text("status") == "failed" || TimeProvider.System.GetElapsedTime(began) > Patience) throw new TimeoutException(report.ToString());
            await Task.Delay(200);
        }
    }

    public static string Text(this JsonElement of, string name) => of.GetProperty(name).GetString()!;

    /// <summary>A cell of the API as pages and reports print it.</summary>
    public static string Shown(this JsonElement cell) => cell.Text("status") switch
    {
        "masked" => "..",
        "missing" => "ej inlämnad",
        "partial" when cell.GetProperty("value").ValueKind == JsonValueKind.Null => $"ofullständig ({cell.GetProperty("reported")} av {cell.GetProperty("expected")})",
        "interval" => $"{cell.GetProperty("low").GetInt64()}–{cell.GetProperty("high").GetInt64()}",
        _ => cell.GetProperty("value").GetInt64().ToString("N0", new NumberFormatInfo { NumberGroupSeparator = " " }),
    };

    /// <summary>What a key figure of the report's page shows.</summary>
    public static Task<string> FigureAsync(this IPage page, string label) =>
        page.Locator(".report-figures > div").Filter(new() { Has = page.GetByText(label, new() { Exact = true }) }).First.Locator(".report-figure").InnerTextAsync();
}
