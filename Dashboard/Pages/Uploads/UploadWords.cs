using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>The words people read for what the database keeps as codes.</summary>
public static class UploadWords
{
    public static readonly IReadOnlyList<string> Statuses =
    [
        UploadStatus.Received, UploadStatus.Reading, UploadStatus.AwaitingApproval, UploadStatus.Published,
        UploadStatus.Rejected, UploadStatus.Withdrawn, UploadStatus.Cancelled, UploadStatus.Failed,
    ];

    public static Phrase StatusOf(string status) => status switch
    {
        UploadStatus.Received => new("Mottagen", "Received"),
        UploadStatus.Reading => new("Läses", "Being read"),
        UploadStatus.AwaitingApproval => new("Att granska", "To review"),
        UploadStatus.Published => new("Publicerad", "Published"),
        UploadStatus.Rejected => new("Avvisad", "Refused"),
        UploadStatus.Withdrawn => new("Återkallad", "Withdrawn"),
        UploadStatus.Cancelled => new("Avbruten", "Cancelled"),
        UploadStatus.Failed => new("Gick inte att läsa", "Could not be read"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    public static string BadgeOf(string status) => status switch
    {
        UploadStatus.Published => "badge-good",
        UploadStatus.AwaitingApproval => "badge-warn",
        UploadStatus.Rejected or UploadStatus.Failed => "badge-bad",
        UploadStatus.Received or UploadStatus.Reading => "badge-info",
        _ => "",
    };

    public static bool IsInProgress(string status) => status is UploadStatus.Received or UploadStatus.Reading;

    public static Phrase KindOf(ReportKind kind) => kind switch
    {
        ReportKind.Activity => new("Verksamhet", "Activity"),
        ReportKind.Budget => new("Budget", "Budget"),
        _ => new("Milstolpar", "Milestones"),
    };

    public static Phrase ViaOf(string via) => via switch
    {
        Via.Web => new("webbsidan", "the web page"),
        Via.Api => new("API", "API"),
        Via.Inbox => new("inkorgen", "the inbox"),
        _ => new("exempeldata", "sample data"),
    };

    public static Phrase EncodingOf(string encoding) => encoding switch
    {
        "xlsx" => new("Excel-arbetsbok (.xlsx)", "Excel workbook (.xlsx)"),
        "xls" => new("äldre Excel-arbetsbok (.xls)", "older Excel workbook (.xls)"),
        "utf-8-bom" => new("UTF-8, märkt", "UTF-8, marked"),
        "utf-8" => new("UTF-8", "UTF-8"),
        "windows-1252" => new("Windows-1252 (Excels ”CSV”)", "Windows-1252 (Excel’s “CSV”)"),
        _ => new("UTF-16 (Excels ”Unicode-text”)", "UTF-16 (Excel’s “Unicode Text”)"),
    };

    public static Phrase DelimiterOf(string delimiter) => delimiter switch
    {
        ";" => new("semikolon", "semicolon"),
        "," => new("komma", "comma"),
        "\t" => new("tabb", "tab"),
        _ => new("okänd", "unknown"),
    };

    public static Phrase DecimalSignOf(string sign) => sign switch
    {
        "," => new("komma (12,5)", "comma (12,5)"),
        "." => new("punkt (12.5)", "point (12.5)"),
        _ => new("inga decimaler i filen", "no decimals in the file"),
    };

    public static Phrase CountOf(Severity severity, int count) => severity switch
    {
        Severity.Error => new($"{Sv(count)} fel", count == 1 ? "1 error" : $"{En(count)} errors"),
        Severity.Warning => new(count == 1 ? "1 varning" : $"{Sv(count)} varningar", count == 1 ? "1 warning" : $"{En(count)} warnings"),
        _ => new(count == 1 ? "1 notering" : $"{Sv(count)} noteringar", count == 1 ? "1 note" : $"{En(count)} notes"),
    };

    private static string Sv(int count) => NumberForm.Integer(count, Language.Swedish);

    private static string En(int count) => NumberForm.Integer(count, Language.English);

    /// <summary>What an upload that needs somebody waits for, in the middle of a sentence.</summary>
    public static Phrase WaitsForOf(UploadSummary upload) => upload.Status == UploadStatus.Failed ? new("gick inte att läsa", "could not be read")
        : upload.Holds.Contains(Hold.Stale) ? new("någon publicerade emellan, bekräfta igen", "somebody published in between, confirm again")
        : upload.Holds is [Hold.Coordinator] ? new("väntar på länssamordnarens godkännande", "waits for the county coordinator's approval")
        : upload.Holds.Contains(Hold.DroppedKeys) ? new("serier försvinner, granska och bekräfta", "series go away, review and confirm")
        : new("granska och publicera", "review and publish");

    /// <summary>Whether the event is somebody's word on the upload.</summary>
    public static bool IsDecision(string what) => what is "upload confirmed" or "upload approved" or "upload withdrawn" or "upload cancelled";

    /// <param name="what">As the event log has it.</param>
    public static Phrase EventOf(string what) => what switch
    {
        "upload confirmed" => new("Bekräftad", "Confirmed"),
        "upload approved" => new("Godkänd", "Approved"),
        "upload published" => new("Publicerad", "Published"),
        "upload withdrawn" => new("Återkallad", "Withdrawn"),
        "upload cancelled" => new("Avbruten", "Cancelled"),
        "comment redacted" => new("En kommentar togs bort", "A comment was removed"),
        "upload tried again" => new("Nytt försök", "Tried again"),
        "upload refused unstored" => new("Stoppad innan något sparades", "Stopped before anything was stored"),
        "explanation written" => new("Förklaring skriven", "Explanation written"),
        "explanation released" => new("Anmärkning släppt", "Note released"),
        "explanation taken back" => new("Anmärkning tagen tillbaka", "Note taken back"),
        "explanation declined" => new("Anmärkning avböjd", "Note declined"),
        "reason added" => new("Skäl tillagt", "Reason added"),
        _ => new(what, what),
    };

    /// <summary>The column as Excel letters it: <c>A</c>, <c>Z</c>, <c>AA</c>.</summary>
    /// <param name="column">From 1.</param>
    public static string LetterOf(int column) =>
        (column > 26 ? LetterOf((column - 1) / 26) : "") + (char)('A' + (column - 1) % 26);
}
