using Dapper;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Districts;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

public sealed class ParticipationModel(DistrictParticipation participation, NpgsqlDataSource database, OrganisationReader organisation, TimeProvider clock, Wording words)
    : DistrictOrderPage(organisation, clock, words)
{
    public sealed record Answers
    {
        /// <summary>By actor code.</summary>
        public Dictionary<string, Participation> Actors { get; set; } = [];

        public string? From { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel)) return NotFound();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var standing = await connection.QueryAsync<(string Code, bool OnDemand)>(new CommandDefinition("""
            select a.code, p.on_demand from smv.district_actor p join smv.actor a on a.id = p.actor_id
            where p.district_id = @Id and p.valid @> @day
            """, new { District.Id, day = District.From > Today ? District.From : Today }, cancellationToken: cancel));
        Form.From = FirstOfNextMonth(Today);
        Form.Actors = standing.ToDictionary(s => s.Code, s => s.OnDemand ? Participation.OnDemand : Participation.Regular);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var order = new DistrictParticipation.Order(Code, Form.Actors, Day(nameof(Form.From), Form.From));
        return OrderAsync(by => participation.SetAsync(order, by, cancel), cancel);
    }
}
