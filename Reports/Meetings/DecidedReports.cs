using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Meetings;

/// <summary>Where a group decided on its report of a month.</summary>
public sealed record DecidedReport(Guid Report, DateOnly Day, int Paragraph)
{
    /// <summary>Why no other report of the month goes to the group, and what to do.</summary>
    public Phrase WhyLocked => new(
        $"Gruppen har beslutat om månadens rapport (§ {Paragraph}, {Day:yyyy-MM-dd}), så ingen ny skickas. Beställ den utan utskick, eller ta upp ändringen i nästa rapport.",
        $"The group has decided on the month's report (§ {Paragraph}, {Day:yyyy-MM-dd}), so no new one is mailed. Order it without mailing, or bring the change up in the next report.");
}

/// <summary>A report that a meeting has approved is the month's report: what is put right afterwards is told in the next one.</summary>
public sealed class DecidedReports(NpgsqlDataSource database)
{
    private const string Sql = """
        select r.id as "Report", m.held_on as "Day", (coalesce(m.first_paragraph, 1) + i.place - 1)::int as "Paragraph"
        from reports.status_report r join smv.steering_group g on g.id = r.steering_group_id
        join reports.agenda_item i on i.report_id = r.id and i.outcome in ('as_proposed', 'amended') join reports.meeting m on m.id = i.meeting_id
        where g.code = @group and r.period = @month order by m.held_on limit 1
        """;

    /// <param name="group">Code.</param>
    /// <returns><c>null</c> while nothing is decided on it.</returns>
    public async Task<DecidedReport?> FindAsync(string group, Month month, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<DecidedReport?>(new CommandDefinition(Sql, new { group, month }, cancellationToken: cancel));
    }
}

/// <summary>The month's report has been decided on, so no other is mailed to the group.</summary>
public sealed class DecidedReportException(DecidedReport decided) : ArgumentException(decided.WhyLocked.En);
