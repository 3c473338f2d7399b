using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>The county wants more, or less, to be looked at before figures count. Files that wait already go on waiting.</summary>
public sealed class ReviewSettingChange(OrganisationChange change)
{
    private const string Sql = """
        delete from smv.setting where key = any(@keys);
        insert into smv.setting (key, value) select key, value from unnest(@keys, @values) setting(key, value) where value <> '';
        """;

    /// <param name="AtOnce">Codes of the districts whose clean new months from the web page are published at once.</param>
    /// <param name="ReasonFirst">Whether a reason comes before any change of what is published.</param>
    /// <param name="ApprovedKinds">The reports that the coordinator approves.</param>
    public sealed record Order(IReadOnlyList<string> AtOnce, bool ReasonFirst, IReadOnlyList<ReportKind> ApprovedKinds);

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var districts = await DistrictsAsync(connection, order.AtOnce, cancel);
        if (districts.Count < order.AtOnce.Count) return Outcome.Refused(nameof(order.AtOnce), "En länsdel finns inte.", "A district does not exist.");
        if (!order.ApprovedKinds.All(Enum.IsDefined)) return Outcome.Refused(nameof(order.ApprovedKinds), "En rapport finns inte.", "A report does not exist.");

        var kinds = order.ApprovedKinds.Order().ToList();
        string[] keys = [ReviewSettings.AtOnceKey, ReviewSettings.ReasonFirstKey, ReviewSettings.ApprovedKindsKey];
        string[] values = [string.Join(' ', districts.Select(d => d.Code)), order.ReasonFirst ? "true" : "", string.Join(' ', kinds)];
        await connection.ExecuteAsync(new CommandDefinition(Sql, new { keys, values }, cancellationToken: cancel));
        var names = ReportContract.All.Where(c => kinds.Contains(c.Kind)).Select(c => c.Name).ToList();
        return Outcome.Done("review settings changed", "settings",
            $"Publiceras direkt: {List(districts.Select(d => d.Sv), "inget")}. Skäl före ändring: {(order.ReasonFirst ? "ja" : "nej")}. Samordnaren godkänner: {List(names.Select(n => n.Sv), "inget")}.",
            $"Published at once: {List(districts.Select(d => d.En), "nothing")}. Reason before a change: {(order.ReasonFirst ? "yes" : "no")}. The coordinator approves: {List(names.Select(n => n.En), "nothing")}.");
    }, cancel);

    private static async Task<IReadOnlyList<DistrictRow>> DistrictsAsync(NpgsqlConnection connection, IReadOnlyList<string> codes, CancellationToken cancel) =>
        (await connection.QueryAsync<DistrictRow>(new CommandDefinition("""
            select distinct on (d.sort, d.code) d.code, n.name_sv as "Sv", n.name_en as "En" from smv.district d join smv.district_name n on n.district_id = d.id
            where d.code = any(@codes) order by d.sort, d.code, lower(n.valid) desc nulls last
            """, new { codes = codes.ToArray() }, cancellationToken: cancel))).AsList();

    private static string List(IEnumerable<string> names, string none) => string.Join(", ", names) is { Length: > 0 } list ? list : none;

    private sealed record DistrictRow(string Code, string Sv, string En);
}
