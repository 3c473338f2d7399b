using System.Text.Json;
using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Ingestion.Intake.Redaction;

/// <summary>A comment in a kept file.</summary>
/// <param name="Text">As it was read.</param>
/// <param name="Files">Kept files that have a comment with just these words.</param>
/// <param name="Rows">Rows with it in these files.</param>
public sealed record FoundComment(string Text, int Files, int Rows);

/// <summary>Who takes a comment away, and on what ground.</summary>
/// <param name="Reason">Why, without the words themselves.</param>
/// <param name="Reference">Of the decision (gallringsbeslut), where there is one.</param>
public sealed record RedactionOrder(string Actor, KeptText Reason, KeptText? Reference);

/// <param name="Files">Files that were written anew.</param>
/// <param name="IsScrubbed">Whether the database's files were rewritten too; else the words may lie in their unused space until they are.</param>
public sealed record Redacted(int Files, int Rows, bool IsScrubbed);

/// <summary>
/// Takes away a comment that names somebody: in every kept file, fact, finding and stored difference with just these words, in one transaction. No figure
/// changes. Each file's log says that it was done, by whom and why, never what stood there.
/// </summary>
public sealed partial class CommentRedaction(NpgsqlDataSource database, ILogger<CommentRedaction> log)
{
    /// <summary>What stands in its place.</summary>
    public const string Mark = "[borttagen]";

    private static readonly string Facts = EmbeddedSql.Of(typeof(CommentRedaction), "redact-facts");

    // the statistics of a column hold samples of what stands in it
    private const string Scrub = """
        set lock_timeout = '20s'; vacuum (full, analyze) smv.activity_block; vacuum (full, analyze) smv.budget_fact; vacuum (full, analyze) smv.milestone_fact;
        vacuum (full, analyze) smv.finding; vacuum (full, analyze) smv.upload; vacuum full pg_catalog.pg_statistic
        """;

    private const long Lock = 0x534D56_52454441;

    /// <returns><c>null</c> where the line has no comment, or nothing but the mark.</returns>
    public async Task<FoundComment?> FindAsync(Guid upload, int line, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var content = await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(
            "select content from smv.upload where id = @upload", new { upload }, cancellationToken: cancel));
        if (content is null || FileComments.At(content, line) is not { } text || text == Mark) return null;
        var holding = await HoldingAsync(connection, text, cancel);
        return new(text, holding.Count, holding.Sum(h => h.Redacted.Lines.Count));
    }

    /// <returns><c>null</c> where there is nothing to take away, or a file with these words is just being read: then try again.</returns>
    public async Task<Redacted?> RedactAsync(Guid upload, int line, RedactionOrder order, CancellationToken cancel)
    {
        if (await FindAsync(upload, line, cancel) is not { Text: var text }) return null;
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        // two at once would each write the file back with the other's words in it
        await connection.ExecuteAsync(new CommandDefinition("select pg_advisory_xact_lock(@Lock)", new { Lock }, cancellationToken: cancel));
        var holding = await HoldingAsync(connection, text, cancel);
        foreach (var (file, redacted) in holding)
        {
            if (!await ReplaceAsync(connection, file, redacted, cancel)) return null;
            var detail = JsonSerializer.Serialize(new { redacted.Lines, reason = order.Reason.Text, reference = order.Reference?.Text }, JsonSerializerOptions.Web);
            await EventLog.AppendAsync(connection, order.Actor, "comment redacted", file.ToString(), cancel, detail);
        }
        await connection.ExecuteAsync(new CommandDefinition(Facts, new { text, Mark }, cancellationToken: cancel));
        await RedactDifferencesAsync(connection, text, cancel);
        await transaction.CommitAsync(cancel);
        return new(holding.Count, holding.Sum(h => h.Redacted.Lines.Count), await ScrubAsync(connection, cancel));
    }

    /// <summary>Opens every kept file: what is looked for may be in any encoding, quoted or packed.</summary>
    private static async Task<IReadOnlyList<(Guid File, RedactedFile Redacted)>> HoldingAsync(NpgsqlConnection connection, string text, CancellationToken cancel)
    {
        var holding = new List<(Guid, RedactedFile)>();
        foreach (var id in (await connection.QueryAsync<Guid>(new CommandDefinition("select id from smv.upload where content is not null", cancellationToken: cancel))).AsList())
        {
            var content = await connection.QuerySingleAsync<byte[]>(new CommandDefinition("select content from smv.upload where id = @id", new { id }, cancellationToken: cancel));
            if (RedactedFile.Of(content, text) is { } redacted) holding.Add((id, redacted));
        }
        return holding;
    }

    /// <summary>A file that is being read would bring its comment back.</summary>
    private static async Task<bool> ReplaceAsync(NpgsqlConnection connection, Guid file, RedactedFile redacted, CancellationToken cancel)
    {
        var replaced = await connection.ExecuteAsync(new CommandDefinition("""
            update smv.upload set content = @Content, redacted_at = now(), file_name = case when @IsNowCsv then file_name || '.csv' else file_name end
            where id = @file and status not in ('received', 'reading')
            """, new { file, redacted.Content, redacted.IsNowCsv }, cancellationToken: cancel)) == 1;
        if (replaced)
            await connection.ExecuteAsync(new CommandDefinition("""
                update smv.finding set value = @Mark, message_sv = replace(message_sv, value, @Mark), message_en = replace(message_en, value, @Mark)
                where upload_id = @file and line = any(@lines) and col = @Column and value <> ''
                """, new { file, lines = redacted.Lines.ToArray(), redacted.Column, Mark }, cancellationToken: cancel));
        return replaced;
    }

    private static async Task RedactDifferencesAsync(NpgsqlConnection connection, string text, CancellationToken cancel)
    {
        var differences = await connection.QueryAsync<(Guid Id, string Json)>(new CommandDefinition(
            "select id, difference::text from smv.upload where difference is not null", cancellationToken: cancel));
        foreach (var (id, json) in differences.AsList())
        {
            if (JsonText.Replace(json, text, Mark) is { } redacted)
                await connection.ExecuteAsync(new CommandDefinition("update smv.upload set difference = @redacted::json where id = @id", new { id, redacted }, cancellationToken: cancel));
        }
    }

    private async Task<bool> ScrubAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        try
        {
            foreach (var statement in Scrub.Split(';')) await connection.ExecuteAsync(new CommandDefinition(statement, commandTimeout: 300, cancellationToken: cancel));
            return true;
        }
        catch (NpgsqlException fault)
        {
            LogUnscrubbed(fault);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A comment was redacted, but the database's files could not be rewritten: its words may lie in their unused space until VACUUM FULL of schema smv.")]
    private partial void LogUnscrubbed(Exception fault);
}
