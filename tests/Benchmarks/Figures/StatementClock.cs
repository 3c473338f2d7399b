using System.Diagnostics;

namespace SmvInsights.Benchmarks.Figures;

/// <summary>How long the statements take that run while it listens, from sent to read, as the driver itself tells.</summary>
internal sealed class StatementClock : IDisposable
{
    private static readonly string[] Always = ["smv.district_name", "smv.organisation_state", "smv.reporting_duty", "smv.setting"];

    private readonly ActivityListener _listener;
    private readonly Lock _lock = new();
    private List<double> _figures = [];

    public StatementClock()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <returns>Milliseconds of the slowest statement since the last call, those left out that read the organisation and what is asked of whom by when: they are the same whatever is asked.</returns>
    public double TakeSlowest()
    {
        lock (_lock)
        {
            var slowest = _figures.Count == 0 ? 0 : _figures.Max();
            _figures = [];
            return slowest;
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Note(Activity activity)
    {
        var statement = activity.GetTagItem("db.query.text") as string ?? activity.GetTagItem("db.statement") as string ?? "";
        // what a reader asks in a file of its own begins with a comment, and may take the duties along
        if (statement.Length == 0 || !statement.StartsWith("--", StringComparison.Ordinal) && Always.Any(table => statement.Contains(table, StringComparison.Ordinal))) return;
        lock (_lock) _figures.Add(activity.Duration.TotalMilliseconds);
    }
}
