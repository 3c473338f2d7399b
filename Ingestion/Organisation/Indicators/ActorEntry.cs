using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Indicators;

/// <summary>A party that helps or reports: entered, or entered otherwise.</summary>
public sealed partial class ActorEntry(OrganisationChange change)
{
    /// <param name="Code">2–8 letters or digits, as it stands in files; never changed afterwards.</param>
    public sealed record Order(string? Code, string? NameSv, string? NameEn, int? Sort);

    public Task<Outcome> AddAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var code = check.Text(nameof(order.Code), order.Code, 8).ToUpperInvariant();
        if (code.Length > 0 && !Code().IsMatch(code)) check.Refuse(nameof(order.Code), "Koden är 2–8 bokstäver A–Z eller siffror.", "The code is 2–8 letters A–Z or digits.");
        return await WriteAsync(connection, check, code, order,
            "insert into smv.actor (code, name_sv, name_en, sort) values (@code, @Sv, @En, @Sort)",
            (sv, en) => Outcome.Done("actor added", $"actor {code}", $"Aktören {sv} ({code}) är ny.", $"The actor {en} ({code}) is new."), cancel);
    }, cancel);

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, connection =>
        WriteAsync(connection, new OrderCheck(), order.Code ?? "", order,
            "update smv.actor set name_sv = @Sv, name_en = @En, sort = @Sort where code = @code",
            (sv, en) => Outcome.Done("actor changed", $"actor {order.Code}", $"Aktören {sv} är ändrad.", $"The actor {en} is changed."), cancel), cancel);

    private static async Task<Outcome> WriteAsync(
        NpgsqlConnection connection, OrderCheck check, string code, Order order, string sql, Func<string, string, Outcome> done, CancellationToken cancel)
    {
        var name = check.Both(nameof(order.NameSv), order.NameSv, nameof(order.NameEn), order.NameEn);
        if (order.Sort is not (>= 1 and <= 999)) check.Refuse(nameof(order.Sort), "Skriv ett heltal från 1 till 999.", "Write a whole number from 1 to 999.");
        if (check.Failed) return check.Refused;
        return await connection.ExecuteAsync(new CommandDefinition(sql, new { code, name.Sv, name.En, order.Sort }, cancellationToken: cancel)) == 1
            ? done(name.Sv, name.En)
            : Outcome.Refused("", "Aktören finns inte.", "There is no such actor.");
    }

    [GeneratedRegex("^[A-Z0-9]{2,8}$")]
    private static partial Regex Code();
}
