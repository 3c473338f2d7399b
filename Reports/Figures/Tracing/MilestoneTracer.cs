using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Traces a milestone to the report that states it.</summary>
internal sealed class MilestoneTracer(OrganisationReader organisation, MilestoneReader milestones, SubmissionTracer submissions)
{
    /// <exception cref="ArgumentException">There is no such milestone.</exception>
    public async Task<FigureTrace> ReadAsync(MilestoneAddress address, Viewer viewer, CancellationToken cancel)
    {
        var snapshot = await organisation.ReadAsync(cancel);
        var table = await milestones.ReadAsync(new MilestoneQuery(address.AsOf) { District = address.District, AsKnownAt = address.AsKnownAt }, cancel);
        var found = table.Milestones.FirstOrDefault(m => m.Project == address.Project && m.Id == address.Id)
            ?? throw new ArgumentException("There is no such milestone, as known then.");
        var district = snapshot.Districts.First(d => d.Code == address.District);
        var scope = new TraceScope(ReportKind.Milestones, [district.Id], found.LastReported, found.LastReported, null, address.AsKnownAt);
        var sent = await submissions.ReadAsync(scope, viewer, snapshot, (connection, from, _, stop) => RowsAsync(connection, address, [.. from.Select(s => s.Id)], stop), cancel);
        return new FigureTrace(
            address, table.AsKnownAt, ReportKind.Milestones, new(found.Name, found.Name), BudgetFormula.OfProject(found.Project, address.AsOf, snapshot), district,
            address.AsOf.InWords(), address.AsOf, TracedUnit.Statement, Cell.NotApplicable, null, Statement(found), Formula(address, found),
            [new TracePart(district, found.LastReported, null, viewer.SeesRaw(district.Code), [.. sent[(district.Code, found.LastReported)]], null, null)], []);
    }

    private static Phrase Statement(Milestone m)
    {
        var (sv, en) = (CodeNames.Of(m.Status).Sv, CodeNames.Of(m.Status).En);
        if (m.ActualEnd is { } done) return new($"{sv} {Day(done)}", $"{en} {Day(done)}");
        if (m is { IsOpen: true, Expected: { } expected }) return new($"{sv}, väntas {Day(expected)}", $"{en}, expected {Day(expected)}");
        return new(sv, en);
    }

    private static string Day(RoughDate date) => date.MonthOnly ? Month.Of(date.Day).ToString() : $"{date.Day:yyyy'-'MM'-'dd}";

    private static IReadOnlyList<Phrase> Formula(MilestoneAddress address, Milestone found) =>
    [
        new($"Så som den senaste milstolpsrapporten till och med {address.AsOf.LongForm(Language.Swedish)} anger den.", $"As the latest milestone report up to {address.AsOf.LongForm(Language.English)} states it."),
        .. found.IsOverdue ? [new Phrase("Försenad: slutdatumet i planen har passerat. Det räknas ut och tas inte från filen.", "Overdue: the planned end has passed. That is computed, not taken from the file.")] : Array.Empty<Phrase>(),
    ];

    private static async Task<IReadOnlyDictionary<int, CountedRows>> RowsAsync(NpgsqlConnection connection, MilestoneAddress address, int[] ids, CancellationToken cancel) =>
        (await connection.QueryAsync<(int Submission, int Line)>(new CommandDefinition(
            "select submission_id, line from smv.milestone_fact where submission_id = any(@ids) and project = @Project and milestone_id = @Id order by line",
            new { ids, address.Project, address.Id }, cancellationToken: cancel)))
            .GroupBy(r => r.Submission).ToDictionary(g => g.Key, g => new CountedRows(g.Count(), 0, 0, [.. g.Select(r => new CountedRow(r.Line, 0, 0))]));
}
