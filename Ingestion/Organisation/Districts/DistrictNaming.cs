using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>Another name for a district, from a day on. Both names are understood in files.</summary>
public sealed class DistrictNaming(OrganisationChange change, TimeProvider clock)
{
    /// <param name="From">First day of the name; <c>null</c> corrects the spelling of the one in use.</param>
    public sealed record Order(string District, string? NameSv, string? NameEn, DateOnly? From);

    public Task<Outcome> RenameAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => RenameAsync(connection, order, cancel), cancel);

    /// <summary>Takes back a name that is still to come.</summary>
    public Task<Outcome> WithdrawAsync(string code, DateOnly from, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await DistrictLookup.FindAsync(connection, code, cancel) is not { } district) return DistrictLookup.Unknown(nameof(Order.District));
        var name = await DistrictLookup.NameAsync(connection, district, from, cancel);
        return await PlannedRows.WithdrawAsync(connection, "smv.district_name", "district_id", district.Id, from, Stockholm.Today(clock), cancel)
            ? Outcome.Done("district name withdrawn", $"district {code}", $"{code} byter inte namn till {name.Sv} {from:O}.", $"{code} does not take the name {name.En} on {from:O}.")
            : Outcome.Refused("", "Namnet gäller redan och kan inte tas tillbaka. Byt till ett nytt namn i stället.", "The name is already in use and cannot be taken back. Change to a new name instead.");
    }, cancel);

    internal async Task<Outcome> RenameAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { } district) return DistrictLookup.Unknown(nameof(order.District));
        var check = new OrderCheck();
        var name = check.Both(nameof(order.NameSv), order.NameSv, nameof(order.NameEn), order.NameEn);
        if (order.From is { } day) check.Day(nameof(order.From), day);
        await SpellingCheck.RunAsync(connection, check, nameof(order.NameSv), name.Sv, district.Code, cancel);
        await SpellingCheck.RunAsync(connection, check, nameof(order.NameEn), name.En, district.Code, cancel);
        if (check.Failed) return check.Refused;

        var today = Stockholm.Today(clock);
        if (order.From is { } from) await DatedNames.OfDistricts.RenameAsync(connection, check, nameof(order.From), district.Id, name, from, cancel);
        else await DatedNames.OfDistricts.CorrectAsync(connection, district.Id, name, today, cancel);
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into smv.district_alias (alias, district_id) values (@Sv, @Id) on conflict do nothing", new { name.Sv, district.Id }, cancellationToken: cancel));
        return order.From is null
            ? Outcome.Done("district name corrected", $"district {district.Code}", $"{district.Code} stavas {name.Sv}.", $"{district.Code} is spelt {name.En}.")
            : Outcome.Done("district renamed", $"district {district.Code}",
                $"{district.Code} heter {name.Sv} från och med {order.From:O}.", $"{district.Code} is called {name.En} from {order.From:O}.");
    }
}
