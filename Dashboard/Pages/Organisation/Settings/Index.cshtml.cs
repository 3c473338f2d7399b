using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Dashboard.Pages.Organisation.Settings;

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class IndexModel(SettingChange change, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Disposal { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/installningar";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settings = (await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition("select key, value from smv.setting", cancellationToken: cancel)))
            .ToDictionary(s => s.Key, s => s.Value);
        Form = new Answers
        {
            Disposal = settings.GetValueOrDefault(SettingChange.DisposalKey),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) => User.May(Policies.Coordinate)
        ? await OrderAsync(by => change.ChangeAsync(new(Form.Disposal), by, cancel), cancel)
        : Forbid();

    protected override Task<bool> ShowAsync(CancellationToken cancel) => Task.FromResult(true);
}
