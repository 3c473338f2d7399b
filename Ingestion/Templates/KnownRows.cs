using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using A = SmvInsights.Ingestion.Contracts.ActivityColumns;
using B = SmvInsights.Ingestion.Contracts.BudgetColumns;
using M = SmvInsights.Ingestion.Contracts.MilestoneColumns;

namespace SmvInsights.Ingestion.Templates;

/// <summary>The rows of the latest report with what changes from month to month left blank. No count or outcome of a month is carried over.</summary>
internal sealed class KnownRows(NpgsqlConnection connection, LatestReport latest, CodeLists codes, OrganisationSnapshot organisation)
{
    public Task<List<object?[]>> ReadAsync(ReportKind kind, CancellationToken cancel) => kind switch
    {
        ReportKind.Activity => ActivityAsync(cancel),
        ReportKind.Budget => BudgetAsync(cancel),
        _ => MilestonesAsync(cancel),
    };

    /// <summary>One row a series; those of municipalities that have left the district, or of actors the sender does not speak for, are left out.</summary>
    private async Task<List<object?[]>> ActivityAsync(CancellationToken cancel)
    {
        var municipalities = codes.Municipalities.ToDictionary(m => m.Id, m => m.Name);
        var actors = codes.Actors.ToDictionary(a => a.Id, a => a.Code);
        var indicators = organisation.Indicators.ToDictionary(i => i.Id, i => i.Code);
        var series = await QueryAsync<Series>("""
            select municipality_id as "Municipality", actor_id as "Actor", indicator_id as "Indicator", target_group as "TargetGroup", sex from smv.activity_fact
            where submission_id = any(@Submissions) order by submission_id, line
            """, cancel);
        return [.. from s in series
                   where (s.Municipality == 0 || municipalities.ContainsKey(s.Municipality)) && actors.ContainsKey(s.Actor) && indicators.ContainsKey(s.Indicator)
                   select Row(A.Contract, (A.Municipality, s.Municipality == 0 ? null : municipalities[s.Municipality]), (A.Actor, actors[s.Actor]),
                       (A.Indicator, indicators[s.Indicator]), (A.TargetGroup, A.TargetGroups.WordOf((TargetGroup)s.TargetGroup)), (A.Sex, A.Sexes.WordOf((Sex)s.Sex)))];
    }

    private async Task<List<object?[]>> BudgetAsync(CancellationToken cancel) =>
    [
        .. (await QueryAsync<Item>("""
            select project, item as "Code", type, funder, category, account, label, applied, decided, status from smv.budget_fact
            where submission_id = any(@Submissions) order by submission_id, line
            """, cancel)).Select(i => Row(B.Contract,
            (B.Project, i.Project), (B.Item, i.Code), (B.Type, B.Types.WordOf((BudgetType)i.Type)), (B.Funder, i.Funder), (B.Category, i.Category),
            (B.Account, i.Account), (B.Label, i.Label), (B.Applied, i.Applied / 100m), (B.Decided, i.Decided / 100m),
            (B.Status, i.Status is { } status ? B.Statuses.WordOf((FundingStatus)status) : null))),
    ];

    private async Task<List<object?[]>> MilestonesAsync(CancellationToken cancel) =>
    [
        .. (await QueryAsync<Milestone>("""
            select project, milestone_id as "Code", name, owner, plan_start as "PlanStart", plan_start_month_only as "PlanStartRough",
              plan_end as "PlanEnd", plan_end_month_only as "PlanEndRough", forecast_end as "ForecastEnd", forecast_end_month_only as "ForecastEndRough",
              actual_end as "ActualEnd", actual_end_month_only as "ActualEndRough", status, preliminary from smv.milestone_fact
            where submission_id = any(@Submissions) order by submission_id, line
            """, cancel)).Select(m => Row(M.Contract,
            (M.Project, m.Project), (M.MilestoneId, m.Code), (M.Name, m.Name), (M.Owner, m.Owner), (M.PlanStart, Rough(m.PlanStart, m.PlanStartRough)),
            (M.PlanEnd, Rough(m.PlanEnd, m.PlanEndRough)), (M.ForecastEnd, Rough(m.ForecastEnd, m.ForecastEndRough)), (M.ActualEnd, Rough(m.ActualEnd, m.ActualEndRough)),
            (M.Status, M.Statuses.WordOf((MilestoneStatus)m.Status)), (M.Preliminary, M.YesNo.WordOf(m.Preliminary)))),
    ];

    public static object?[] Row(ReportContract contract, params ReadOnlySpan<(int Column, object? Value)> cells)
    {
        var row = new object?[contract.Columns.Count];
        foreach (var (column, value) in cells) row[column] = value;
        return row;
    }

    private static object? Rough(DateOnly? day, bool monthOnly) => day is { } known ? new RoughDate(known, monthOnly) : null;

    private Task<IEnumerable<T>> QueryAsync<T>(string sql, CancellationToken cancel) =>
        connection.QueryAsync<T>(new CommandDefinition(sql, new { latest.Submissions }, cancellationToken: cancel));

    private sealed record Series(short Municipality, short Actor, short Indicator, short TargetGroup, short Sex);

    private sealed record Item(
        string Project, string Code, short Type, string? Funder, string? Category, string? Account, string? Label, long? Applied, long? Decided, short? Status);

    private sealed record Milestone(
        string Project, string Code, string Name, string? Owner, DateOnly? PlanStart, bool PlanStartRough, DateOnly? PlanEnd, bool PlanEndRough,
        DateOnly? ForecastEnd, bool ForecastEndRough, DateOnly? ActualEnd, bool ActualEndRough, short Status, bool Preliminary);
}
