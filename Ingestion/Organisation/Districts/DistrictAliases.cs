using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>Other spellings of a district that files may use.</summary>
public sealed class DistrictAliases(OrganisationChange change)
{
    public sealed record Order(string District, string? Alias);

    public Task<Outcome> AddAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { } district) return DistrictLookup.Unknown(nameof(order.District));
        var check = new OrderCheck();
        var alias = check.Text(nameof(order.Alias), order.Alias, 80);
        await SpellingCheck.RunAsync(connection, check, nameof(order.Alias), alias, district.Code, cancel);
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into smv.district_alias (alias, district_id) values (@alias, @Id)", new { alias, district.Id }, cancellationToken: cancel));
        return Outcome.Done("alias added", $"district {district.Code}", $"”{alias}” betyder {district.Code} i filerna.", $"“{alias}” means {district.Code} in the files.");
    }, cancel);

    public Task<Outcome> RemoveAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from smv.district_alias a using smv.district d where d.id = a.district_id and d.code = @District and a.alias = @Alias",
            new { order.District, order.Alias }, cancellationToken: cancel)) == 0
            ? Outcome.Refused(nameof(order.Alias), "Stavningen är redan borta.", "The spelling is already gone.")
            : Outcome.Done("alias removed", $"district {order.District}", $"”{order.Alias}” betyder inte längre {order.District}.", $"“{order.Alias}” no longer means {order.District}."), cancel);
}
