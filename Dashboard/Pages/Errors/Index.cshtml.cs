using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Errors;

[AllowAnonymous, IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel(SmvOptions site) : PageModel
{
    public int Status { get; private set; }

    public Phrase Heading { get; private set; }

    public Phrase Advice { get; private set; }

    /// <summary>Where to go on from here, and its name.</summary>
    public (string Address, Phrase Name) Onward => Status == StatusCodes.Status413PayloadTooLarge
        ? ("/inlamning/ny", new("Till inlämningen", "To the submission"))
        : ("/", new("Till översikten", "To the overview"));

    public void OnGet(int status) => Show(status);

    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        Status = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        (Heading, Advice) = Status switch
        {
            400 => (
                new Phrase("Sidan hann bli för gammal", "The page grew too old"),
                new Phrase("Gå tillbaka, ladda om sidan och försök igen. Inget har sparats.", "Go back, reload the page and try again. Nothing was saved.")),
            403 => (
                new Phrase("Du har inte behörighet hit", "You may not see this"),
                new Phrase("Sidan är till för en annan roll eller en annan länsdel. Hör av dig till länssamordnaren om du behöver den.", "The page is for another role or another district. Contact the county coordinator if you need it.")),
            404 => (
                new Phrase("Sidan finns inte", "There is no such page"),
                new Phrase("Adressen kan vara fel eller sidan borttagen.", "The address may be wrong or the page removed.")),
            413 => (
                new Phrase($"Det är mer än {site.UploadLimitMegabytes} MB", $"That is more than {site.UploadLimitMegabytes} MB"),
                new Phrase(
                    "Inget är mottaget. Dela upp filen eller det du klistrade in, till exempel en månad i taget, och lämna in delarna var för sig. Är det en arbetsbok: ta bort blad och bilder som inte hör till rapporten.",
                    "Nothing was received. Divide the file or what you pasted, a month at a time for instance, and submit the parts one by one. If it is a workbook: remove sheets and pictures that do not belong to the report.")),
            429 => (
                new Phrase("För många försök", "Too many attempts"),
                new Phrase("Vänta en stund och försök igen.", "Wait a while and try again.")),
            < 500 => (
                new Phrase("Det gick inte", "That did not work"),
                new Phrase("Gå tillbaka och försök igen.", "Go back and try again.")),
            _ => (
                new Phrase("Något gick fel hos oss", "Something went wrong on our side"),
                new Phrase("Felet är noterat. Försök igen om en stund; det du lämnat in är inte borta.", "The fault has been noted. Try again in a while; what you have submitted is not lost.")),
        };
    }
}
