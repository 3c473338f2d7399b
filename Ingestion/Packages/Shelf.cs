namespace SmvInsights.Ingestion.Packages;

/// <summary>Keeps a process from one use to the next: its start takes longer than most of what it is asked, and the first answers come slower than the rest.</summary>
/// <param name="make">Makes one where none is kept.</param>
/// <param name="patience">For how long an unused one is kept.</param>
public class Shelf<T>(Func<T> make, TimeSpan patience) : IDisposable where T : class, IDisposable
{
    private readonly Lock _lock = new();
    private T? _kept;
    private Timer? _end;

    /// <summary>Who comes while it is in use gets another.</summary>
    public T Take()
    {
        lock (_lock)
        {
            var taken = _kept;
            _kept = null;
            return taken ?? make();
        }
    }

    public void PutBack(T taken)
    {
        lock (_lock)
        {
            _kept?.Dispose();
            _kept = taken;
            _end ??= new Timer(_ => Dispose());
            _end.Change(patience, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends the kept one.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _kept?.Dispose();
            _kept = null;
            _end?.Dispose();
            _end = null;
        }
        GC.SuppressFinalize(this);
    }
}
