using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Dashboard.Pages.Organisation.Duties;

/// <summary>Who is to send what, and by when.</summary>
[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(OrganisationReader organisation, NpgsqlDataSource database, TimeProvider clock, Wording words) : PageModel
{
    private ReportingDuties _duties = null!;

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public IReadOnlyList<District> Districts { get; private set; } = [];

    public DeadlinePlan Deadlines { get; private set; } = null!;

    /// <summary>The month up next.</summary>
    public Month Due => Month.Of(Today).AddMonths(-1);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Districts = [.. (await organisation.ReadAsync(cancel)).Districts.Where(d => !d.IsCounty && !(d.To <= Today)).OrderBy(d => d.Sort)];
        await using var connection = await database.OpenConnectionAsync(cancel);
        _duties = await ReportingDuties.ReadAsync(connection, Today, null, cancel);
        Deadlines = await DeadlinePlan.ReadAsync(connection, cancel);
    }

    public Rhythm Now(District district, ReportKind kind) => _duties.Of(district.Id, kind, Due);

    /// <summary>The same in sentences, one for all reports that go alike: <c>Verksamhet och budget varje månad, sedan januari 2026.</c></summary>
    public IEnumerable<string> Sentences(District district) => ReportContract.All
        .GroupBy(c => string.Join(", ", Details(district, c.Kind).Prepend(words.Of(Now(district, c.Kind).Name()))), c => words.Of(SubmissionStanding.NameOf(c.Kind)))
        .Select(alike => $"{Listed([.. alike])} {alike.Key}.");

    /// <summary>Since when, in words, and what has been decided for later.</summary>
    public IEnumerable<string> Details(District district, ReportKind kind)
    {
        var decided = _duties.Decided(district.Id, kind).ToList();
        if (decided.LastOrDefault(d => d.From <= Due) is { } standing) yield return words.Of($"sedan {standing.From.InWords().Sv}", $"since {standing.From.InWords().En}");
        else if (_duties.UsualStart(district.Id, kind) is var start && start < Due) yield return words.Of($"sedan {start.InWords().Sv}, den första som kom", $"since {start.InWords().En}, the first that came");
        foreach (var later in decided.Where(d => d.From > Due))
            yield return words.Of($"från {later.From.InWords().Sv}: {later.Every.Name().Sv}", $"from {later.From.InWords().En}: {later.Every.Name().En}");
    }

    private string Listed(IReadOnlyList<string> names) => names.Count == 1 ? names[0]
        : $"{string.Join(", ", [names[0], .. names.Skip(1).SkipLast(1).Select(n => n.ToLowerInvariant())])} {words.Of("och", "and")} {names[^1].ToLowerInvariant()}";
}
