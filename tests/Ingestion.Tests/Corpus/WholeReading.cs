using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Corpus;

/// <summary>What became of a file.</summary>
internal enum Verdict
{
    Accepted,
    Refused,

    /// <summary>Stopped before a byte was stored: a personal number, or a file nobody can look through for one.</summary>
    StoppedUnstored,
}

/// <summary>The way of every file, as the intake and the import go it, on 15 November 2026.</summary>
/// <param name="Report"><c>null</c> for a file that was never read.</param>
internal sealed record WholeReading(Verdict Verdict, ReadReport? Report, IReadOnlyList<Finding> Findings)
{
    public static readonly DateOnly Today = new(2026, 11, 15);

    public static WholeReading Of(ReadOnlyMemory<byte> content, string fileName, Mandate mandate)
    {
        var personal = PersonalNumberScan.Find(content, fileName);
        if (personal.Any(f => f.Severity == Severity.Error)) return new(Verdict.StoppedUnstored, null, personal);
        if (OpaqueFile.Find(content) is { } opaque) return new(Verdict.StoppedUnstored, null, [opaque]);
        var report = ReportReader.Read(content, Norrbotten.Snapshot, mandate, Today);
        return new(report.IsAcceptable ? Verdict.Accepted : Verdict.Refused, report, report.Findings);
    }
}
