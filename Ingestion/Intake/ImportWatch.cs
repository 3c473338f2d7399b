using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Intake;

/// <summary>
/// Beside a running import, on a connection of its own: shows how far it has come, at most four times a second, and stops it when somebody cancels the upload.
/// An import that is done before the first look costs nothing.
/// </summary>
internal sealed class ImportWatch : IProgress<ReadProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly NpgsqlDataSource _database;
    private readonly Guid _upload;
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _watching;
    private string _step = "reading";
    private long _bytes;
    private int _rows;

    public ImportWatch(NpgsqlDataSource database, Guid upload, TimeProvider clock, CancellationToken cancel)
    {
        (_database, _upload) = (database, upload);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _watching = WatchAsync(clock);
    }

    /// <summary>Signalled when the import must end, whoever wants it.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Whether somebody cancelled the upload.</summary>
    public bool IsCancelled { get; private set; }

    public void Report(ReadProgress value)
    {
        Volatile.Write(ref _bytes, value.Bytes);
        Volatile.Write(ref _rows, value.Rows);
    }

    /// <param name="step"><c>comparing</c> or <c>writing</c>.</param>
    public void Enter(string step) => Volatile.Write(ref _step, step);

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
        _stop.Dispose();
    }

    /// <summary>Looks no more: from here on the row of the upload is the import's own.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _watching;
    }

    private async Task WatchAsync(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_end.Token))
            {
                if (await ShowAsync()) continue;
                IsCancelled = true;
                await _stop.CancelAsync();
                return;
            }
        }
        catch (Exception fault) when (fault is OperationCanceledException or NpgsqlException)
        {
            // done, or the database is away: then the import meets it too, and looks at the upload once more before it settles
        }
    }

    /// <returns>Whether the upload is still to be imported.</returns>
    private async Task<bool> ShowAsync()
    {
        await using var connection = await _database.OpenConnectionAsync(_end.Token);
        return await connection.ExecuteAsync(new CommandDefinition(
            "update smv.upload set step = @step, bytes_done = @bytes, rows_done = @rows where id = @_upload and status = 'reading'",
            new { step = Volatile.Read(ref _step), bytes = Volatile.Read(ref _bytes), rows = Volatile.Read(ref _rows), _upload },
            cancellationToken: _end.Token)) == 1;
    }
}
