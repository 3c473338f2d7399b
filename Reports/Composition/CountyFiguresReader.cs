using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Happenings;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Money.Shares;

namespace SmvInsights.Reports.Composition;

/// <summary>
/// Reads all figures of a month in one round of queries side by side. If something was published meanwhile they are read once more, as known just after it:
/// no page shows one figure from before a publication beside another from after it.
/// </summary>
public sealed class CountyFiguresReader(
    NpgsqlDataSource database, OrganisationReader organisation, FigureReader figures, FundingReader funding, MilestoneReader milestones,
    CompletenessReader completeness, PublicNotes notes)
{
    private const string WordsSql = $"{ReportChoices.Sql}; {CostParty.Sql}; {CostKey.Sql}; {Happening.Sql}";

    /// <summary>Files hold no earlier months.</summary>
    private static readonly Month Earliest = new(2000, 1);

    public async Task<CountyFigures> ReadAsync(CountyQuery query, CancellationToken cancel)
    {
        if (query.AsKnownAt is not null) return await ReadOnceAsync(query, cancel);
        var before = await LatestPublicationAsync(cancel);
        var read = await ReadOnceAsync(query, cancel);
        if (await LatestPublicationAsync(cancel) is not { } latest || latest == before) return read;
        return await ReadOnceAsync(query with { AsKnownAt = latest }, cancel) with { AsKnownAt = null };
    }

    private async Task<CountyFigures> ReadOnceAsync(CountyQuery query, CancellationToken cancel)
    {
        var (viewer, period, language) = query;
        var (asKnownAt, organised) = (query.AsKnownAt, query.AsOrganised);
        var from = period.AddMonths(1 - ChartPeriods.TrendMonths);
        var fundingRead = funding.ReadAsync(new BudgetQuery(period) { AsKnownAt = asKnownAt }, cancel);
        var milestonesRead = milestones.ReadAsync(new MilestoneQuery(period) { AsKnownAt = asKnownAt }, cancel);
        var notesRead = notes.ReadAsync(null, Earliest, period, asKnownAt, cancel);
        var wordsRead = WordsAsync(period, asKnownAt, cancel);
        var standing = await organisation.ReadAsync(cancel);
        var completenessRead = completeness.ReadAsync(new CompletenessQuery(from, period) { AsKnownAt = asKnownAt }, standing, cancel);
        var snapshot = organised.Planned ?? standing;
        var (choices, funders, costKey, happenings) = await wordsRead;
        var codes = snapshot.Indicators.Select(i => i.Code).Where(code => !query.ChosenOnly || organised.Day is not null || choices.Shown.Contains(code)).ToList();
        var activityRead = figures.ReadAsync(new FigureQuery(viewer, codes, from, period) { AsKnownAt = asKnownAt, AsOrganised = organised }, snapshot, cancel);
        await Task.WhenAll(fundingRead, milestonesRead, completenessRead, notesRead, activityRead);
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
            Funding = await fundingRead,
            CostKey = costKey,
            Milestones = await milestonesRead,
            Completeness = await completenessRead,
            Funders = funders,
            Happenings = happenings,
            PublicNotes = await notesRead,
        };
    }

    private async Task<DateTimeOffset?> LatestPublicationAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<DateTimeOffset?>(new CommandDefinition(
            "select max(published_at) from smv.publication where number = (select max(number) from smv.publication)", cancellationToken: cancel));
    }

    private async Task<(ReportChoices, IReadOnlyDictionary<string, Phrase>, CostKey?, IReadOnlyList<Happening>)> WordsAsync(Month period, DateTimeOffset? at, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(WordsSql, new { at, last = period.LastDay }, cancellationToken: cancel));
        var choices = await ReportChoices.ReadAsync(results);
        var names = (await CostParty.ReadAsync(results)).ToDictionary(p => p.Code, p => p.Name);
        var keys = await CostKey.ReadAsync(results);
        return (choices, names, keys.FirstOrDefault(k => k.Year == period.Year), await Happening.ReadAsync(results));
    }
}
