using Npgsql;
using NpgsqlTypes;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Publishing;

/// <summary>Writes the rows of a read file to the fact tables by binary COPY, each stamped with its submission.</summary>
internal static class FactCopy
{
    public static Task WriteAsync(
        NpgsqlConnection connection, ReadReport report, IReadOnlyDictionary<(short District, Month Month), int> submissions, CancellationToken cancel) =>
        report.Kind switch
        {
            ReportKind.Activity => ActivityCopy.WriteAsync(connection, report.Activity, submissions, cancel),
            ReportKind.Budget => WriteBudgetAsync(connection, report.Budget, submissions, cancel),
            _ => WriteMilestonesAsync(connection, report.Milestones, submissions, cancel),
        };

    private static async Task WriteBudgetAsync(
        NpgsqlConnection connection, IEnumerable<BudgetRow> rows, IReadOnlyDictionary<(short District, Month Month), int> submissions, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy smv.budget_fact (submission_id, line, project, item, type, funder, category, account, label, applied, decided, actual, forecast, status, comment)
            from stdin (format binary)
            """, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(submissions[(row.District, row.Month)], NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(row.Line, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(row.Project, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync(row.Item, NpgsqlDbType.Text, cancel);
            await copy.WriteAsync((short)row.Type, NpgsqlDbType.Smallint, cancel);
            foreach (var text in (string?[])[row.Funder, row.Category, row.Account, row.Label]) await WriteAsync(copy, text, cancel);
            foreach (var amount in (long?[])[row.Applied, row.Decided, row.Actual, row.Forecast])
                await (amount is { } hundredths ? copy.WriteAsync(hundredths, NpgsqlDbType.Bigint, cancel) : copy.WriteNullAsync(cancel));
            await (row.Status is { } status ? copy.WriteAsync((short)status, NpgsqlDbType.Smallint, cancel) : copy.WriteNullAsync(cancel));
            await WriteAsync(copy, row.Comment, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    private static async Task WriteMilestonesAsync(
        NpgsqlConnection connection, IEnumerable<MilestoneRow> rows, IReadOnlyDictionary<(short District, Month Month), int> submissions, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy smv.milestone_fact (submission_id, line, project, milestone_id, name, owner,
              plan_start, plan_start_month_only, plan_end, plan_end_month_only,
              forecast_end, forecast_end_month_only, actual_end, actual_end_month_only, status, preliminary, comment)
            from stdin (format binary)
            """, cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(submissions[(row.District, row.Month)], NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(row.Line, NpgsqlDbType.Integer, cancel);
            foreach (var text in (string?[])[row.Project, row.MilestoneId, row.Name, row.Owner]) await WriteAsync(copy, text, cancel);
            foreach (var date in (RoughDate?[])[row.PlanStart, row.PlanEnd, row.ForecastEnd, row.ActualEnd])
            {
                await (date is { } known ? copy.WriteAsync(known.Day, NpgsqlDbType.Date, cancel) : copy.WriteNullAsync(cancel));
                await copy.WriteAsync(date?.MonthOnly ?? false, NpgsqlDbType.Boolean, cancel);
            }
            await copy.WriteAsync((short)row.Status, NpgsqlDbType.Smallint, cancel);
            await copy.WriteAsync(row.Preliminary, NpgsqlDbType.Boolean, cancel);
            await WriteAsync(copy, row.Comment, cancel);
        }
        await copy.CompleteAsync(cancel);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, string? text, CancellationToken cancel) =>
        text is null ? copy.WriteNullAsync(cancel) : copy.WriteAsync(text, NpgsqlDbType.Text, cancel);
}
