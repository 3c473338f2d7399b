using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Drafts;

/// <param name="Blocks">Whether something cannot be shown; else it is worth knowing.</param>
public sealed record DraftRemark(bool Blocks, string What);

/// <summary>Goes through a report before it is frozen: what blocks, and what its writer ought to know.</summary>
public sealed class DraftCheck(NpgsqlDataSource database)
{
    private const string UndecidedSql = """
        select exists (
          select from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
          where g.code = @group and r.period = @month and r.status = 'ready' and r.send)
        and not exists (
          select from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
          join reports.agenda_item i on i.report_id = r.id and i.outcome is not null
          where g.code = @group and r.period = @month)
        """;

    /// <param name="m">In the language of whoever reads the remarks.</param>
    public async Task<IReadOnlyList<DraftRemark>> ReadAsync(ReportMaterial m, StatusReportModel says, CancellationToken cancel)
    {
        var remarks = (says.Blocked ?? []).Select(sentence => new DraftRemark(true, sentence)).ToList();
        remarks.AddRange(SubmissionStanding.Lacks(m).Select(lacking => new DraftRemark(false, m.Say($"Saknas: {lacking}.", $"Missing: {lacking}."))));
        if (Hidden(says) is > 0 and var hidden)
            remarks.Add(new(false, m.Say($"Små tal: ”..” står på {hidden} {(hidden == 1 ? "ställe" : "ställen")} i rapporten. Skriv inte ut dem i text heller.", $"Small numbers: “..” stands in {hidden} {(hidden == 1 ? "place" : "places")} of the report. Do not give them away in text either.")));
        if (await IsUndecidedAsync(m.Audience.Group, m.Period.AddMonths(-1), cancel))
            remarks.Add(new(false, m.Say("Förra månadens rapport är inte behandlad av gruppen.", "The group has not dealt with last month's report.")));
        if (says.Recipients.Count == 0) remarks.Add(new(false, m.Say("Gruppen har inga mottagare.", "The group has no recipients.")));
        return remarks;
    }

    private static int Hidden(StatusReportModel says) => says.Sections.SelectMany(s => s.Blocks).Sum(block => block switch
    {
        TableBlock table => table.Rows.Sum(r => r.Cells.Count(c => c == "..")),
        KeyFiguresBlock figures => figures.Figures.Count(f => f.Value == ".."),
        _ => 0,
    });

    private async Task<bool> IsUndecidedAsync(string group, Month month, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition(UndecidedSql, new { group, month }, cancellationToken: cancel));
    }
}
