using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>A page with a form that orders one change. A refusal comes back beside its field with every answer kept; a change is told on the next page.</summary>
public abstract class OrderPage(Wording words) : PageModel
{
    /// <summary>A local address to go to when the change is made.</summary>
    public abstract string Back { get; }

    protected Wording Words => words;

    /// <summary>Reads what the page shows around the form.</summary>
    /// <returns>Whether what the page is about exists.</returns>
    protected abstract Task<bool> ShowAsync(CancellationToken cancel);

    protected async Task<IActionResult> ShownAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    /// <param name="order">The change, given who orders it.</param>
    protected async Task<IActionResult> OrderAsync(Func<string, Task<Outcome>> order, CancellationToken cancel, string? back = null)
    {
        if (ModelState.IsValid)
        {
            var outcome = await order(User.DisplayName());
            if (outcome.Made is { } made)
            {
                TempData.Say(words.Of(made.Told));
                return LocalRedirect(back ?? Back);
            }
            foreach (var refusal in outcome.Refusals)
                ModelState.AddModelError(refusal.Field.Length == 0 ? "" : $"Form.{refusal.Field}", words.Of(refusal.Reason));
        }
        return await ShownAsync(cancel);
    }

    /// <summary>The day that was written, or <c>null</c> when nothing was; a text that is no day is refused beside its field.</summary>
    protected DateOnly? Day(string field, string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer)) return null;
        if (DateOnly.TryParseExact(answer.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        ModelState.AddModelError($"Form.{field}", words.Of("Det datumet finns inte. Skriv till exempel 2027-01-01.", "There is no such date. Write for instance 2027-01-01."));
        return null;
    }

    /// <summary>As <see cref="Day"/>, and a blank is refused too.</summary>
    protected DateOnly? RequiredDay(string field, string? answer)
    {
        if (string.IsNullOrWhiteSpace(answer)) ModelState.AddModelError($"Form.{field}", words.Of("Ange ett datum.", "Give a date."));
        return Day(field, answer);
    }

    /// <summary>The first of the month after the day, as forms suggest it.</summary>
    protected string FirstOfNextMonth(DateOnly day) => words.Day(Month.Of(day).AddMonths(1).FirstDay);

    /// <summary>The whole number that was written, or <c>null</c>.</summary>
    protected static int? Number(string? answer) =>
        int.TryParse(answer?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
