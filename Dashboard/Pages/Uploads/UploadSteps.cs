using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The journey of a file in four steps.</summary>
public static class UploadSteps
{
    private const int Received = 0, Read = 1, Reviewed = 2, Published = 3;

    public static readonly IReadOnlyList<Phrase> Names =
        [new("Mottagen", "Received"), new("Läses", "Read"), new("Granskas", "Reviewed"), new("Publicerad", "Published")];

    /// <returns>The step it stands at, beyond the last when it is published; and whether it goes no further.</returns>
    public static (int Reached, bool Stopped) Of(UploadSummary upload) => upload.Status switch
    {
        UploadStatus.Received => (upload.ConfirmedAt is null ? Received : Published, false),
        UploadStatus.Reading => (upload.ConfirmedAt is null ? Read : Published, false),
        UploadStatus.AwaitingApproval => (Reviewed, false),
        UploadStatus.Published => (Names.Count, false),
        UploadStatus.Rejected or UploadStatus.Failed => (Read, true),
        _ => (upload.WaitsSince is null ? Read : Reviewed, true),
    };
}
