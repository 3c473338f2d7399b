using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Browsing;

internal static class Chromium
{
    /// <summary>The same Chromium without its window opens a page in less than half the time.</summary>
    private const string WithoutWindow = "/usr/bin/chromium-headless-shell";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--font-render-hinting=none", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(WithoutWindow) ? WithoutWindow : "/usr/bin/chromium", Args = Switches });

    /// <summary>At 1280 px in light colours and Swedish.</summary>
    /// <param name="storage">What the browser keeps of somebody signed in.</param>
    public static Task<IBrowserContext> DeskAsync(this IBrowser browser, string address, string? storage = null) => browser.NewContextAsync(
        new() { BaseURL = address, Locale = "sv-SE", StorageState = storage, ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 1280, Height = 800 } });
}
