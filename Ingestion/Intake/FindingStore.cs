using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Keeps the findings of an upload, in the order of the file.</summary>
public static class FindingStore
{
    /// <summary>Replaces whatever an earlier attempt found.</summary>
    public static async Task ReplaceAsync(NpgsqlConnection connection, Guid upload, IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "delete from smv.finding where upload_id = @upload", new { upload }, cancellationToken: cancel));
        if (findings.Count == 0) return;
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy smv.finding (upload_id, ordinal, line, col, column_name, value, rule, severity, message_sv, message_en, remedy_sv, remedy_en)
            from stdin (format binary)
            """, cancel);
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(upload, cancel);
            await copy.WriteAsync(i + 1, cancel);
            await copy.WriteAsync(finding.Line, cancel);
            await copy.WriteAsync(finding.Column, cancel);
            foreach (var text in (string[])[finding.ColumnName, finding.Value, finding.Rule]) await copy.WriteAsync(Storable(text), cancel);
            await copy.WriteAsync((short)finding.Severity, cancel);
            foreach (var text in (string[])[finding.Message.Sv, finding.Message.En, finding.Remedy.Sv, finding.Remedy.En])
                await copy.WriteAsync(Storable(text), cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    /// <param name="limit">At most so many, the first ones.</param>
    public static Task<IReadOnlyList<Finding>> ReadAsync(NpgsqlConnection connection, Guid upload, int limit, CancellationToken cancel) =>
        ReadAsync(connection, "order by ordinal limit @limit", upload, limit, cancel);

    /// <param name="limit">At most so many: errors first, each kind in the order of the file.</param>
    public static async Task<UploadFindings> ReadGravestAsync(NpgsqlConnection connection, Guid upload, int limit, CancellationToken cancel)
    {
        var rules = await connection.QueryAsync<FoundRule>(new CommandDefinition("""
            select rule, severity, count(*)::int as "Count", min(line) as "First", max(line) as "Last"
            from smv.finding where upload_id = @upload group by rule, severity order by severity desc, min(ordinal)
            """, new { upload }, cancellationToken: cancel));
        return new UploadFindings(await ReadAsync(connection, "order by severity desc, ordinal limit @limit", upload, limit, cancel), [.. rules]);
    }

    /// <param name="lines">Lines in the file.</param>
    public static Task<IReadOnlyList<Finding>> ReadAtAsync(NpgsqlConnection connection, Guid upload, IReadOnlyCollection<int> lines, CancellationToken cancel) =>
        ReadAsync(connection, "and line = any(@lines) order by ordinal", upload, int.MaxValue, cancel, [.. lines]);

    /// <param name="perRule">At most so many of each rule, the first ones.</param>
    /// <returns>The warnings that ask for an explanation, the rules in the order of the file.</returns>
    public static async Task<IReadOnlyList<WarnedRule>> ReadWarningsAsync(NpgsqlConnection connection, Guid upload, int perRule, CancellationToken cancel)
    {
        var counts = await connection.QueryAsync<(string Rule, int Count)>(new CommandDefinition("""
            select rule, count(*)::int from smv.finding where upload_id = @upload and severity = 2 and rule <> @dropped group by rule order by min(ordinal)
            """, new { upload, dropped = VersionRules.DroppedSeries.Code }, cancellationToken: cancel));
        var first = (await ReadAsync(connection, """
            and ordinal in (select ordinal from (
              select ordinal, row_number() over (partition by rule order by ordinal) as n from smv.finding where upload_id = @upload and severity = 2) f
              where n <= @limit)
            order by ordinal
            """, upload, perRule, cancel)).ToLookup(f => f.Rule);
        return [.. counts.Select(c => new WarnedRule(c.Rule, c.Count, [.. first[c.Rule]]))];
    }

    private static async Task<IReadOnlyList<Finding>> ReadAsync(NpgsqlConnection connection, string which, Guid upload, int limit, CancellationToken cancel, int[]? lines = null)
    {
        var rows = await connection.QueryAsync<Row>(new CommandDefinition($"""
            select line, col as "Column", column_name as "ColumnName", value, rule, severity,
              message_sv as "MessageSv", message_en as "MessageEn", remedy_sv as "RemedySv", remedy_en as "RemedyEn"
            from smv.finding where upload_id = @upload {which}
            """, new { upload, limit, lines }, cancellationToken: cancel));
        return [.. rows.Select(r => new Finding(r.Line, r.Column, r.ColumnName, r.Value, r.Rule, r.Severity,
            new Phrase(r.MessageSv, r.MessageEn), new Phrase(r.RemedySv, r.RemedyEn)))];
    }

    /// <summary>PostgreSQL holds no NUL character; a file may.</summary>
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');

    private sealed record Row(
        int Line, int Column, string ColumnName, string Value, string Rule, Severity Severity,
        string MessageSv, string MessageEn, string RemedySv, string RemedyEn);
}
