using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>A municipality belongs to another district from a day on. Where it belonged before stays as it was.</summary>
public sealed class MunicipalityMove(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Municipality">SCB code.</param>
    /// <param name="District">Code of the district it moves to.</param>
    /// <param name="From">First day there; a move within a month counts from the next one, since figures are of whole months.</param>
    public sealed record Order(string Municipality, string? District, DateOnly? From);

    private const string PlaceSql = """
        select m.id, m.name,
          (select district_id from smv.membership b where b.municipality_id = m.id and b.valid @> @from) as "District",
          (select min(lower(valid)) from smv.membership b where b.municipality_id = m.id and lower(b.valid) >= @from) as "NextFrom",
          (select max(a.month) from smv.activity_month a join smv.submission s on s.id = a.submission_id
            where a.municipality_id = m.id and upper_inf(s.known) and a.month >= @from) as "Reported"
        from smv.municipality m where m.code = @municipality
        """;

    private const string MoveSql = """
        update smv.membership set valid = daterange(lower(valid), @from) where municipality_id = @municipality and valid @> @from;
        insert into smv.membership (municipality_id, district_id, valid) values (@municipality, @district, daterange(@from, null));
        """;

    /// <summary>Whoever publishes at the same time has either done so before, or reads the file again.</summary>
    public Task<Outcome> MoveAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        await PublicationLock.TakeAsync(connection, cancel);
        return await MoveAsync(connection, order, cancel);
    }, cancel);

    /// <summary>Takes back a move that is still to come.</summary>
    public Task<Outcome> WithdrawAsync(string municipality, DateOnly from, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var place = await FindAsync(connection, municipality, from, cancel);
        return place is not null
            && await PlannedRows.WithdrawAsync(connection, "smv.membership", "municipality_id", place.Id, from, Stockholm.Today(clock), cancel)
            ? Outcome.Done("move withdrawn", $"municipality {municipality}", $"{place.Name} flyttar inte {from:O}.", $"{place.Name} does not move on {from:O}.")
            : Outcome.Refused("", "Flytten har redan skett och kan inte tas tillbaka. Flytta kommunen igen från ett senare datum.", "The move has already taken place and cannot be taken back. Move the municipality again from a later date.");
    }, cancel);

    internal async Task<Outcome> MoveAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var from = check.Day(nameof(order.From), order.From);
        if (check.Failed) return check.Refused;
        if (await FindAsync(connection, order.Municipality, from, cancel) is not { } place)
            return Outcome.Refused(nameof(order.Municipality), "Kommunen finns inte.", "There is no such municipality.");
        if (await DistrictLookup.FindAsync(connection, order.District ?? "", cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));

        var name = await DistrictLookup.NameAsync(connection, district, from, cancel);
        if (!district.ExistsFrom(from)) RefuseAbsent(check, district, name);
        if (place.NextFrom is { } next)
            check.Refuse(nameof(order.From), $"{place.Name} byter redan länsdel {next:O}. Välj ett senare datum, eller ta först tillbaka den flytten.",
                $"{place.Name} already changes district on {next:O}. Choose a later date, or first take that move back.");
        if (place.District == district.Id)
            check.Refuse(nameof(order.District), $"{place.Name} hör redan till {name.Sv} den dagen.", $"{place.Name} already belongs to {name.En} on that day.");
        else if (place.Reported is { } month)
            check.Refuse(nameof(order.From), $"Siffror om {place.Name} är redan publicerade till och med {month.LongForm(Language.Swedish)}. Välj tidigast {month.AddMonths(1).FirstDay:O}.",
                $"Figures about {place.Name} are already published up to {month.LongForm(Language.English)}. Choose {month.AddMonths(1).FirstDay:O} at the earliest.");
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(MoveSql, new { municipality = place.Id, district = district.Id, from }, cancellationToken: cancel));
        return Outcome.Done("municipality moved", $"municipality {order.Municipality}",
            $"{place.Name} hör till {name.Sv} från och med {from:O}.", $"{place.Name} belongs to {name.En} from {from:O}.");
    }

    private static void RefuseAbsent(OrderCheck check, DistrictRow district, Phrase name)
    {
        if (district.To is { } to)
            check.Refuse(nameof(Order.District), $"{name.Sv} upphör {to:O}. Välj en annan länsdel.", $"{name.En} ceases on {to:O}. Choose another district.");
        else
            check.Refuse(nameof(Order.From), $"{name.Sv} finns först från {district.From:O}. Välj den dagen eller en senare.", $"{name.En} only exists from {district.From:O}. Choose that day or a later one.");
    }

    private static Task<Place?> FindAsync(NpgsqlConnection connection, string municipality, DateOnly from, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<Place>(new CommandDefinition(PlaceSql, new { municipality, from }, cancellationToken: cancel));

    private sealed record Place(short Id, string Name, short? District, DateOnly? NextFrom, Month? Reported);
}
