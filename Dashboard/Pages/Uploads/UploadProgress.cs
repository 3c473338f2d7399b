using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>How far the work on a file has come, as people see it.</summary>
/// <param name="Share">Percent; <c>null</c> while it cannot be told.</param>
public sealed record UploadProgress(Phrase Heading, int? Share, UploadSummary Upload)
{
    /// <summary>Where the bar stands when the file is read, compared, and written.</summary>
    private const int Read = 70, Compared = 80, Written = 99;

    public static UploadProgress Of(UploadSummary upload) => upload switch
    {
        { Status: UploadStatus.Received, ConfirmedAt: not null } => new(new("Filen är bekräftad och står på tur", "The file is confirmed and next in line"), null, upload),
        { Status: UploadStatus.Received } => new(new("Filen är mottagen och står på tur", "The file is received and next in line"), null, upload),
        { Step: "comparing" } => new(new("Filen jämförs med det som är publicerat", "The file is compared with what is published"), Read, upload),
        { Step: "writing" } => new(new("Filen publiceras", "The file is being published"), Compared + Part(upload.RowsDone, upload.RowCount, Written - Compared), upload),
        _ => new(new("Filen läses", "The file is being read"), upload.BytesDone == 0 ? null : Part(upload.BytesDone, upload.ByteCount, Read), upload),
    };

    public string Figures(Language language)
    {
        if (Upload.Status == UploadStatus.Received || Upload is { BytesDone: 0, RowsDone: 0 }) return $"{FileSize.Of(Upload.ByteCount, language)}";
        var rows = NumberForm.Integer(Upload.RowsDone, language);
        return Upload.Step == "writing"
            ? new Phrase($"{rows} rader skrivna", $"{rows} rows written").In(language)
            : new Phrase(
                $"{FileSize.Of(Upload.BytesDone, language)} av {FileSize.Of(Upload.ByteCount, language)}, {rows} rader",
                $"{FileSize.Of(Upload.BytesDone, language)} of {FileSize.Of(Upload.ByteCount, language)}, {rows} rows").In(language);
    }

    private static int Part(long done, long all, int share) => all <= 0 ? 0 : (int)(Math.Min(done, all) * share / all);
}
