using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.StatusReports.Material;

/// <summary>The row a report is made for, with the moment it is frozen at.</summary>
public sealed record FrozenMoment(
    short SteeringGroup, Month Period, Language Language, string? DiaryNumber, int Publication, DateTimeOffset KnownAt);

/// <summary>Reads all that a report rests on, as known at its moment.</summary>
public sealed class MaterialReader(
    NpgsqlDataSource database, OrganisationReader organisation, FigureReader figures, BudgetReader budget, MilestoneReader milestones,
    CompletenessReader completeness)
{
    private static readonly Phrase Municipalities = new("länets kommuner", "the county's municipalities");

    public async Task<ReportMaterial> ReadAsync(FrozenMoment moment, CancellationToken cancel)
    {
        var (group, period, language, diaryNumber, publication, knownAt) = moment;
        var from = period.AddMonths(1 - ChartPeriods.TrendMonths);
        var snapshot = await organisation.ReadAsync(cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var codes = snapshot.Indicators.Select(i => i.Code).ToList();
        return new ReportMaterial
        {
            Period = period,
            Language = language,
            KnownAt = knownAt,
            Publication = publication,
            DiaryNumber = diaryNumber,
            Organisation = snapshot,
            Audience = await ReportAudienceQuery.ReadAsync(connection, group, period, DateOnly.FromDateTime(Stockholm.In(knownAt).DateTime), cancel),
            Choices = await ReportChoices.ReadAsync(connection, cancel),
            Funders = await FundersAsync(connection, period, cancel),
            Activity = await figures.ReadAsync(new FigureQuery(Viewer.Outsider, codes, from, period) { AsKnownAt = knownAt }, cancel),
            ActivityByActor = await ByActorAsync(snapshot, period, knownAt, cancel),
            Budget = await budget.ReadAsync(new BudgetQuery(period) { AsKnownAt = knownAt }, cancel),
            Milestones = await milestones.ReadAsync(new MilestoneQuery(period) { AsKnownAt = knownAt }, cancel),
            Completeness = await completeness.ReadAsync(new CompletenessQuery(from, period) { AsKnownAt = knownAt }, cancel),
        };
    }

    private static async Task<IReadOnlyDictionary<string, Phrase>> FundersAsync(NpgsqlConnection connection, Month period, CancellationToken cancel)
    {
        var names = (await connection.QueryAsync<(string Code, string Name)>(new CommandDefinition("""
            select o.code, n.name from smv.organisation o join smv.organisation_name n on n.organisation_id = o.id where n.valid @> @last
            """, new { last = period.LastDay }, cancellationToken: cancel))).ToDictionary(n => n.Code, n => new Phrase(n.Name, n.Name));
        names.TryAdd("KOM", Municipalities);
        return names;
    }

    private async Task<IReadOnlyDictionary<string, FigureTable>> ByActorAsync(
        OrganisationSnapshot snapshot, Month period, DateTimeOffset knownAt, CancellationToken cancel)
    {
        var codes = snapshot.Indicators.Where(i => !i.Protected).Select(i => i.Code).ToList();
        var tables = new Dictionary<string, FigureTable>();
        foreach (var actor in snapshot.Actors)
            tables[actor.Code] = await figures.ReadAsync(
                new FigureQuery(Viewer.Outsider, codes, period, period) { Actor = actor.Code, AsKnownAt = knownAt }, cancel);
        return tables;
    }
}
