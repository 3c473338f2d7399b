using System.Diagnostics;
using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Benchmarks.Import;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Benchmarks.Figures;

/// <summary>
/// <c>figures [--rounds 200] [--growth 10] [--server "Host=…"]</c>: prints the table "Figures" of <c>docs/performance.md</c>. What the dashboard asks, of a
/// million facts and of as many times more as are wanted, beside the same questions put to a table of unique keys with a covering index.
/// </summary>
internal static class FigureBenchmark
{
    private const int MonthsOfMillion = 24;

    private sealed record Times(double Statement, double Reader, double? Peer);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = Number(args, "--rounds", 200);
        var growth = Number(args, "--growth", 10);
        await using var server = await ImportDatabase.OpenAsync(Array.IndexOf(args, "--server") is >= 0 and var at ? args[at + 1] : null);
        var database = await server.FreshAsync();
        Console.WriteLine($"{await server.VersionAsync()}; .NET {Environment.Version}; {Environment.ProcessorCount} cores; median of {rounds} rounds, in turns\n");
        await ExecuteAsync(database, "series");
        await FillAsync(database, Question.Latest.AddMonths(1 - MonthsOfMillion), Question.Latest);
        await ExecuteAsync(database, "peer");
        await CountAsync(database);
        var organisation = await new OrganisationReader(database).ReadAsync(default);
        var questions = Question.Of(database, organisation);

        using var clock = new StatementClock();
        var small = await AskAsync(database, questions, clock, rounds, withPeer: true);
        await FillAsync(database, Question.Latest.AddMonths(1 - MonthsOfMillion * growth), Question.Latest.AddMonths(-MonthsOfMillion));
        await CountAsync(database);
        var large = await AskAsync(database, questions, clock, rounds, withPeer: false);
        Print(questions, small, large, growth);
        await server.DropAsync(database);
        return 0;
    }

    private static async Task FillAsync(NpgsqlDataSource database, Month from, Month to)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("set work_mem = '256MB'; set maintenance_work_mem = '256MB'; set synchronous_commit = off; set time zone 'UTC'");
        await connection.ExecuteAsync(EmbeddedSql.Of(typeof(FigureBenchmark), "fill"), new { first = from.FirstDay, last = to.FirstDay }, commandTimeout: 0);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string name)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(EmbeddedSql.Of(typeof(FigureBenchmark), name), commandTimeout: 0);
    }

    private static async Task CountAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("vacuum analyze", commandTimeout: 0);
        Console.WriteLine(await connection.QuerySingleAsync<string>("""
            select format('%s facts, of which %s current; %s submissions', sum(cardinality(line)), sum(cardinality(line)) filter (where upper_inf(known)), count(distinct s.id))
            from smv.submission s join smv.activity_block b on b.submission_id = s.id
            """, commandTimeout: 0));
    }

    private static async Task<IReadOnlyList<Times>> AskAsync(NpgsqlDataSource database, IReadOnlyList<Question> questions, StatementClock clock, int rounds, bool withPeer)
    {
        var runs = questions.Select(_ => (Statement: new List<double>(), Reader: new List<double>(), Peer: new List<double>())).ToList();
        const int WarmUp = 5;
        for (var round = -WarmUp; round < rounds; round++)
        for (var at = 0; at < questions.Count; at++)
        {
            clock.TakeSlowest();
            var watch = Stopwatch.StartNew();
            await questions[at].Ask();
            var reader = watch.Elapsed.TotalMilliseconds;
            var statement = clock.TakeSlowest();
            // a peer that takes long is asked less often
            var asksPeer = withPeer && questions[at].Peer is not null && (runs[at].Peer is not [.., > 50] || round % 10 == 0);
            if (asksPeer) await AskPeerAsync(database, questions[at].Peer!);
            if (round < 0) continue;
            runs[at].Statement.Add(statement);
            runs[at].Reader.Add(reader);
            if (asksPeer) runs[at].Peer.Add(clock.TakeSlowest());
        }
        return [.. runs.Select(r => new Times(Median(r.Statement), Median(r.Reader), r.Peer.Count == 0 ? null : Median(r.Peer)))];
    }

    private static async Task AskPeerAsync(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
        }
    }

    private static void Print(IReadOnlyList<Question> questions, IReadOnlyList<Times> small, IReadOnlyList<Times> large, int growth)
    {
        Console.WriteLine($"\n| | statement, ms | peer, ms | times faster | at {growth} × the facts, ms | growth | whole reader, ms | at {growth} × |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var ((question, s), l) in questions.Zip(small).Zip(large))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {question.Name} | {s.Statement:0.00} | {s.Peer:0.00} | {s.Peer / s.Statement:0.0} | {l.Statement:0.00} | {l.Statement / s.Statement:0.00} | {s.Reader:0.00} | {l.Reader:0.00} |"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static int Number(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
}
