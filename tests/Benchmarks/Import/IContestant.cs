using Npgsql;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Benchmarks.Import;

/// <param name="Report">The file as a district would send it.</param>
/// <param name="ReportPath">The same on disk.</param>
/// <param name="TypedCsv">Path of the same rows for the peers: see <see cref="PeerTable"/>.</param>
internal sealed record Race(OrganisationSnapshot Organisation, byte[] Report, string ReportPath, string TypedCsv, int Rows);

/// <summary>One way to get the rows into an indexed table.</summary>
internal interface IContestant
{
    string Name { get; }

    /// <summary>Runs in the first round only, of a large file.</summary>
    bool IsSlow { get; }

    /// <returns>Why it cannot take part here, or <c>null</c>.</returns>
    string? Absence { get; }

    /// <summary>What it may do before the clock starts.</summary>
    void Prepare(Race race)
    {
    }

    /// <summary>From what it is given to the committed rows.</summary>
    Task RunAsync(Race race, NpgsqlDataSource database);
}
