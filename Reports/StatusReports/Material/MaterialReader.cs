using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Editions;

namespace SmvInsights.Reports.StatusReports.Material;

/// <summary>The row a report is made for, with the moment it is frozen at.</summary>
public sealed record FrozenMoment(
    short SteeringGroup, Month Period, Language Language, string? DiaryNumber, int Publication, DateTimeOffset KnownAt)
{
    /// <summary>The meeting it is for; <c>null</c> for the report of a month.</summary>
    public MeetingEdition? Edition { get; init; }
}

/// <summary>Reads all that a report rests on, as known at its moment.</summary>
public sealed class MaterialReader(NpgsqlDataSource database, CountyFiguresReader county, FigureReader figures, UndertakingReader undertakings, DraftReader drafts,
    EditionReader editions)
{
    public Task<ReportMaterial> ReadAsync(FrozenMoment moment, CancellationToken cancel) => ReadAsync(moment, AsOrganised.Then, cancel);

    public async Task<ReportMaterial> ReadAsync(FrozenMoment moment, AsOrganised organised, CancellationToken cancel)
    {
        var (group, period, language, diaryNumber, publication, knownAt) = moment;
        var all = await county.ReadAsync(new CountyQuery(Viewer.Outsider, period, language) { AsKnownAt = knownAt, AsOrganised = organised }, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var audience = await ReportAudienceQuery.ReadAsync(connection, group, period, DateOnly.FromDateTime(Stockholm.In(knownAt).DateTime), cancel);
        var open = (await undertakings.ReadAsync(audience.Group, knownAt, cancel)).Where(u => u.ClosedAt is null);
        return new ReportMaterial(all, publication, diaryNumber, audience, await ByActorAsync(all.Organisation, period, knownAt, organised, cancel), [.. open])
        {
            IsDemonstration = await Demonstration.IsOnAsync(connection, cancel),
            Draft = await drafts.FindAsync(new DraftKey(audience.Group, period, language), cancel),
            Edition = moment.Edition is { } edition ? await editions.ReadAsync(edition, audience.Group, all, cancel) : null,
        };
    }

    private async Task<IReadOnlyDictionary<string, FigureTable>> ByActorAsync(
        OrganisationSnapshot snapshot, Month period, DateTimeOffset knownAt, AsOrganised organised, CancellationToken cancel)
    {
        var codes = snapshot.Indicators.Where(i => !i.Protected).Select(i => i.Code).ToList();
        var tables = new Dictionary<string, FigureTable>();
        foreach (var actor in snapshot.Actors)
            tables[actor.Code] = await figures.ReadAsync(
                new FigureQuery(Viewer.Outsider, codes, period, period) { Actor = actor.Code, AsKnownAt = knownAt, AsOrganised = organised }, cancel);
        return tables;
    }
}
