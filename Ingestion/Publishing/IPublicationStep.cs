using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>What a publication changed: one district and month of one report.</summary>
public sealed record ChangedPart(ReportKind Kind, short District, Month Month);

/// <param name="Number">The publication's number; numbers and times rise together.</param>
/// <param name="At">From when on what it published is known.</param>
public sealed record Publication(int Number, DateTimeOffset At, IReadOnlyList<ChangedPart> Changes);

/// <summary>Something that must hold together with the facts; runs on the publishing connection, inside its transaction.</summary>
public interface IPublicationStep
{
    Task ApplyAsync(NpgsqlConnection connection, Publication publication, CancellationToken cancel);
}
