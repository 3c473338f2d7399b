using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Journeys;

/// <summary>How somebody goes about the site.</summary>
public enum Way
{
    Mouse,

    /// <summary>The keyboard alone.</summary>
    Keyboard,

    /// <summary>A finger on a screen 390 px wide.</summary>
    Phone,

    /// <summary>A mouse, in a browser that runs no script.</summary>
    WithoutScript,
}

internal static class Ways
{
    public static TheoryData<Way> All => [.. Enum.GetValues<Way>()];

    public static BrowserNewContextOptions Browser(this Way way) => new()
    {
        Locale = "sv-SE",
        ColorScheme = ColorScheme.Light,
        JavaScriptEnabled = way != Way.WithoutScript,
        IsMobile = way == Way.Phone,
        HasTouch = way == Way.Phone,
        ViewportSize = way == Way.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
    };

    public static Hands Hands(this Way way, IPage page) => way switch
    {
        Way.Keyboard => new KeyboardHands(page),
        Way.Phone => new FingerHands(page),
        _ => new MouseHands(page),
    };
}
