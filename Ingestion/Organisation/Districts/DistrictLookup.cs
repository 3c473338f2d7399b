using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>A district as a change finds it.</summary>
/// <param name="From">First day it exists, <c>null</c> when unbounded.</param>
/// <param name="To">First day it no longer exists, <c>null</c> when unbounded.</param>
internal sealed record DistrictRow(short Id, string Code, bool IsCounty, DateOnly? From, DateOnly? To)
{
    public bool ExistsFrom(DateOnly day) => (From is null || From <= day) && To is null;
}

internal static class DistrictLookup
{
    /// <returns><c>null</c> when no district has the code.</returns>
    public static Task<DistrictRow?> FindAsync(NpgsqlConnection connection, string code, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<DistrictRow>(new CommandDefinition(
            "select id, code, is_county as \"IsCounty\", lower(valid) as \"From\", upper(valid) as \"To\" from smv.district where code = @code",
            new { code }, cancellationToken: cancel));

    public static Task<Phrase> NameAsync(NpgsqlConnection connection, DistrictRow district, DateOnly day, CancellationToken cancel) =>
        DatedNames.OfDistricts.OnAsync(connection, district.Id, day, cancel);

    public static Outcome Unknown(string field) => Outcome.Refused(field, "Länsdelen finns inte. Välj en i listan.", "There is no such district. Choose one in the list.");
}
