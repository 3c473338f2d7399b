using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Settings;

/// <summary>What people look at before it counts.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class ReviewModel(ReviewSettingChange change, OrganisationReader organisation, NpgsqlDataSource database, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public List<string> AtOnce { get; set; } = [];

        public bool ReasonFirst { get; set; }

        public List<ReportKind> ApprovedKinds { get; set; } = [];
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public IReadOnlyList<District> Districts { get; private set; } = [];

    public override string Back => "/organisation/installningar";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var standing = await ReviewSettings.ReadAsync(connection, cancel);
        Form = new Answers { AtOnce = [.. standing.AtOnce], ReasonFirst = standing.ReasonFirst, ApprovedKinds = [.. standing.ApprovedKinds] };
        return await ShownAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        OrderAsync(by => change.ChangeAsync(new(Form.AtOnce, Form.ReasonFirst, Form.ApprovedKinds), by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        Districts = [.. snapshot.DistrictsIn(Month.Of(Stockholm.Today(clock))), snapshot.County];
        return true;
    }
}
