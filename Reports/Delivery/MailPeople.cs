using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>Somebody to write to, in the language chosen where they are a report's recipient, else Swedish.</summary>
/// <param name="Tag"><c>sv</c> or <c>en</c>.</param>
public sealed record MailPerson(string Name, string Email, string Tag)
{
    public Language Language => Tag == "en" ? Language.English : Language.Swedish;
}

/// <summary>Whom a district's receipts and the coordinators' notices go to, from the roles in force today.</summary>
public static class MailPeople
{
    private const string Sql = """
        select distinct on (lower(h.email)) h.name, h.email, coalesce(
          (select r.language from smv.recipient r where lower(r.email) = lower(h.email) and r.valid @> @today::date limit 1), 'sv') as Tag
        from smv.role_holder h left join smv.district d on d.id = h.district_id
        where h.valid @> @today::date
        """;

    /// <summary>The county coordinator and the deputy.</summary>
    public static async Task<IReadOnlyList<MailPerson>> CoordinatorsAsync(NpgsqlConnection connection, DateOnly today, CancellationToken cancel) =>
        (await connection.QueryAsync<MailPerson>(new CommandDefinition(
            Sql + " and h.role in ('county_coordinator', 'deputy_coordinator') order by lower(h.email)", new { today }, cancellationToken: cancel))).AsList();

    /// <summary>The municipal coordinators of a district, by its code.</summary>
    public static async Task<IReadOnlyList<MailPerson>> OfDistrictAsync(NpgsqlConnection connection, string district, DateOnly today, CancellationToken cancel) =>
        (await connection.QueryAsync<MailPerson>(new CommandDefinition(
            Sql + " and h.role = 'municipal_coordinator' and d.code = @district order by lower(h.email)", new { today, district }, cancellationToken: cancel))).AsList();
}
