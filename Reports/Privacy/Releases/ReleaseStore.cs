using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>Writes a release: closes what no longer holds, opens what is new.</summary>
internal static class ReleaseStore
{
    private const string Close = "update reports.release_cell set known = tstzrange(lower(known), @At) where id = any(@closed)";

    private const string Open = """
        insert into reports.release_cell (plan, indicator_id, district_id, period, category, publication, known, submissions, state, is_primary, value, reported, expected)
        select c.plan, c.indicator, c.district, c.period, c.category, @Number, tstzrange(@At, null), c.submissions::int[], c.state, c.is_primary, c.value, c.reported, c.expected
        from unnest(@plan::smallint[], @indicator::smallint[], @district::smallint[], @period::date[], @category::smallint[], @submissions::text[],
          @state::smallint[], @isPrimary::bool[], @value::bigint[], @reported::int[], @expected::int[])
          as c (plan, indicator, district, period, category, submissions, state, is_primary, value, reported, expected)
        """;

    public static async Task WriteAsync(NpgsqlConnection connection, Publication publication, Release release, CancellationToken cancel)
    {
        var cells = release.Parts.SelectMany(p => p.Opened.Select(o => (p.Indicator, o.Draft, o.Cell))).ToList();
        await connection.ExecuteAsync(new CommandDefinition("""
            insert into reports.release (publication, made_at, shown, masked, given_up, audited) values (@Number, @At, @shown, @masked, @GivenUp, @IsAudited)
            """,
            new
            {
                publication.Number, publication.At, release.GivenUp, release.IsAudited,
                shown = cells.Count(c => c.Cell.State == CellState.Shown),
                masked = cells.Count(c => c.Cell.State == CellState.Masked),
            }, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(Close, new { publication.At, closed = release.Parts.SelectMany(p => p.Closed).ToArray() }, cancellationToken: cancel));
        await connection.ExecuteAsync(new CommandDefinition(Open, new
        {
            publication.Number, publication.At,
            plan = cells.ConvertAll(c => (short)c.Cell.Key.Table).ToArray(),
            indicator = cells.ConvertAll(c => c.Indicator).ToArray(),
            district = cells.ConvertAll(c => c.Cell.Key.District).ToArray(),
            period = cells.ConvertAll(c => c.Cell.Key.Period.FirstDay).ToArray(),
            category = cells.ConvertAll(c => c.Cell.Key.Category).ToArray(),
            submissions = cells.ConvertAll(c => $"{{{string.Join(',', c.Cell.Submissions)}}}").ToArray(),
            state = cells.ConvertAll(c => (short)c.Cell.State).ToArray(),
            isPrimary = cells.ConvertAll(c => c.Cell.IsPrimary).ToArray(),
            value = cells.ConvertAll(c => c.Cell.State == CellState.Shown ? c.Cell.Value : (long?)null).ToArray(),
            reported = cells.ConvertAll(c => c.Draft.Reported).ToArray(),
            expected = cells.ConvertAll(c => c.Draft.Expected).ToArray(),
        }, cancellationToken: cancel));
    }
}
