using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Dashboard.Jobs;

/// <summary>Work that stands as rows and is not done.</summary>
/// <param name="OldestDue">Since when the longest waiting of it has been due; <c>null</c> when nothing is.</param>
public sealed record BacklogCounts(int Uploads, int Reports, int Deliveries, DateTimeOffset? OldestDue);

/// <param name="Folder">The inbox's name under <c>inbox/</c>.</param>
/// <param name="Files">Whole files that lie there and have not been taken.</param>
public sealed record InboxLeft(string Folder, int Files);

/// <summary>What waits for the jobs.</summary>
public sealed class Backlog(NpgsqlDataSource database, OrganisationReader organisation, InboxFolders folders, TimeProvider clock)
{
    /// <summary>A file that lies longer is not on its way in: it is too large, or the scan does not run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<BacklogCounts> CountAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<BacklogCounts>(new CommandDefinition("""
            with work as (
              select 1 as kind, next_attempt_at as due from smv.upload where status in ('received', 'reading')
              union all select 2, next_attempt_at from reports.status_report where status in ('queued', 'frozen')
              union all select 3, next_attempt_at from reports.delivery where status in ('queued', 'sending'))
            select count(*) filter (where kind = 1)::int as "Uploads", count(*) filter (where kind = 2)::int as "Reports",
              count(*) filter (where kind = 3)::int as "Deliveries", min(due) filter (where due <= @now) as "OldestDue"
            from work
            """, new { now = clock.GetUtcNow() }, cancellationToken: cancel));
    }

    /// <summary>Inboxes where files have been left lying.</summary>
    public async Task<IReadOnlyList<InboxLeft>> LeftInInboxesAsync(CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - Patience;
        var districts = (await organisation.ReadAsync(cancel)).Districts;
        return [.. districts.Where(d => Directory.Exists(folders.Of(d)))
            .Select(d => new InboxLeft(InboxFolders.FolderName(d), folders.Candidates(d).Count(f => f.LastWriteTimeUtc < before.UtcDateTime)))
            .Where(left => left.Files > 0)];
    }
}
