using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake;

/// <summary>One district and month of a file that is not published.</summary>
/// <param name="District">Its code.</param>
public sealed record UploadPart(string District, Month Month, int Rows);

/// <summary>Looks into a kept file that waits or was refused: which districts and months its readable rows are about.</summary>
public sealed class UploadContents(UploadReader uploads, OrganisationReader organisation, TimeProvider clock)
{
    /// <returns>None when nothing was kept or no row can be read.</returns>
    public async Task<IReadOnlyList<UploadPart>> ReadAsync(UploadSummary upload, CancellationToken cancel)
    {
        if (await uploads.ContentAsync(upload.Id, cancel) is not { } content) return [];
        var snapshot = await organisation.ReadAsync(cancel);
        var report = ReportReader.Read(content, snapshot, Mandate.From(upload.District, upload.Scope), Stockholm.Today(clock), cancel);
        return [.. report.Parts.Select(p => new UploadPart(snapshot.Districts.First(d => d.Id == p.Key.District).Code, p.Key.Month, p.Value))];
    }
}
