using System.Text;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Reads the file of an example by all rules, as if it were the sender's first.</summary>
public static class ExampleReading
{
    /// <summary>After all months that examples speak of.</summary>
    private static readonly DateOnly Today = new(2026, 11, 15);

    /// <param name="file">One of the two of <paramref name="example"/>.</param>
    public static async Task<IReadOnlyList<Finding>> FindAsync(RuleExample example, string file, OrganisationSnapshot organisation, CancellationToken cancel)
    {
        var report = ReportReader.Read(Encoding.UTF8.GetBytes(file), organisation, example.Sender, Today, cancel);
        return [.. report.Findings, .. await HistoryRules.FindWithinAsync(report, organisation, cancel)];
    }
}
