namespace SmvInsights.Ingestion.Samples;

/// <summary>How far the samples have come in, for the readiness check. Nothing to load counts as done.</summary>
public sealed class SampleProgress
{
    private volatile Standing _standing = new(0, 0);

    public Standing Now => _standing;

    internal void Report(int done, int total) => _standing = new Standing(done, total);

    public sealed record Standing(int Done, int Total)
    {
        public bool IsReady => Done == Total;
    }
}
