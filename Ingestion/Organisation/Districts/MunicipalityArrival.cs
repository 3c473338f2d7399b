using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>A municipality that joins the collaboration, in a district from a day on.</summary>
public sealed class MunicipalityArrival(OrganisationChange change)
{
    /// <param name="Code">Four digits, SCB's.</param>
    public sealed record Order(string? Code, string? Name, string? District, DateOnly? From);

    private const string Sql = """
        with arrived as (insert into smv.municipality (code, name) values (@code, @name) returning id)
        insert into smv.membership (municipality_id, district_id, valid) select id, @district, daterange(@from, null) from arrived
        """;

    public Task<Outcome> AdmitAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => AdmitAsync(connection, order, cancel), cancel);

    private static async Task<Outcome> AdmitAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        var check = new OrderCheck();
        var code = check.Text(nameof(order.Code), order.Code, 4);
        var name = check.Text(nameof(order.Name), order.Name, 60);
        var from = check.Day(nameof(order.From), order.From);
        if (await DistrictLookup.FindAsync(connection, order.District ?? "", cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));
        if (!check.Failed && !district.ExistsFrom(from)) check.Refuse(nameof(order.From), "Länsdelen finns inte från den dagen.", "The district does not exist from that day.");
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(Sql, new { code, name, district = district.Id, from }, cancellationToken: cancel));
        var there = await DistrictLookup.NameAsync(connection, district, from, cancel);
        return Outcome.Done("municipality admitted", $"municipality {code}",
            $"{name} ({code}) är med från och med {from:O}, i {there.Sv}.", $"{name} ({code}) takes part from {from:O}, in {there.En}.");
    }
}
