using Microsoft.Playwright;

namespace SmvInsights.Dashboard.Tests.Journeys;

/// <summary>What somebody does to a page.</summary>
internal abstract class Hands(IPage page)
{
    protected IPage Page => page;

    /// <summary>Follows a link, presses a button, opens what is folded.</summary>
    public abstract Task PressAsync(ILocator target);

    public virtual Task TickAsync(ILocator box) => PressAsync(box);

    public virtual Task ChooseAsync(ILocator list, string option) => list.SelectOptionAsync(new SelectOptionValue { Label = option });

    public virtual Task WriteAsync(ILocator field, string text) => field.FillAsync(text);

    public async Task AttachAsync(ILocator field, FilePayload file) =>
        await (await page.RunAndWaitForFileChooserAsync(() => PressAsync(field))).SetFilesAsync(file);
}

internal sealed class MouseHands(IPage page) : Hands(page)
{
    public override Task PressAsync(ILocator target) => target.ClickAsync();
}

internal sealed class FingerHands(IPage page) : Hands(page)
{
    public override Task PressAsync(ILocator target) => target.TapAsync();
}
