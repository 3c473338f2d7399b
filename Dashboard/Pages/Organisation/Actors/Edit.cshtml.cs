using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation.Indicators;

namespace SmvInsights.Dashboard.Pages.Organisation.Actors;

/// <summary>A new actor, or one that is written otherwise.</summary>
[Authorize(Policy = Policies.Coordinate)]
public sealed class EditModel(ActorEntry entry, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? Code { get; set; }

        public string? NameSv { get; set; }

        public string? NameEn { get; set; }

        public string? Sort { get; set; }
    }

    private const string Sql = """
        select code, name_sv as "NameSv", name_en as "NameEn", sort::text as "Sort" from smv.actor where code = @Code
        union all select null, null, null, (max(sort) + 1)::text from smv.actor having @Code::text is null
        """;

    /// <summary>The actor's code; <c>null</c> for a new one.</summary>
    [FromRoute]
    public string? Code { get; set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public override string Back => "/organisation/aktorer";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.QuerySingleOrDefaultAsync<Answers>(new CommandDefinition(Sql, new { Code }, cancellationToken: cancel)) is not { } standing) return NotFound();
        Form = standing;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new ActorEntry.Order(Code ?? Form.Code, Form.NameSv, Form.NameEn, Number(Form.Sort));
        return OrderAsync(by => Code is null ? entry.AddAsync(order, by, cancel) : entry.ChangeAsync(order, by, cancel), cancel);
    }

    protected override Task<bool> ShowAsync(CancellationToken cancel) => Task.FromResult(true);
}
