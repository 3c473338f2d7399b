using System.Data;
using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Redaction;
using SmvInsights.Ingestion.Tests.Workbooks;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public sealed class RedactionTests(PostgresFixture postgres)
{
    private const string Named = "Gäller \"Lova\"; Storgatan 4";
    private const string Quoted = "\"Gäller \"\"Lova\"\"; Storgatan 4\"";
    private static readonly RedactionOrder Order = new("Eva", KeptText.Of("Namn i kommentar")!, KeptText.Of("KFN 2026/14"));

    [Fact]
    public async Task A_comment_that_names_somebody_is_nowhere_once_it_is_taken_away()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var district = new District(database, "PA");
        var first = await district.ReportAsync($"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;{Quoted}\n2026-05;PA;2581;SOC;STODSAMTAL;barn;M;7;Semester\n");
        var utf16 = await district.ImportAsync((await district.SendAsync(
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"{District.Header}2026-06;PA;2581;SOC;STODSAMTAL;barn;K;9;{Quoted}\n")])).Id);
        await district.ReportAsync($"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;13;\n2026-05;PA;2581;SOC;STODSAMTAL;barn;M;7;Semester\n", reason: "Räknade om");
        var redaction = new CommentRedaction(database, NullLogger<CommentRedaction>.Instance);
        var before = await district.CurrentAsync();
        (await TablesWithAsync(database, "Lova")).ShouldBe(["smv.activity_block", "smv.upload"]);
        await using (var analyze = database.CreateCommand("analyze")) await analyze.ExecuteNonQueryAsync();
        (await FilesWithAsync(database, "Lova")).ShouldBe(["activity_block", "pg_statistic", "upload"]);

        (await redaction.FindAsync(first.Upload.Id, 2, default)).ShouldBe(new FoundComment(Named, Files: 2, Rows: 2));
        (await redaction.RedactAsync(first.Upload.Id, 2, Order, default)).ShouldBe(new Redacted(Files: 2, Rows: 2, IsScrubbed: true));

        (await TablesWithAsync(database, "Lova")).ShouldBeEmpty();
        (await FilesWithAsync(database, "Lova")).ShouldBeEmpty();
        Encoding.UTF8.GetString((await district.Uploads.ContentAsync(first.Upload.Id, default))!).ShouldBe(
            $"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;[borttagen]\n2026-05;PA;2581;SOC;STODSAMTAL;barn;M;7;Semester\n");
        Encoding.Unicode.GetString((await district.Uploads.ContentAsync(utf16.Upload.Id, default))!).ShouldEndWith(";9;[borttagen]\n");
        (await district.CurrentAsync()).ShouldBe(before);
        (await redaction.FindAsync(first.Upload.Id, 2, default)).ShouldBeNull("it is gone");
        (await LogAsync(database)).ShouldBe(Enumerable.Repeat("""Eva: {"lines": [2], "reason": "Namn i kommentar", "reference": "KFN 2026/14"}""", 2));
    }

    [Fact]
    public async Task A_workbook_is_kept_as_its_report_without_the_comment()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var district = new District(database, "PA");
        var sent = await district.ImportAsync((await district.SendAsync(await File.ReadAllBytesAsync(Path.Combine(Book.Samples, "report.xlsx")), "report.xlsx")).Id);
        var redaction = new CommentRedaction(database, NullLogger<CommentRedaction>.Instance);
        var line = 0;
        FoundComment? found = null;
        while (found is null) found = await redaction.FindAsync(sent.Upload.Id, ++line, default);

        (await redaction.RedactAsync(sent.Upload.Id, line, Order, default))!.Files.ShouldBe(1);

        var kept = await district.Uploads.ContentAsync(sent.Upload.Id, default);
        Encoding.UTF8.GetString(kept!).ShouldNotContain(found.Text);
        Encoding.UTF8.GetString(kept!).Split('\n')[line - 1].ShouldContain(CommentRedaction.Mark);
        (await district.FindAsync(sent.Upload.Id)).Upload.FileName.ShouldBe("report.xlsx.csv");
    }

    [Fact]
    public async Task Two_comments_of_a_file_that_are_taken_away_at_once_are_both_gone()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var district = new District(database, "PA");
        var sent = await district.ReportAsync($"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;{Quoted}\n2026-05;PA;2581;SOC;STODSAMTAL;barn;M;7;Alvas pappa\n");
        var redaction = new CommentRedaction(database, NullLogger<CommentRedaction>.Instance);

        await Task.WhenAll(redaction.RedactAsync(sent.Upload.Id, 2, Order, default), redaction.RedactAsync(sent.Upload.Id, 3, Order, default));

        Encoding.UTF8.GetString((await district.Uploads.ContentAsync(sent.Upload.Id, default))!).ShouldBe(
            $"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;[borttagen]\n2026-05;PA;2581;SOC;STODSAMTAL;barn;M;7;[borttagen]\n");
    }

    [Fact]
    public async Task A_file_that_is_being_read_is_left_and_nothing_is_half_done()
    {
        await using var database = await postgres.FreshDatabaseAsync();
        var district = new District(database, "PA");
        var first = await district.ReportAsync($"{District.Header}2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;{Quoted}\n");
        await district.SendAsync($"{District.Header}2026-06;PA;2581;SOC;STODSAMTAL;barn;K;9;{Quoted}\n");

        (await new CommentRedaction(database, NullLogger<CommentRedaction>.Instance).RedactAsync(first.Upload.Id, 2, Order, default)).ShouldBeNull();

        (await TablesWithAsync(database, "Lova")).ShouldBe(["smv.activity_block", "smv.upload"]);
        (await LogAsync(database)).ShouldBeEmpty();
    }

    /// <summary>Every table of every schema, as a dump would hold it; bytes as UTF-8 and UTF-16.</summary>
    private static async Task<IReadOnlyList<string>> TablesWithAsync(NpgsqlDataSource database, string text)
    {
        await using var connection = await database.OpenConnectionAsync();
        var tables = await connection.QueryAsync<string>("select schemaname || '.' || tablename from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1");
        var holding = new List<string>();
        foreach (var table in tables.AsList())
        {
            var holds = await connection.QuerySingleAsync<bool>(
                $"select exists (select from {table} t where t::text like any(@forms))",
                new { forms = new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text) }.Select(b => $"%{Convert.ToHexStringLower(b)}%").Append($"%{text}%").ToArray() });
            if (holds) holding.Add(table);
        }
        return holding;
    }

    /// <summary>The files of the database, as a copy of its folder would hold them: what they belong to, used space and unused alike.</summary>
    private async Task<IReadOnlyList<string>> FilesWithAsync(NpgsqlDataSource database, string text)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(postgres.ConnectionStringOf(database)) { Username = "postgres" }.ConnectionString);
        await connection.ExecuteAsync("checkpoint", commandType: CommandType.Text);
        var folder = await connection.QuerySingleAsync<string>("select current_setting('data_directory') || '/base/' || oid from pg_database where datname = current_database()");
        var forms = new[] { Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text) };
        var holding = Directory.EnumerateFiles(folder).Where(f => forms.Any(form => File.ReadAllBytes(f).AsSpan().IndexOf(form) >= 0)).Select(Path.GetFileName).ToArray();
        return (await connection.QueryAsync<string>(
            "select coalesce((select relname from pg_class where pg_relation_filenode(oid)::text = split_part(file, '.', 1)), file) from unnest(@holding) file order by 1", new { holding })).AsList();
    }

    private static async Task<IEnumerable<string>> LogAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QueryAsync<string>("select actor || ': ' || detail from smv.event where what = 'comment redacted'");
    }
}
