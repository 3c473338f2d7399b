using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>A new district from a day on: its name, the actors that take part everywhere, and one report expected a month. Municipalities are moved to it afterwards.</summary>
public sealed partial class DistrictOpening(OrganisationChange change)
{
    /// <param name="Code">2–8 capital letters or digits, e.g. <c>MB</c>; never changed afterwards.</param>
    /// <param name="From">First day.</param>
    public sealed record Order(string? Code, string? NameSv, string? NameEn, DateOnly? From);

    // the number is not drawn from the sequence, which what is only tried would use up
    private const string Sql = """
        insert into smv.district (id, code, sort, valid) overriding system value
        select max(id) + 1, @code, max(sort) + 1, daterange(@from, null) from smv.district returning id
        """;

    private const string PartsSql = """
        insert into smv.district_alias (alias, district_id) values (@Sv, @id);
        insert into smv.reporting_scope (district_id, valid) values (@id, daterange(@from, null));
        insert into smv.district_actor (district_id, actor_id, on_demand, valid)
        select @id, p.actor_id, bool_and(p.on_demand), daterange(@from, null) from smv.district_actor p
        join smv.district d on d.id = p.district_id
        where p.valid @> @from and d.valid @> @from
        group by p.actor_id
        having count(*) = (select count(*) from smv.district o where not o.is_county and o.id <> @id and o.valid @> @from);
        """;

    public Task<Outcome> OpenAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => OpenAsync(connection, order, cancel), cancel);

    internal async Task<Outcome> OpenAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var code = check.Text(nameof(order.Code), order.Code, 8).ToUpperInvariant();
        var name = check.Both(nameof(order.NameSv), order.NameSv, nameof(order.NameEn), order.NameEn);
        var from = check.Day(nameof(order.From), order.From);
        if (code.Length > 0 && (!Code().IsMatch(code) || code == "LAN"))
            check.Refuse(nameof(order.Code), "Koden är 2–8 bokstäver eller siffror, och inte LAN, som är hela länets mapp.", "The code is 2–8 letters or digits, and not LAN, the folder of the whole county.");
        await SpellingCheck.RunAsync(connection, check, nameof(order.Code), code, "", cancel);
        await SpellingCheck.RunAsync(connection, check, nameof(order.NameSv), name.Sv, "", cancel);
        await SpellingCheck.RunAsync(connection, check, nameof(order.NameEn), name.En, "", cancel);
        if (check.Failed) return check.Refused;

        var id = await connection.QuerySingleAsync<short>(new CommandDefinition(Sql, new { code, from }, cancellationToken: cancel));
        await DatedNames.OfDistricts.AddAsync(connection, id, name, from, cancel);
        await connection.ExecuteAsync(new CommandDefinition(PartsSql, new { id, name.Sv, from }, cancellationToken: cancel));
        return Outcome.Done("district opened", $"district {code}",
            $"Länsdelen {name.Sv} ({code}) finns från och med {from:O}.", $"The district {name.En} ({code}) exists from {from:O}.");
    }

    [GeneratedRegex("^[A-ZÅÄÖ0-9]{2,8}$")]
    private static partial Regex Code();
}
