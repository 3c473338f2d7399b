using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

/// <param name="To">First day no longer, <c>null</c> until further notice.</param>
public sealed record Part(string Sv, string En, bool OnDemand, DateOnly? From, DateOnly? To)
{
    public Phrase Name => new(Sv, En);
}

/// <summary>A municipality's time in the district.</summary>
public sealed record Stay(Municipality Municipality, DateOnly? From, DateOnly? To);

[Authorize(Policy = Policies.FollowOrganisation)]
public sealed class DetailsModel(OrganisationReader organisation, NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    private const string PartSql = """
        select a.name_sv as "Sv", a.name_en as "En", p.on_demand as "OnDemand", lower(p.valid) as "From", upper(p.valid) as "To"
        from smv.district_actor p join smv.actor a on a.id = p.actor_id
        where p.district_id = @Id order by p.on_demand, a.sort, lower(p.valid) nulls first
        """;

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public District District { get; private set; } = null!;

    public ILookup<PeriodState, Stay> Stays { get; private set; } = null!;

    public ILookup<PeriodState, Part> Parts { get; private set; } = null!;

    public PeriodState State => DatedWords.State(District.From, District.To, Today);

    /// <summary>Today, or the first day of a district to come.</summary>
    public DateOnly Day => District.From > Today ? District.From.Value : Today;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        if (Organisation.FindDistrict(code) is not { } district) return NotFound();
        District = district;
        Stays = Organisation.Memberships.Where(m => m.District == district.Id)
            .Select(m => new Stay(Organisation.Municipalities.First(t => t.Id == m.Municipality), m.From, m.To))
            .OrderBy(s => s.Municipality.Name, OrganisationView.Swedish)
            .ToLookup(s => DatedWords.State(s.From, s.To, Today));
        await using var connection = await database.OpenConnectionAsync(cancel);
        var parts = await connection.QueryAsync<Part>(new CommandDefinition(PartSql, new { district.Id }, cancellationToken: cancel));
        Parts = parts.ToLookup(p => DatedWords.State(p.From, p.To, Today));
        return Page();
    }

    /// <summary>Reports expected from a day on, one row for each such day that is not over.</summary>
    public IEnumerable<(DateOnly? From, DateOnly? To, IReadOnlyList<Mandate> Division)> Divisions() =>
        Organisation.Scopes.Where(s => s.District == District.Id && !(s.To <= Today))
            .GroupBy(s => (s.From, s.To)).OrderBy(g => g.Key.From)
            .Select(g => (g.Key.From, g.Key.To, (IReadOnlyList<Mandate>)[.. g.Select(s => Mandate.From(District.Code, s.Scope))]));

    /// <summary>Municipalities that no part of the division names, though others are named.</summary>
    public IReadOnlyList<Municipality> LeftOut()
    {
        var named = Organisation.DivisionOf(District, Day).SelectMany(m => m.Municipalities).ToHashSet(StringComparer.Ordinal);
        return named.Count == 0 ? [] : [.. Organisation.MunicipalitiesOf(District, Day).Where(m => !named.Contains(m.Code))];
    }
}
