using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace SmvInsights.Dashboard.Api;

/// <summary>The file of a request, in memory and nowhere else.</summary>
internal static class UploadBody
{
    private const int LongestName = 200;

    /// <summary>Only the request's own limit says when a form is too large, so that a fault in its form is told from its size; nothing is spooled to disk.</summary>
    private static readonly FormOptions Form = new() { MultipartBodyLengthLimit = long.MaxValue, MemoryBufferThreshold = int.MaxValue };

    /// <exception cref="BadHttpRequestException">413 when it is too large, 400 when a form cannot be read or holds no file.</exception>
    public static async Task<(string FileName, ReadOnlyMemory<byte> Content)> ReadAsync(HttpRequest request, string? fileName, int limit, CancellationToken cancel)
    {
        if (request.ContentLength > limit) throw TooLarge();
        if (!IsMultipart(request)) return (NameOf(fileName), await ReadAsync(request.Body, limit, cancel));
        try
        {
            var form = await request.ReadFormAsync(Form, cancel);
            var file = form.Files.GetFile("file") ?? (form.Files.Count > 0 ? form.Files[0] : throw new BadHttpRequestException("The form holds no file."));
            return (NameOf(fileName ?? file.FileName), await ReadAsync(file.OpenReadStream(), limit, cancel));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("The form is not well formed.", fault);
        }
    }

    /// <summary>The name alone, without folders as any system writes them, and printable.</summary>
    private static string NameOf(string? sent)
    {
        var runes = (sent ?? "").Split('/', '\\')[^1].EnumerateRunes().Where(r => !Rune.IsControl(r)).Take(LongestName);
        var name = string.Concat(runes).Trim();
        return name.Length == 0 ? "uppladdning.csv" : name;
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream body, int limit, CancellationToken cancel)
    {
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await body.ReadAsync(buffer, cancel)) > 0;)
        {
            if (content.Length + read > limit) throw TooLarge();
            content.Write(buffer, 0, read);
        }
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static BadHttpRequestException TooLarge() => new("The file is too large.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>Anything else is the file itself, whatever it calls itself; some programs send every body as a form.</summary>
    private static bool IsMultipart(HttpRequest request) =>
        request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;
}
