using Dapper;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>The settings that the coordinator keeps.</summary>
public sealed class SettingChange(OrganisationChange change)
{
    public const string DeadlineDayKey = "deadline_day";
    public const string DisposalKey = "gallringsbeslut";

    /// <param name="DeadlineDay">Day of the following month by which a month is to be in, 1–28.</param>
    /// <param name="Disposal">Reference of the decision (gallringsbeslut) by which files with personal numbers are deleted; may be empty.</param>
    public sealed record Order(int? DeadlineDay, string? Disposal);

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        if (order.DeadlineDay is not (>= 1 and <= 28)) check.Refuse(nameof(order.DeadlineDay), "Skriv ett heltal från 1 till 28.", "Write a whole number from 1 to 28.");
        var disposal = check.OptionalText(nameof(order.Disposal), order.Disposal);
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into smv.setting (key, value) values (@DeadlineDayKey, @DeadlineDay::text), (@DisposalKey, @disposal)
            on conflict (key) do update set value = excluded.value;
            delete from smv.setting where key = @DisposalKey and value = '';
            """, new { DeadlineDayKey, order.DeadlineDay, DisposalKey, disposal }, cancellationToken: cancel));
        return Outcome.Done("settings changed", "settings",
            $"Sista inlämningsdag är den {NumberForm.Ordinal(order.DeadlineDay!.Value)}. Gallringsbeslut: {(disposal.Length > 0 ? disposal : "inget")}.",
            $"The deadline is day {order.DeadlineDay}. Disposal decision: {(disposal.Length > 0 ? disposal : "none")}.");
    }, cancel);
}
