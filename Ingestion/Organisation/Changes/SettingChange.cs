using Dapper;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>The settings that the coordinator keeps.</summary>
public sealed class SettingChange(OrganisationChange change)
{
    public const string DisposalKey = "gallringsbeslut";

    /// <param name="Disposal">Reference of the decision (gallringsbeslut) by which files with personal numbers are deleted; may be empty.</param>
    public sealed record Order(string? Disposal);

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var disposal = check.OptionalText(nameof(order.Disposal), order.Disposal);
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.setting (key, value) values (@DisposalKey, @disposal)
            on conflict (key) do update set value = excluded.value;
            delete from smv.setting where key = @DisposalKey and value = '';
            """, new { DisposalKey, disposal }, cancellationToken: cancel));
        return Outcome.Done("settings changed", "settings",
            $"Gallringsbeslut: {(disposal.Length > 0 ? disposal : "inget")}.",
            $"Disposal decision: {(disposal.Length > 0 ? disposal : "none")}.");
    }, cancel);
}
