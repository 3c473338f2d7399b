using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>A cell as it stands in the database.</summary>
/// <param name="Summed">Ids of its submissions, with commas between.</param>
public sealed record StoredCell(
    long Id, short Plan, short Indicator, short District, Month Period, short Category, string Summed, short State, bool IsPrimary,
    long? Value, int Reported, int Expected, bool InForce)
{
    public CellKey Key => new((PlanTable)Plan, District, Period, Category);

    public IReadOnlyList<int> Submissions { get; } = [.. Summed.Split(',').Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
}

/// <summary>All that a release rests on, of the years it touches.</summary>
public sealed class ReleaseMaterial(
    OrganisationSnapshot organisation, PublicationPlan plan, ILookup<short, Reported> submissions, ILookup<short, StoredCell> released,
    IReadOnlySet<(short District, Month Month)> changed)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(ReleaseMaterial), "material");

    public OrganisationSnapshot Organisation => organisation;

    public PublicationPlan Plan => plan;

    /// <summary>By indicator.</summary>
    public ILookup<short, Reported> Submissions => submissions;

    /// <summary>By indicator.</summary>
    public ILookup<short, StoredCell> Released => released;

    /// <summary>What the publication changed.</summary>
    public IReadOnlySet<(short District, Month Month)> Changed => changed;

    public static async Task<ReleaseMaterial> ReadAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel)
    {
        var changed = publication.Changes.Where(c => c.Kind == ReportKind.Activity).Select(c => (c.District, c.Month)).ToHashSet();
        var years = changed.Select(c => c.Month.Year).ToList();
        var asked = new { From = new Month(years.Min(), 1), To = new Month(years.Max(), 12), publication.At };
        var organisation = await OrganisationReader.ReadAsync(connection, cancel);
        var plan = await PublicationPlan.ReadAsync(connection, cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, asked, cancellationToken: cancel));
        var submissions = (await results.ReadAsync<SubmissionRow>()).ToDictionary(s => s.Id);
        var counted = (await results.ReadAsync<CategoryCount>()).GroupBy(c => (c.Indicator, c.Submission))
            .ToLookup(g => g.Key.Indicator, g => Of(submissions[g.Key.Submission], g));
        return new(organisation, plan, counted, (await results.ReadAsync<StoredCell>()).ToLookup(c => c.Indicator), changed);
    }

    private static Reported Of(SubmissionRow submission, IEnumerable<CategoryCount> counts) =>
        Reported.Of(submission.Id, submission.District, submission.Month, submission.Current, [.. counts]);

    private sealed record SubmissionRow(int Id, short District, Month Month, bool Current);
}
