using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Delivery;

/// <summary>That people have been told of a thing, committed together with the mail that tells them.</summary>
public static class Told
{
    /// <param name="about">The things, e.g. <c>delivery 0191…</c>.</param>
    /// <returns>Those nobody was told of before.</returns>
    public static async Task<IReadOnlySet<string>> FirstTimeAsync(NpgsqlConnection connection, IReadOnlyList<string> about, CancellationToken cancel) =>
        (await connection.QueryAsync<string>(new CommandDefinition(
            "insert into reports.told (about) select distinct unnest(@about) on conflict do nothing returning about", new { about = about.ToArray() },
            cancellationToken: cancel))).ToHashSet(StringComparer.Ordinal);
}
