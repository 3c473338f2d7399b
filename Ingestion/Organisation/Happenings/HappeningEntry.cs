using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Happenings;

/// <summary>Records what happened, puts it right, or takes it away; what was known until then is kept.</summary>
public sealed class HappeningEntry(OrganisationChange change)
{
    /// <summary>Of each text, which stands under a chart on a phone.</summary>
    public const int Longest = 60;

    /// <param name="When"><c>2026-03</c> or <c>2026-03-12</c>.</param>
    /// <param name="District">Code; blank for the whole county.</param>
    public sealed record Order(string? When, string? TextSv, string? TextEn, string? District);

    private const string CloseSql = "update smv.happening set known = tstzrange(lower(known), clock_timestamp()) where id = @id and upper_inf(known) returning text_sv, text_en";

    private const string AddSql = """
        insert into smv.happening (day, month_only, text_sv, text_en, district_id, recorded_by, known)
        values (@Day, @MonthOnly, @Sv, @En, (select id from smv.district where code = @district), @by, tstzrange(clock_timestamp(), null))
        """;

    private static readonly Outcome Gone = Outcome.Refused("", "Händelsen finns inte längre: någon har ändrat eller tagit bort den.", "The event is no longer there: somebody has changed or removed it.");

    /// <param name="replaced">The one that is put right; <c>null</c> for a new one.</param>
    public Task<Outcome> RecordAsync(int? replaced, Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var date = Date(check, order.When);
        var text = new Phrase(Text(check, nameof(order.TextSv), order.TextSv), Text(check, nameof(order.TextEn), order.TextEn));
        var district = string.IsNullOrWhiteSpace(order.District) ? null : order.District.Trim();
        if (district is not null && !await IsDistrictAsync(connection, district, cancel)) check.Refuse(nameof(order.District), "Länsdelen finns inte.", "There is no such district.");
        if (check.Failed) return check.Refused;

        if (replaced is { } id && await CloseAsync(connection, id, cancel) is null) return Gone;
        await connection.ExecuteAsync(new CommandDefinition(AddSql, new { date.Day, date.MonthOnly, text.Sv, text.En, district, by }, cancellationToken: cancel));
        var when = order.When!.Trim();
        return replaced is null
            ? Outcome.Done("happening recorded", $"happening {when}", $"Händelsen {text.Sv}, {when}, markeras i diagrammen.", $"The event {text.En}, {when}, is marked in the charts.")
            : Outcome.Done("happening changed", $"happening {when}", $"Händelsen är ändrad: {text.Sv}, {when}.", $"The event is changed: {text.En}, {when}.");
    }, cancel);

    public Task<Outcome> RemoveAsync(int id, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
        await CloseAsync(connection, id, cancel) is { } text
            ? Outcome.Done("happening removed", $"happening {id}", $"Händelsen {text.Sv} är borttagen.", $"The event {text.En} is removed.") : Gone, cancel);

    private static async Task<Phrase?> CloseAsync(NpgsqlConnection connection, int id, CancellationToken cancel) =>
        await connection.QuerySingleOrDefaultAsync<(string Sv, string En)?>(new CommandDefinition(CloseSql, new { id }, cancellationToken: cancel)) is { } text
            ? new Phrase(text.Sv, text.En) : null;

    private static async Task<bool> IsDistrictAsync(NpgsqlConnection connection, string code, CancellationToken cancel) =>
        await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select exists (select from smv.district where code = @code and not is_county)", new { code }, cancellationToken: cancel));

    private static RoughDate Date(OrderCheck check, string? answer)
    {
        var text = (answer ?? "").Trim();
        RoughDate? date = Month.TryParse(text, out var month) ? new(month.FirstDay, true)
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new(day, false) : null;
        if (date is not { Day.Year: >= 2000 and <= 2100 })
            check.Refuse(nameof(Order.When), "Skriv en månad, till exempel 2026-03, eller en dag, 2026-03-12.", "Write a month, for instance 2026-03, or a day, 2026-03-12.");
        return date ?? default;
    }

    private static string Text(OrderCheck check, string field, string? answer)
    {
        var text = check.Text(field, answer, Longest);
        if (KeptText.FaultOf(answer) is { } fault) check.Refuse(field, fault.Sv, fault.En);
        return text;
    }
}
