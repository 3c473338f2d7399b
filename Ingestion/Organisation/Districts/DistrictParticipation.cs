using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Districts;

public enum Participation
{
    None,
    Regular,
    OnDemand,
}

/// <summary>Which actors take part in a district, regularly or on demand, from a day on. Plans for later days give way; what has been stays.</summary>
public sealed class DistrictParticipation(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Actors">By actor code; an actor that is not named takes no part.</param>
    public sealed record Order(string District, IReadOnlyDictionary<string, Participation> Actors, DateOnly? From);

    private const string StandingSql = """
        select a.id as "Actor", a.code, a.name_sv as "Sv", a.name_en as "En", p.on_demand as "OnDemand",
          exists (select from smv.district_actor l where l.district_id = @district and l.actor_id = a.id and lower(l.valid) > @from) as "Planned",
          (select max(lower(l.valid)) from smv.district_actor l
            where l.district_id = @district and l.actor_id = a.id and lower(l.valid) >= @from and lower(l.valid) <= @today) as "Begun"
        from smv.actor a left join smv.district_actor p on p.actor_id = a.id and p.district_id = @district and p.valid @> @from
        order by a.sort
        """;

    private const string ChangeSql = """
        delete from smv.district_actor where district_id = @district and actor_id = @actor and lower(valid) >= @from;
        update smv.district_actor set valid = daterange(lower(valid), @from) where district_id = @district and actor_id = @actor and valid @> @from;
        """;

    private const string AddSql = """
        insert into smv.district_actor (district_id, actor_id, on_demand, valid) values (@district, @actor, @onDemand, daterange(@from, @to))
        """;

    public Task<Outcome> SetAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => SetAsync(connection, order, cancel), cancel);

    private async Task<Outcome> SetAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));
        var check = new OrderCheck();
        var from = check.Day(nameof(order.From), order.From);
        if (!check.Failed && (from < district.From || from >= district.To))
            check.Refuse(nameof(order.From), "Länsdelen finns inte den dagen.", "The district does not exist on that day.");
        if (check.Failed) return check.Refused;

        var standing = await connection.QueryAsync<Standing>(new CommandDefinition(StandingSql, new { district = district.Id, from, today = Stockholm.Today(clock) }, cancellationToken: cancel));
        var changed = standing.Where(s => s.Planned || s.Part != order.Actors.GetValueOrDefault(s.Code)).ToList();
        if (changed.Count == 0) check.Refuse("", "Ingenting är ändrat.", "Nothing has been changed.");
        if (changed.FirstOrDefault(s => s.Begun is not null) is { Begun: { } day } begun)
            check.Refuse(nameof(order.From), $"{begun.Sv} ändrades {day:O}. Välj ett datum efter det.", $"{begun.En} was changed on {day:O}. Choose a date after that.");
        if (check.Failed) return check.Refused;

        foreach (var actor in changed)
        {
            var key = new { district = district.Id, actor = actor.Actor, from, to = district.To, onDemand = order.Actors.GetValueOrDefault(actor.Code) == Participation.OnDemand };
            await connection.ExecuteAsync(new CommandDefinition(ChangeSql, key, cancellationToken: cancel));
            if (order.Actors.GetValueOrDefault(actor.Code) != Participation.None) await connection.ExecuteAsync(new CommandDefinition(AddSql, key, cancellationToken: cancel));
        }
        var name = await DistrictLookup.NameAsync(connection, district, from, cancel);
        return Outcome.Done("participation changed", $"district {district.Code}",
            $"Aktörerna i {name.Sv} är ändrade från och med {from:O}: {string.Join(", ", changed.Select(c => c.Sv))}.",
            $"The actors in {name.En} are changed from {from:O}: {string.Join(", ", changed.Select(c => c.En))}.");
    }

    private sealed record Standing(short Actor, string Code, string Sv, string En, bool? OnDemand, bool Planned, DateOnly? Begun)
    {
        public Participation Part => OnDemand switch { null => Participation.None, true => Participation.OnDemand, false => Participation.Regular };
    }
}
