using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SmvInsights.Dashboard.Accounts.Demo;

namespace SmvInsights.Dashboard.Tests.Browsing;

/// <summary>What visitors do on many pages.</summary>
internal static class Visits
{
    public static async Task SignInAsync(this IPage page, DemoAccount account)
    {
        await page.GotoAsync("/logga-in");
        await page.SubmitPasswordAsync(account.Email, account.Password);
        await page.ShouldReachAsync("/");
    }

    /// <summary>Waits until the browser stands at the path (with query), on whichever site.</summary>
    public static Task ShouldReachAsync(this IPage page, string path) =>
        Assertions.Expect(page).ToHaveURLAsync(new Regex($"^http://[^/]+{Regex.Escape(path)}$"));

    public static async Task SubmitPasswordAsync(this IPage page, string email, string password)
    {
        var form = page.GetByRole(AriaRole.Region, new() { Name = "Med lösenord" });
        await form.GetByLabel("E-post").FillAsync(email);
        await form.GetByLabel("Lösenord", new() { Exact = true }).FillAsync(password);
        await form.GetByRole(AriaRole.Button, new() { Name = "Logga in" }).ClickAsync();
    }
}
