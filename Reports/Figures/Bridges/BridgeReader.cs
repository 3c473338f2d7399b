using Npgsql;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Reports.Figures.Bridges;

/// <summary>Answers a <see cref="BridgeQuery"/>. Every figure in the answer is one that <see cref="FigureReader"/> gives this viewer, or a difference of such.</summary>
public sealed class BridgeReader(NpgsqlDataSource database, OrganisationReader organisation, FigureReader figures)
{
    /// <returns>One bridge for each indicator, in the order asked for.</returns>
    /// <exception cref="ArgumentException">The query names an indicator or district that does not exist, or its months or moments run backwards.</exception>
    public async Task<IReadOnlyList<Bridge>> ReadAsync(BridgeQuery query, CancellationToken cancel) => await ReadAsync(query, await organisation.ReadAsync(cancel), cancel);

    /// <param name="snapshot">The organisation as whoever asks several questions has read it, once for all of them.</param>
    /// <inheritdoc cref="ReadAsync(BridgeQuery, CancellationToken)"/>
    public async Task<IReadOnlyList<Bridge>> ReadAsync(BridgeQuery query, OrganisationSnapshot snapshot, CancellationToken cancel)
    {
        if (query.From > query.To || query.To > query.Through) throw new ArgumentException($"The months {query.From}, {query.To} and {query.Through} run backwards.", nameof(query));
        if (query.AsKnownAt < query.Since) throw new ArgumentException("What has changed is asked for from a later moment to an earlier one.", nameof(query));
        var isCounty = query.District == snapshot.County.Code;
        var districts = snapshot.Districts.Where(d => !d.IsCounty && (isCounty || d.Code == query.District)).OrderBy(d => d.Sort).ToList();
        var asked = new FigureQuery(query.Viewer, query.Indicators, query.From, query.Through) { District = isCounty ? null : query.District };

        var then = await figures.ReadAsync(asked with { AsKnownAt = query.Since }, snapshot, cancel);
        var now = await figures.ReadAsync(asked with { AsKnownAt = query.AsKnownAt }, snapshot, cancel);
        var organised = query.AsOrganised.Day is null ? now
            : await figures.ReadAsync(asked with { District = query.District, AsKnownAt = query.AsKnownAt, AsOrganised = query.AsOrganised }, query.AsOrganised.Planned ?? snapshot, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        var changes = await SubmissionChanges.ReadAsync(connection, [.. districts.Select(d => d.Id)], query.From, query.To, query.Since, query.AsKnownAt, cancel);
        var between = new Dictionary<DateTimeOffset, FigureTable>();
        foreach (var moment in BridgeMaterial.Mixed(changes)) between[moment] = await figures.ReadAsync(asked with { AsKnownAt = moment }, snapshot, cancel);

        var assembly = new BridgeAssembly(new(query, [.. districts.Select(d => d.Code)], then, now, organised, changes, between));
        return [.. query.Indicators.Select(code => assembly.Of(snapshot.Indicators.First(i => i.Code == code)))];
    }
}
