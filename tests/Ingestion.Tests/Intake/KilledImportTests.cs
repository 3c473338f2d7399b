using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public class KilledImportTests(PostgresFixture postgres)
{
    private const int Months = 120;
    private const int AllRows = Months * BigReport.RowsAMonth;

    [Fact]
    public async Task An_import_killed_ten_times_at_random_moments_leaves_facts_as_if_it_had_run_once()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        (await lulea.ReportAsync(BigReport.Of(months: 3, count: 1))).Upload.Status.ShouldBe(UploadStatus.Published);
        var receipt = await lulea.SendAsync(BigReport.Of(Months, count: 7));
        var span = await TimeOneImportAsync();

        const int Before = 3 * BigReport.RowsAMonth;
        var finished = false;
        for (var i = 0; i < 10; i++)
        {
            using var import = ImportingProcess.Start(database, receipt.Id);
            await import.StandardOutput.ReadLineAsync();
            await Task.Delay(Random.Shared.Next((int)span.TotalMilliseconds));
            import.Kill();
            await import.WaitForExitAsync();
            await ServerLetsGoAsync(database);
            var facts = await lulea.CountAsync("smv.activity_fact");
            facts.ShouldBeOneOf(Before, Before + AllRows);
            finished = facts > Before;
        }
        (await new UploadSweep(database).FindAsync(default)).Count.ShouldBe(finished ? 0 : 1, "what is unfinished is found again");
        while (await StatusAsync(database, receipt.Id) == UploadStatus.Reading) await lulea.Import.RunAsync(receipt.Id, default);

        (await lulea.FindAsync(receipt.Id)).Upload.Status.ShouldBe(UploadStatus.Published);
        (await lulea.CountAsync("smv.submission")).ShouldBe(3 + Months, "a second version of three months, the first of the others");
        (await lulea.CountAsync("smv.publication")).ShouldBe(2);
        (await lulea.CountAsync("smv.activity_fact")).ShouldBe(Before + AllRows);
        (await lulea.CurrentAsync()).ShouldAllBe(sum => sum.EndsWith($" {7 * BigReport.RowsAMonth / 2}", StringComparison.Ordinal));
    }

    /// <summary>How long an undisturbed import of such a file takes here, so that the kills hit all of it.</summary>
    private async Task<TimeSpan> TimeOneImportAsync()
    {
        var other = await postgres.FreshDatabaseAsync();
        var receipt = await new District(other, "LB").SendAsync(BigReport.Of(Months, count: 7));
        using var import = ImportingProcess.Start(other, receipt.Id);
        await import.StandardOutput.ReadLineAsync();
        var began = TimeProvider.System.GetTimestamp();
        await import.WaitForExitAsync();
        return TimeProvider.System.GetElapsedTime(began);
    }

    /// <summary>The server ends what a killed client began, a commit under way among it.</summary>
    private static async Task ServerLetsGoAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        while (await connection.QuerySingleAsync<bool>("select exists (select from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and d.datname = current_database())"))
            await Task.Delay(20);
    }

    private static async Task<string> StatusAsync(NpgsqlDataSource database, Guid upload)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("select status from smv.upload where id = @upload", new { upload });
    }
}
