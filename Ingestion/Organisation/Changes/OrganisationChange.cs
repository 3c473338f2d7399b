using System.Text.Json;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>Makes one change of the organisation at a time: all of it with its line in the event log, or nothing.</summary>
public sealed class OrganisationChange(NpgsqlDataSource database)
{
    /// <summary>Marks the events of the list of changes, in their detail.</summary>
    public const string Area = "organisation";

    private const long Lock = 0x534D56_4F524741;

    /// <param name="by">Who, as shown to people.</param>
    /// <param name="act">Looks, then refuses or writes. What the database's constraints refuse is told in words.</param>
    public async Task<Outcome> MakeAsync(string by, Func<NpgsqlConnection, Task<Outcome>> act, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await LockAsync(connection, cancel);
        try
        {
            var outcome = await act(connection);
            if (outcome.Made is not { } made) return outcome;
            await RecordAsync(connection, by, made, cancel);
            await transaction.CommitAsync(cancel);
            return outcome;
        }
        catch (PostgresException fault) when (BrokenConstraint.Explain(fault) is { } refusal)
        {
            return Outcome.Refused(refusal);
        }
    }

    /// <summary>Waits for other changes; held until the transaction ends.</summary>
    internal static Task LockAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@Lock)", new { Lock }, cancellationToken: cancel));

    /// <summary>The change's line in the event log.</summary>
    internal static Task RecordAsync(NpgsqlConnection connection, string by, Made made, CancellationToken cancel) => EventLog.AppendAsync(
        connection, by, made.What, made.Subject, cancel, JsonSerializer.Serialize(new { area = Area, sv = made.Told.Sv, en = made.Told.En }));
}
