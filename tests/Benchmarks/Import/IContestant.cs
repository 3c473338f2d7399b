using Npgsql;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Benchmarks.Import;

/// <param name="Report">The file as a district would send it.</param>
/// <param name="Earlier">A small one from years before, of months that the report has not and no rule looks at.</param>
/// <param name="ReportPath">The same on disk.</param>
/// <param name="TypedCsv">Path of the same rows for the peers: see <see cref="PeerTable"/>.</param>
internal sealed record Race(OrganisationSnapshot Organisation, byte[] Report, byte[] Earlier, string ReportPath, string TypedCsv, int Rows);

/// <summary>One way to get the rows into an indexed table.</summary>
internal interface IContestant
{
    string Name { get; }

    /// <summary>Runs in the first round only, of a large file.</summary>
    bool IsSlow { get; }

    /// <summary>Whether its connections prepare statements by themselves, as the site's do; else they are as the driver makes them.</summary>
    bool Prepares => true;

    /// <returns>Why it cannot take part here, or <c>null</c>.</returns>
    string? Absence { get; }

    /// <summary>What it may do before the clock starts.</summary>
    void Prepare(Race race)
    {
    }

    /// <summary>Uses the pool's connections once, as those of a running program have been. Other programs open their own each time.</summary>
    Task WarmUpAsync(Race race, NpgsqlDataSource database) => Task.CompletedTask;

    /// <summary>From what it is given to the committed rows.</summary>
    Task RunAsync(Race race, NpgsqlDataSource database);
}
