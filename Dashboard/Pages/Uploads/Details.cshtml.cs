using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>One upload from received to published: where it stands, what was understood, what it changes, and the decision.</summary>
[Authorize(Policy = Policies.Report)]
public sealed class DetailsModel(UploadReader uploads, UploadSheetReader sheets, UploadDecision decisions, Wording words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which rows of the file to show, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "rader")]
    public int Sheet { get; set; } = 1;

    /// <summary>A line of the file: shows the rows among which it stands.</summary>
    [BindProperty(SupportsGet = true, Name = "rad")]
    public int? Line { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>By the code of the rule that warned.</summary>
    [BindProperty]
    public Dictionary<string, string?> Explanations { get; set; } = [];

    public UploadSheet This { get; private set; } = null!;

    public UploadSummary Upload => This.Upload;

    /// <summary>The coordinator explains her own files only; of others she releases or declines what is said.</summary>
    public bool MayExplain => !IsCoordinator || Upload.UploaderId == User.AccountId();

    public bool IsCoordinator => User.May(Policies.Coordinate);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        var reason = ModelState.Keep(Reason, words);
        var explanations = Explanations.Select(e => (Rule: e.Key, Text: ModelState.Keep(e.Value, words, FieldOf(e.Key)))).Where(e => e.Text is not null)
            .ToDictionary(e => e.Rule, e => e.Text!);
        if (!ModelState.IsValid) return Page();
        switch (await decisions.ConfirmAsync(Id, new(User.DisplayName(), IsCoordinator), reason, explanations, explanationsRequired: true, cancel))
        {
            case Decided.NeedsReason or Decided.NeedsExplanations:
                AskForAllThatIsMissing(reason, explanations);
                return Page();
            case var decided:
                return Said(decided != Decided.NotWaiting, decided == Decided.WaitsForCoordinator
                    ? words.Of("Tack. Filen är bekräftad och lämnad till länssamordnaren.", "Thank you. The file is confirmed and handed to the county coordinator.")
                    : words.Of("Tack. Filen är bekräftad.", "Thank you. The file is confirmed."));
        }
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        var reason = ModelState.Keep(Reason, words);
        if (!ModelState.IsValid) return Page();
        return Said(await decisions.WithdrawAsync(Id, User.DisplayName(), reason, cancel),
            words.Of("Filen är återkallad. Inget av den har publicerats.", "The file is withdrawn. Nothing of it was published."));
    }

    /// <summary>Of each warning; the rows after these are folded.</summary>
    public const int WarnedShown = 1;

    /// <summary>Rows with errors; those after these are folded.</summary>
    public const int FoundShown = 10;

    public static string FieldOf(string rule) => $"{nameof(Explanations)}[{rule}]";

    /// <summary>What the visitor has typed, else what was written before.</summary>
    public string? ExplanationOf(string rule) =>
        Explanations.GetValueOrDefault(rule) ?? This.Explanations.FirstOrDefault(e => e.Rule == rule)?.Text;

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await uploads.FindAsync(Id, 0, cancel) is not { } details || !User.MayFollow(details.Upload)) return false;
        Sheet = Math.Clamp(Line is { } line ? await sheets.SheetOfAsync(details.Upload, line, cancel) : Sheet, 1, 1_000_000);
        This = await sheets.ReadAsync(details, Sheet, cancel);
        return true;
    }

    /// <summary>At once, for whoever is sent back for one thing should not be sent back for the next.</summary>
    private void AskForAllThatIsMissing(KeptText? reason, Dictionary<string, KeptText> explanations)
    {
        if (reason is null && This.NeedsReason && string.IsNullOrEmpty(Upload.Reason))
            ModelState.AddModelError(nameof(Reason), words.Of("Skriv varför siffrorna ändras.", "Write why the figures change."));
        if (This.WaitsForCoordinatorOnly) return;
        foreach (var rule in This.Warned.Select(w => w.Rule).Except(explanations.Keys).Except(This.Explanations.Select(e => e.Rule)))
            ModelState.AddModelError(FieldOf(rule), words.Of("Skriv en förklaring, eller att siffran stämmer.", "Write an explanation, or that the figure is right."));
    }

    private RedirectToPageResult Said(bool decided, string said)
    {
        TempData.Say(decided ? said : words.Of("Någon annan hann före: filen väntar inte längre.", "Somebody else was first: the file no longer waits."));
        return RedirectToPage(new { Id });
    }
}
