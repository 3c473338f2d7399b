using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Projects;

namespace SmvInsights.Dashboard.Pages.Organisation.Projects;

/// <summary>A project that is reported or named.</summary>
/// <param name="Reported"><c>null</c> where no report in force holds its code.</param>
/// <param name="Named"><c>null</c> while nobody has named it.</param>
public sealed record ListedProject(string Code, ReportedProject? Reported, Project? Named);

/// <summary>Reads every project that a report holds or somebody has named, by code, those without a name first.</summary>
public sealed class ProjectList(NpgsqlDataSource database)
{
    public async Task<IReadOnlyList<ListedProject>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var named = (await OrganisationReader.ReadAsync(connection, cancel)).Projects;
        var reported = await ReportedProject.ReadAsync(connection, cancel);
        return
        [
            .. reported.Select(r => new ListedProject(r.Code, r, named.FirstOrDefault(n => n.Is(r.Code))))
                .Concat(named.Where(n => !reported.Any(r => n.Is(r.Code))).Select(n => new ListedProject(n.Code, null, n)))
                .OrderBy(p => p.Named is not null).ThenBy(p => p.Code, OrganisationView.Swedish),
        ];
    }
}
