using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.StatusReports.Drafts;

/// <summary>Writes the words of a draft. What somebody else has written meanwhile is never written over.</summary>
public sealed class DraftEntry(OrganisationChange change, TimeProvider clock)
{
    public const int LongestText = 3000;

    public const int LongestProposal = 1000;

    /// <param name="Revision">The draft's as the writer saw it; 0 for one that did not exist.</param>
    public sealed record Order(string? Points, string? Risks, string? Questions, string? Proposal, int Revision);

    private const string WriteSql = """
        insert into reports.draft as d (steering_group_id, period, language, points, risks, questions, proposal, written_by, written_at)
        select id, @Period, @Tag, @points, @risks, @questions, @proposal, @by, @now from smv.steering_group where code = @Group
        on conflict (steering_group_id, period, language) do update
          set points = @points, risks = @risks, questions = @questions, proposal = @proposal, revision = d.revision + 1, written_by = @by, written_at = @now,
            approved_by = null, approved_at = null
          where d.revision = @Revision
        """;

    public Task<Outcome> WriteAsync(DraftKey key, Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var words = Words(check, order);
        if (check.Failed) return check.Refused;
        var now = clock.GetUtcNow();
        var written = await connection.ExecuteAsync(new CommandDefinition(
            WriteSql, new { key.Group, key.Period, key.Tag, words.points, words.risks, words.questions, words.proposal, order.Revision, by, now }, cancellationToken: cancel));
        return written == 0
            ? Outcome.Refused("", "Någon annan har ändrat utkastet sedan du öppnade det. Kopiera det du skrev, ladda om sidan och skriv in det igen.", "Somebody else has changed the draft since you opened it. Copy what you wrote, reload the page and enter it again.")
            : Outcome.Done("report draft written", key.Subject, $"Utkastet till rapporten om {key.Period.LongForm(Ingestion.Wording.Language.Swedish)} är sparat.", $"The draft of the report on {key.Period.LongForm(Ingestion.Wording.Language.English)} is saved.");
    }, cancel);

    /// <summary>The draft as it would be saved, for looking at; faults are left out of account, as nothing is kept.</summary>
    public Draft Unsaved(Order order, string by)
    {
        var (points, risks, questions, proposal) = Words(new OrderCheck(), order);
        return new Draft(points, risks, questions, proposal, order.Revision, by, clock.GetUtcNow(), null, null);
    }

    private static (string points, string risks, string questions, string proposal) Words(OrderCheck check, Order order) => (
        check.Lines(nameof(order.Points), order.Points, LongestText), check.Lines(nameof(order.Risks), order.Risks, LongestText),
        check.Lines(nameof(order.Questions), order.Questions, LongestText), check.Lines(nameof(order.Proposal), order.Proposal, LongestProposal));
}
