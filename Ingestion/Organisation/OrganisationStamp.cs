using Dapper;
using Npgsql;

namespace SmvInsights.Ingestion.Organisation;

/// <summary>Tells whether districts and their municipalities have changed between two looks. Under the publication lock the answer holds until the transaction ends, for whoever moves a municipality or closes a district takes it too.</summary>
internal static class OrganisationStamp
{
    private const string Sql = """
        select concat_ws(' ', (select sum(hashtextextended(m::text, 0)) from smv.membership m), (select sum(hashtextextended(d::text, 0)) from smv.district d))
        """;

    public static Task<string> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.QuerySingleAsync<string>(new CommandDefinition(Sql, cancellationToken: cancel));
}
