namespace SmvInsights.Dashboard.Api;

/// <summary>The file of a request, in memory and nowhere else.</summary>
internal static class UploadBody
{
    /// <exception cref="BadHttpRequestException">413 when it is too large, 400 when a form holds no file.</exception>
    public static async Task<(string FileName, ReadOnlyMemory<byte> Content)> ReadAsync(HttpRequest request, string? fileName, int limit, CancellationToken cancel)
    {
        if (request.ContentLength > limit) throw TooLarge();
        if (!IsMultipart(request)) return (fileName ?? "uppladdning.csv", await ReadAsync(request.Body, limit, cancel));
        try
        {
            var form = await request.ReadFormAsync(cancel);
            var file = form.Files.GetFile("file") ?? (form.Files.Count > 0 ? form.Files[0] : throw new BadHttpRequestException("The form holds no file."));
            return (fileName ?? Path.GetFileName(file.FileName), await ReadAsync(file.OpenReadStream(), limit, cancel));
        }
        catch (InvalidDataException)
        {
            throw TooLarge();
        }
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
