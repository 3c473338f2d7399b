using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Api;

/// <summary>A file that leaves the site, for page and API.</summary>
public sealed record DownloadedFile(byte[] Content, string ContentType, string Name)
{
    /// <summary>Puts the name into the header by hand and gives the rest back: a result that knows the name writes it to the log.</summary>
    public DownloadedFile NameIn(HttpResponse response)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(Name);
        response.Headers.ContentDisposition = disposition.ToString();
        return this;
    }
}

/// <summary>An uploaded file as it was sent, or with what is wrong written at its rows.</summary>
internal static class UploadDownload
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <returns><c>null</c> when its bytes were not kept.</returns>
    public static async Task<DownloadedFile?> OriginalAsync(UploadReader uploads, UploadSummary upload, CancellationToken cancel) =>
        upload.FileName is { } name && await uploads.ContentAsync(upload.Id, cancel) is { } content
            ? new(content, Types.TryGetContentType(name, out var type) ? type : "application/octet-stream", name)
            : null;

    /// <returns><c>null</c> when its bytes were not kept, or it has no table whose rows could be marked.</returns>
    public static async Task<DownloadedFile?> AnnotatedAsync(UploadReader uploads, UploadSummary upload, Language language, CancellationToken cancel)
    {
        if (upload.FileName is not { } name || await uploads.ContentAsync(upload.Id, cancel) is not { } content) return null;
        var findings = (await uploads.FindAsync(upload.Id, int.MaxValue, cancel))?.Findings ?? [];
        if (AnnotatedFile.Make(content, findings, language) is not { } annotated) return null;
        return new(annotated.Content, annotated.ContentType, $"{Path.GetFileNameWithoutExtension(name)}-{new Phrase("fel", "errors").In(language)}{annotated.Extension}");
    }
}
