using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures;

/// <summary>Whether this installation holds demonstration data, as the sample loader noted in setting <c>demonstration</c>.</summary>
public sealed class Demonstration(NpgsqlDataSource database)
{
    /// <summary>What mail and papers say of themselves, that nobody takes their figures for real.</summary>
    public static readonly Phrase Invented = new("Demonstration. Alla siffror och personer är påhittade.", "Demonstration. All figures and persons are invented.");

    /// <summary>The same at the head of each page.</summary>
    public static readonly Phrase Mark = new("Demonstration: påhittade siffror", "Demonstration: invented figures");

    public async Task<bool> IsOnAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await IsOnAsync(connection, cancel);
    }

    public static Task<bool> IsOnAsync(NpgsqlConnection connection, CancellationToken cancel) => connection.QuerySingleAsync<bool>(new CommandDefinition(
        "select exists (select from smv.setting where key = 'demonstration' and value = 'true')", cancellationToken: cancel));
}
