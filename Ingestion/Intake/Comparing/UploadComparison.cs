using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>Holds a read file against the versions it would replace, a district and month at a time. Months not reported before are only counted.</summary>
internal static class UploadComparison
{
    public static Task<Comparison> MakeAsync(
        NpgsqlConnection connection, ReadReport report, OrganisationSnapshot organisation, string scope, CancellationToken cancel) => report.Kind switch
        {
            ReportKind.Activity => MakeAsync(new ActivityShape(organisation), connection, report, organisation, scope, cancel),
            ReportKind.Budget => MakeAsync(new BudgetShape(), connection, report, organisation, scope, cancel),
            _ => MakeAsync(new MilestoneShape(), connection, report, organisation, scope, cancel),
        };

    private static async Task<Comparison> MakeAsync<TRow, TKey>(
        RowShape<TRow, TKey> shape, NpgsqlConnection connection, ReadReport report, OrganisationSnapshot organisation, string scope, CancellationToken cancel)
        where TKey : notnull
    {
        var parts = report.Parts;
        var current = await CurrentVersions.ReadAsync(connection, report.Kind!.Value, parts.Keys, cancel);
        var differences = new List<PartDifference>();
        var changes = new ChangeList<TRow, TKey>(shape);
        var effects = new List<FigureEffect>();
        var dropped = new List<Finding>();
        foreach (var (part, rows) in parts)
        {
            var district = organisation.Districts.First(d => d.Id == part.District);
            if (current.Find(part, scope) is not { } own)
            {
                differences.Add(new(district.Code, part.Month, null, null, rows, 0, 0, 0));
                continue;
            }
            var before = await shape.ReadAsync(connection, current.Of(part), part, cancel);
            var compared = new PartComparison<TRow, TKey>(shape, district.Code, part.Month, changes);
            differences.Add(compared.Compare(own, before, shape.RowsOf(report, part)));
            effects.AddRange(compared.Effects);
            if (compared.Dropped.Finding(shape, part.Month, parts.Count > 1 ? district : null) is { } finding) dropped.Add(finding);
        }
        return new(
            report.Kind.Value, scope, parts.Keys.ToDictionary(p => p, p => current.Find(p, scope)?.Id),
            new UploadDifference(differences, changes.Kept, effects), dropped);
    }
}
