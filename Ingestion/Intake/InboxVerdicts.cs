using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Moves a claimed file to <c>done</c> or <c>refused</c> once its upload is settled, findings beside it; one that held a personal number is deleted.</summary>
public sealed class InboxVerdicts(NpgsqlDataSource database, InboxFolders folders)
{
    /// <summary>Whether the claimed file has an upload already.</summary>
    public async Task<bool> IsKnownAsync(string relativePath, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition(
            "select exists (select from smv.upload where inbox_file = @relativePath)", new { relativePath }, cancellationToken: cancel));
    }

    /// <summary>Every settled upload whose file still lies in <c>taken</c>; repeats harmlessly after a crash.</summary>
    public async Task CarryOutAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var settled = await connection.QueryAsync<Settled>(new CommandDefinition("""
            select id, inbox_file as "File", status, file_name is null as "Delete" from smv.upload
            where inbox_file is not null and status in ('published', 'rejected', 'withdrawn', 'cancelled', 'failed')
            """, cancellationToken: cancel));
        foreach (var upload in settled)
        {
            var path = Path.Combine(folders.Root, upload.File);
            var target = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, upload.Status == UploadStatus.Published ? "done" : "refused");
            var name = upload.Delete ? $"borttagen-{upload.Id:N}.csv" : Path.GetFileName(path);
            if (upload.Delete) await DeleteAsync(connection, upload, path, cancel);
            var place = InboxFolders.Unused(target, name);
            if (File.Exists(path)) File.Move(path, place);
            await WriteFindingsAsync(connection, upload, place, cancel);
            await connection.ExecuteAsync(new CommandDefinition(
                "update smv.upload set inbox_file = null where id = @Id", new { upload.Id }, cancellationToken: cancel));
        }
    }

    /// <summary>A file whose bytes are here already is done with; a note says which upload it is.</summary>
    public void PutAway(string relativePath, Guid upload)
    {
        var path = Path.Combine(folders.Root, relativePath);
        var place = InboxFolders.Unused(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "done"), Path.GetFileName(path));
        File.Move(path, place);
        File.WriteAllText(place + ".txt", $"Samma fil finns redan (uppladdning {upload}). Ingenting ändrades.\nThe same file is here already (upload {upload}). Nothing was changed.\n");
    }

    private static async Task DeleteAsync(NpgsqlConnection connection, Settled upload, string path, CancellationToken cancel)
    {
        if (!File.Exists(path)) return;
        File.Delete(path);
        var decision = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select value from smv.setting where key = 'gallringsbeslut'", cancellationToken: cancel));
        await EventLog.AppendAsync(connection, "system", $"inbox file deleted, decision {decision ?? "not stated"}", upload.Id.ToString(), cancel);
    }

    private static async Task WriteFindingsAsync(NpgsqlConnection connection, Settled upload, string place, CancellationToken cancel)
    {
        var findings = await FindingStore.ReadAsync(connection, upload.Id, int.MaxValue, cancel);
        if (findings.Count == 0) return;
        var text = new StringBuilder();
        foreach (var finding in findings)
            text.AppendLine(CultureInfo.InvariantCulture, $"Rad {finding.Line}, kolumn {finding.Column} [{finding.Rule}]: {finding.Message.In(Language.Swedish)} {finding.Remedy.In(Language.Swedish)}");
        await File.WriteAllTextAsync(place + ".txt", text.ToString(), new UTF8Encoding(true), cancel);
    }

    private sealed record Settled(Guid Id, string File, string Status, bool Delete);
}
