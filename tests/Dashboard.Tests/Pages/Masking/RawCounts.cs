using Dapper;
using Npgsql;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

/// <summary>Every protected count made another, wherever it is stored, while all releases stay as they are; put right again at the end.</summary>
internal sealed class RawCounts(NpgsqlDataSource database) : IAsyncDisposable
{
    private readonly Stack<string[]> _changed = [];

    // never by the same amount in two reports or two sums of one: that would cancel out in a difference
    private const string Sql = """
        create temp table counted on commit drop as
        select s.id, @sign * (1000 + 37 * (s.id % 101)) as by from smv.submission s join smv.district d on d.id = s.district_id where d.code = any(@districts);
        create temp table guarded on commit drop as select id from smv.indicator where protected;
        update smv.activity_block b set
          low = array(select v + c.by from unnest(b.low) with ordinality u(v, n) order by n),
          high = array(select v + c.by from unnest(b.high) with ordinality u(v, n) order by n)
        from counted c where c.id = b.submission_id and b.indicator_id in (select id from guarded);
        update smv.activity_sum a set
          low = array(select v + case when i in (select id from guarded) then c.by * (a.split + 2) else 0 end from unnest(a.low, a.indicator_id) with ordinality u(v, i, n) order by n),
          high = array(select v + case when i in (select id from guarded) then c.by * (a.split + 2) else 0 end from unnest(a.high, a.indicator_id) with ordinality u(v, i, n) order by n)
        from counted c where c.id = a.submission_id;
        update smv.activity_month m set low = low + c.by * 2, high = high + c.by * 2
        from counted c where c.id = m.submission_id and m.indicator_id in (select id from guarded);
        """;

    public async Task ChangeAsync(params string[] districts)
    {
        await RunAsync(districts, 1);
        _changed.Push(districts);
    }

    public async ValueTask DisposeAsync()
    {
        while (_changed.TryPop(out var districts)) await RunAsync(districts, -1);
    }

    private async Task RunAsync(string[] districts, int sign)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(Sql, new { districts, sign }, transaction);
        await transaction.CommitAsync();
    }
}
