using System.Security.Cryptography;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Dashboard.Pages.Uploads;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Dashboard.Pages.Verify;

/// <summary>Tells anybody with a report or minutes in hand whether they were made here. The file is read and forgotten; nothing is told of what is in it.</summary>
[AllowAnonymous, UploadSize, EnableRateLimiting(SignInRate.Policy)]
public sealed class IndexModel(Verification verification, SmvOptions site, Wording words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Whether a file or code has been looked at.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>What was looked at: a file's name, or the code.</summary>
    public string Subject { get; private set; } = "";

    /// <summary><c>null</c> when it was not made here.</summary>
    public VerifiedDocument? Found { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.Count == 0)
        {
            ModelState.AddModelError("file", words.Of("Välj en PDF först.", "Choose a PDF first."));
            return Page();
        }
        var (name, content) = await UploadBody.ReadAsync(Request, null, site.UploadLimitBytes, cancel);
        Found = await verification.OfFileAsync(SHA256.HashData(content.Span), cancel);
        (IsAnswered, Subject) = (true, name);
        return Page();
    }

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        if (VerificationCode.Read(Code) is null)
        {
            ModelState.AddModelError(nameof(Code), words.Of("En kod är sexton bokstäver och siffror, till exempel 7ZQK-30AB-91XF-C2D4.", "A code is sixteen letters and digits, for instance 7ZQK-30AB-91XF-C2D4."));
            return Page();
        }
        Found = await verification.OfCodeAsync(Code!, cancel);
        (IsAnswered, Subject) = (true, Code!.Trim());
        return Page();
    }
}
