using System.Text;
using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Uploads;

/// <summary>What people do to send a file in, and the files they send: activity of months in 2021, before the samples begin.</summary>
internal static class Sending
{
    public const string Header = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\n";

    private const float WhileSamplesLoad = 180_000;

    /// <summary>Two series of Piteå älvdal.</summary>
    public static string Activity(string month, string count = "12") =>
        $"{Header}{month};PA;2581;SOC;STODSAMTAL;barn;K;{count};\n{month};PA;2560;SOC;STODSAMTAL;barn;K;7;\n";

    public static Task SendAsync(this IPage page, string fileName, string content, string? reason = null) =>
        page.SendAsync(fileName, Encoding.UTF8.GetBytes(content), reason);

    public static async Task SendAsync(this IPage page, string fileName, byte[] content, string? reason = null)
    {
        await page.GotoAsync("/inlamning/ny");
        await page.GetByLabel("Släpp filen här").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "text/csv", Buffer = content });
        if (reason is not null) await page.GetByLabel("Skäl").First.FillAsync(reason);
        await page.PressAsync("Lämna in filen");
    }

    /// <summary>Sends a file and confirms it once it is read.</summary>
    public static async Task PublishAsync(this IPage page, string fileName, string content, string? reason = null)
    {
        await page.SendAsync(fileName, content, reason);
        await page.ToldAsync("Granska den innan den räknas");
        await page.PressAsync("Publicera");
        await page.ToldAsync("Filen är publicerad");
    }

    public static Task PressAsync(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>The page shows by itself what became of the file.</summary>
    public static Task ToldAsync(this IPage page, string text) =>
        page.GetByText(text).First.WaitForAsync(new() { Timeout = WhileSamplesLoad });

    public static async Task<string> DownloadAsync(this IPage page, string link) =>
        await File.ReadAllTextAsync(await (await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync())).PathAsync());
}
