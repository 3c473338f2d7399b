using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Figures;

/// <summary>Whether this installation holds demonstration data, as the sample loader noted in setting <c>demonstration</c>.</summary>
public sealed class Demonstration(NpgsqlDataSource database)
{
    public async Task<bool> IsOnAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select exists (select from smv.setting where key = 'demonstration' and value = 'true')", cancellationToken: cancel));
    }
}
