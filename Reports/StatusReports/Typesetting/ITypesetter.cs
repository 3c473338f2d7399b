namespace SmvInsights.Reports.StatusReports.Typesetting;

/// <summary>Turns a stored model into pages. The same text gives the same bytes.</summary>
public interface ITypesetter
{
    /// <param name="model">The stored text of a <see cref="Content.StatusReportModel"/>.</param>
    /// <exception cref="TypesettingException">The model cannot be typeset, now or later.</exception>
    Task<TypesetReport> TypesetAsync(string model, CancellationToken cancel);
}

/// <param name="Pdf">PDF/UA-1, the copy that is mailed and read.</param>
/// <param name="Archive">PDF/A-2a, the copy that is kept.</param>
public sealed record TypesetReport(byte[] Pdf, byte[] Archive, int Pages);

/// <summary>A permanent fault: the same model will fail again. The message says what the compiler refused.</summary>
public sealed class TypesettingException(string message) : Exception(message);
