using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Bodies;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Bodies;

[Authorize(Policy = Policies.Coordinate)]
public sealed class NameModel(BodyNaming naming, NpgsqlDataSource database, TimeProvider clock, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Name { get; set; }

        public string? From { get; set; }

        /// <summary>The name was misspelt: the day is of no account.</summary>
        public bool Correction { get; set; }
    }

    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public Answers Form { get; set; } = new();

    public Body Body { get; private set; } = null!;

    public string Name => Words.Of((Body.Names.FirstOrDefault(n => DatedWords.State(n.From, n.To, Stockholm.Today(clock)) == PeriodState.Now) ?? Body.Names[^1]).Name);

    public override string Back => "/organisation/huvudman";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        Form.Name = Name;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var from = Form.Correction ? null : RequiredDay(nameof(Form.From), Form.From);
        return OrderAsync(by => naming.RenameAsync(new(Code, Form.Name, from), by, cancel), cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(DateOnly from, CancellationToken cancel) =>
        OrderAsync(by => naming.WithdrawAsync(Code, from, by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Body = (await Bodies.Body.ReadAsync(database, cancel)).FirstOrDefault(b => b.Code == Code)!;
        return Body is not null;
    }
}
