namespace SmvInsights.Ingestion.Intake;

/// <summary>Work that stands as a row in the database and that a job carries out.</summary>
public enum Work
{
    /// <summary>The id of an upload to read and publish.</summary>
    Import,

    /// <summary>The id of a status report to freeze, typeset and hand over for delivery.</summary>
    StatusReport,

    /// <summary>The id of a delivery to send.</summary>
    Delivery,
}

/// <summary>Tells the scheduler that a committed row waits for it. A nudge that is lost does no harm: the sweep finds the row.</summary>
public interface INudge
{
    Task NudgeAsync(Work work, Guid id, CancellationToken cancel);
}
