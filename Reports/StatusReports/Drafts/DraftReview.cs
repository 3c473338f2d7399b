using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.StatusReports.Drafts;

/// <summary>What a colleague does with a draft: comments on it, and approves it as it stands.</summary>
public sealed class DraftReview(OrganisationChange change, TimeProvider clock)
{
    public const int LongestComment = 1000;

    private const string CommentSql = """
        insert into reports.draft_comment (steering_group_id, period, language, written_by, written_at, text)
        select id, @Period, @Tag, @by, @now, @text from smv.steering_group where code = @Group
        """;

    /// <summary>A draft nobody has written in is approved as what the figures say alone.</summary>
    private const string ApproveSql = """
        insert into reports.draft as d (steering_group_id, period, language, written_by, written_at, approved_by, approved_at)
        select id, @Period, @Tag, @by, @now, @by, @now from smv.steering_group where code = @Group
        on conflict (steering_group_id, period, language) do update set approved_by = @by, approved_at = @now
          where d.revision = @revision and (d.written_by <> @by or d.points || d.risks || d.questions || d.proposal = '')
        """;

    public Task<Outcome> CommentAsync(DraftKey key, string? comment, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var text = check.Lines("Comment", comment, LongestComment);
        if (text.Length == 0) check.Refuse("Comment", "Skriv en kommentar.", "Write a comment.");
        if (check.Failed) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition(CommentSql, new { key.Group, key.Period, key.Tag, by, now = clock.GetUtcNow(), text }, cancellationToken: cancel));
        return Outcome.Done("report draft commented", key.Subject, $"En kommentar till utkastet om {key.Period.LongForm(Language.Swedish)} är sparad.", $"A comment on the draft on {key.Period.LongForm(Language.English)} is saved.");
    }, cancel);

    /// <param name="revision">The draft's as it was read; 0 where there was none.</param>
    public Task<Outcome> ApproveAsync(DraftKey key, int revision, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
        await connection.ExecuteAsync(new CommandDefinition(ApproveSql, new { key.Group, key.Period, key.Tag, by, now = clock.GetUtcNow(), revision }, cancellationToken: cancel)) == 0
            ? Outcome.Refused("", "Utkastet har ändrats sedan du läste det, eller är skrivet av dig. Den som godkänner ska ha läst det och inte skrivit det.", "The draft has changed since you read it, or was written by you. Whoever approves has read it and has not written it.")
            : Outcome.Done("report draft approved", key.Subject, $"{by} har godkänt utkastet om {key.Period.LongForm(Language.Swedish)}.", $"{by} has approved the draft on {key.Period.LongForm(Language.English)}."), cancel);
}
