using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Material;

/// <summary>Who a report is for and who stands behind it, as it was on a day.</summary>
/// <param name="Name">The group's name in the report's month.</param>
/// <param name="Coordinator">The county coordinator's name, or <c>null</c> when the post is vacant.</param>
/// <param name="Chair">The group's chair.</param>
public sealed record ReportAudience(
    string Group, Phrase Name, string? Coordinator, string? Chair, string? Secretary, IReadOnlyList<ReportRecipient> Recipients);

/// <param name="Day">Recipients and roles are those valid on it; who has unsubscribed is none.</param>
internal static class ReportAudienceQuery
{
    private const string Sql = """
        select g.code as "Group", n.name_sv as "Sv", n.name_en as "En"
        from smv.steering_group g join smv.steering_group_name n on n.steering_group_id = g.id
        where g.id = @group order by n.valid @> @last desc, lower(n.valid) desc nulls last limit 1;
        select role as "Role", name as "Name" from smv.role_holder
        where role in ('county_coordinator', 'deputy_coordinator', 'chair', 'secretary') and valid @> @day
          and (steering_group_id is null or steering_group_id = @group)
        order by steering_group_id nulls last, id;
        select name as "Name", email as "Email", language as "Language" from smv.recipient
        where steering_group_id = @group and valid @> @day and unsubscribed_at is null order by id;
        """;

    public static async Task<ReportAudience> ReadAsync(NpgsqlConnection connection, short group, Month period, DateOnly day, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(
            Sql, new { group, last = period.LastDay, day }, cancellationToken: cancel));
        var named = await results.ReadSingleAsync<NamedGroup>();
        var roles = (await results.ReadAsync<RoleRow>()).ToLookup(r => r.Role, r => r.Name);
        var recipients = (await results.ReadAsync<RecipientRow>())
            .DistinctBy(r => r.Email, StringComparer.OrdinalIgnoreCase)
            .Select(r => new ReportRecipient(r.Name, r.Email, r.Language == "en" ? Language.English : Language.Swedish));
        return new ReportAudience(
            named.Group, new Phrase(named.Sv, named.En),
            roles["county_coordinator"].FirstOrDefault() ?? roles["deputy_coordinator"].FirstOrDefault(),
            roles["chair"].FirstOrDefault(), roles["secretary"].FirstOrDefault(), [.. recipients]);
    }

    private sealed record NamedGroup(string Group, string Sv, string En);

    private sealed record RoleRow(string Role, string Name);

    private sealed record RecipientRow(string Name, string Email, string Language);
}
