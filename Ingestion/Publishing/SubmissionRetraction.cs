using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

public enum Retracted
{
    Done,

    /// <summary>It was replaced or taken back before.</summary>
    NotCurrent,

    /// <summary>Its month is locked.</summary>
    Locked,
}

/// <summary>Takes a published month back without a replacement, with a reason; what was known before stays known as then.</summary>
public sealed class SubmissionRetraction(NpgsqlDataSource database, IEnumerable<IPublicationStep> steps)
{
    public async Task<Retracted> RetractAsync(int submission, string actor, KeptText reason, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await PublicationLock.TakeAsync(connection, cancel);
        var part = await connection.QuerySingleOrDefaultAsync<Part>(new CommandDefinition(
            "select upload_id as \"Upload\", kind, district_id as \"District\", month from smv.submission where id = @submission and upper_inf(known)",
            new { submission }, cancellationToken: cancel));
        if (part is null) return Retracted.NotCurrent;
        if ((await PeriodLocks.FindAsync(connection, part.Kind, [(part.District, part.Month)], cancel)).Count > 0) return Retracted.Locked;

        var stamp = await PublicationLock.NextAsync(connection, part.Upload, "retracted", null, cancel);
        await connection.ExecuteAsync(new CommandDefinition("""
            update smv.submission set known = tstzrange(lower(known), @At), closed_by = @Number, retraction_reason = @reason where id = @submission
            """, new { submission, reason = reason.Text, stamp.At, stamp.Number }, cancellationToken: cancel));
        var publication = new Publication(stamp.Number, stamp.At, [new ChangedPart(part.Kind, part.District, part.Month)]);
        foreach (var step in steps) await step.ApplyAsync(connection, publication, cancel);
        await EventLog.AppendAsync(connection, actor, "submission retracted", submission.ToString(System.Globalization.CultureInfo.InvariantCulture), cancel);
        await transaction.CommitAsync(cancel);
        return Retracted.Done;
    }

    private sealed record Part(Guid Upload, ReportKind Kind, short District, Month Month);
}
