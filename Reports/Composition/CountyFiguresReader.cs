using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Composition;

/// <summary>Reads all figures of a month in one round of queries side by side.</summary>
public sealed class CountyFiguresReader(
    NpgsqlDataSource database, OrganisationReader organisation, FigureReader figures, BudgetReader budget, MilestoneReader milestones,
    CompletenessReader completeness)
{
    private static readonly Phrase Municipalities = new("länets kommuner", "the county's municipalities");

    /// <param name="asKnownAt"><c>null</c> for now.</param>
    public Task<CountyFigures> ReadAsync(Viewer viewer, Month period, Language language, DateTimeOffset? asKnownAt, CancellationToken cancel) =>
        ReadAsync(viewer, period, language, asKnownAt, AsOrganised.Then, cancel);

    /// <inheritdoc cref="ReadAsync(Viewer, Month, Language, DateTimeOffset?, CancellationToken)"/>
    public async Task<CountyFigures> ReadAsync(
        Viewer viewer, Month period, Language language, DateTimeOffset? asKnownAt, AsOrganised organised, CancellationToken cancel)
    {
        var from = period.AddMonths(1 - ChartPeriods.TrendMonths);
        var budgetRead = budget.ReadAsync(new BudgetQuery(period) { AsKnownAt = asKnownAt }, cancel);
        var milestonesRead = milestones.ReadAsync(new MilestoneQuery(period) { AsKnownAt = asKnownAt }, cancel);
        var completenessRead = completeness.ReadAsync(new CompletenessQuery(from, period) { AsKnownAt = asKnownAt }, cancel);
        var wordsRead = WordsAsync(period, cancel);
        var snapshot = organised.Planned ?? await organisation.ReadAsync(cancel);
        var codes = snapshot.Indicators.Select(i => i.Code).ToList();
        var activityRead = figures.ReadAsync(new FigureQuery(viewer, codes, from, period) { AsKnownAt = asKnownAt, AsOrganised = organised }, cancel);
        await Task.WhenAll(budgetRead, milestonesRead, completenessRead, wordsRead, activityRead);
        var (choices, funders) = await wordsRead;
        var activity = await activityRead;
        return new CountyFigures
        {
            Period = period,
            Language = language,
            KnownAt = activity.AsKnownAt,
            AsKnownAt = asKnownAt,
            Viewer = viewer,
            Organisation = snapshot,
            AsOrganised = organised,
            Choices = choices,
            Activity = activity,
            Budget = await budgetRead,
            Milestones = await milestonesRead,
            Completeness = await completenessRead,
            Funders = funders,
        };
    }

    private async Task<(ReportChoices, IReadOnlyDictionary<string, Phrase>)> WordsAsync(Month period, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var choices = await ReportChoices.ReadAsync(connection, cancel);
        var names = (await connection.QueryAsync<(string Code, string Name)>(new CommandDefinition("""
            select o.code, n.name from smv.organisation o join smv.organisation_name n on n.organisation_id = o.id where n.valid @> @last
            """, new { last = period.LastDay }, cancellationToken: cancel))).ToDictionary(n => n.Code, n => new Phrase(n.Name, n.Name));
        names.TryAdd("KOM", Municipalities);
        return (choices, names);
    }
}
