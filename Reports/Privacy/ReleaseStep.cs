using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Releases;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Reports.Privacy;

/// <summary>
/// Makes the release of a publication: what others than the own district and the coordinator may see of the protected counts it touched.
/// A cell is stored with its mask and never recomputed; a later release closes it and opens its own.
/// </summary>
/// <param name="solvers">Has the solver of a release. While it is away, what is not safe without an audit is masked, for good.</param>
public sealed partial class ReleaseStep(SolverShelf solvers, ILogger<ReleaseStep> log) : IPublicationStep
{
    public async Task ApplyAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel)
    {
        if (publication.Changes.All(c => c.Kind != ReportKind.Activity)) return;
        var solver = solvers.Take();
        try
        {
            solver.Begin();
            foreach (var overdue in await OverdueReleases.ReadAsync(connection, publication, cancel)) await ReleaseAsync(connection, overdue, solver, cancel);
            await ReleaseAsync(connection, publication, solver, cancel);
        }
        finally
        {
            solvers.PutBack(solver);
        }
    }

    private async Task ReleaseAsync(NpgsqlConnection connection, Publication publication, LinearSolver solver, CancellationToken cancel)
    {
        var material = await ReleaseMaterial.ReadAsync(connection, publication, cancel);
        var release = await Release.MakeAsync(material, new MaskRepair(solver), cancel);
        await ReleaseStore.WriteAsync(connection, publication, release, cancel);
        if (!release.IsAudited) LogUnaudited(publication.Number);
        if (release.GivenUp > 0) LogGivenUp(publication.Number, release.GivenUp);
    }

    [LoggerMessage(LogLevel.Error, "The solver is away: all of publication {Number} that needs an audit is masked for good. Is node installed, and the npm package highs?")]
    private partial void LogUnaudited(int number);

    [LoggerMessage(LogLevel.Error, "Publication {Number}: {Count} primary cells had been given away by earlier releases.")]
    private partial void LogGivenUp(int number, int count);
}
