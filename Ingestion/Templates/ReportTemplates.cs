using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Templates;

/// <summary>Makes the template of a district's next report: last month's series with their values blank, or a start where nothing was reported.</summary>
public sealed class ReportTemplates(NpgsqlDataSource database, OrganisationReader organisation, TimeProvider clock)
{
    /// <param name="mandate">What the person speaks for who will fill it in.</param>
    /// <exception cref="ArgumentException">There is no such district, or it does not make such reports.</exception>
    public async Task<Template> MakeAsync(ReportKind kind, string district, Mandate mandate, CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        var about = snapshot.Districts.FirstOrDefault(d => d.Code == district) ?? throw new ArgumentException($"There is no district '{district}'.");
        if (about.IsCounty && kind == ReportKind.Activity) throw new ArgumentException("The county's activity is the districts' sum; it has no report of its own.");

        await using var connection = await database.OpenConnectionAsync(cancel);
        var latest = await LatestReport.FindAsync(connection, kind, about.Id, mandate.Scope, cancel);
        var month = latest?.Month.AddMonths(1) ?? Month.Of(Stockholm.Today(clock)).AddMonths(-1);
        var codes = new CodeLists(snapshot, about, mandate, month);
        var rows = latest is null ? [] : await new KnownRows(connection, latest, codes, snapshot).ReadAsync(kind, cancel);
        var isFirst = rows.Count == 0;
        if (isFirst) rows = StarterRows.Of(kind, snapshot, codes);
        foreach (var row in rows) (row[ActivityColumns.Period], row[ActivityColumns.District]) = (month, about.Code);
        return new(ReportContract.All.Single(c => c.Kind == kind), about, month, rows, isFirst, codes.Of(kind));
    }
}
