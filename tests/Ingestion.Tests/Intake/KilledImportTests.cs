using System.Globalization;
using System.Text;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Tests.Intake;

[Collection("postgres")]
public class KilledImportTests(PostgresFixture postgres)
{
    private const int Months = 120;
    private const int RowsAMonth = 2 * 11 * 2 * 4 * 2;
    private const int AllRows = Months * RowsAMonth;

    [Fact]
    public async Task An_import_killed_ten_times_at_random_moments_leaves_facts_as_if_it_had_run_once()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        (await lulea.ReportAsync(Report(months: 3, count: 1))).Upload.Status.ShouldBe(UploadStatus.Published);
        var receipt = await lulea.SendAsync(Report(Months, count: 7));
        var span = await TimeOneImportAsync();

        const int Before = 3 * RowsAMonth;
        var finished = false;
        for (var i = 0; i < 10; i++)
        {
            using var import = ImportingProcess.Start(database, receipt.Id);
            await import.StandardOutput.ReadLineAsync();
            await Task.Delay(Random.Shared.Next((int)span.TotalMilliseconds));
            import.Kill();
            await import.WaitForExitAsync();
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
        (await lulea.CurrentAsync()).ShouldAllBe(sum => sum.EndsWith($" {7 * RowsAMonth / 2}", StringComparison.Ordinal));
    }

    /// <summary>How long an undisturbed import of such a file takes here, so that the kills hit all of it.</summary>
    private async Task<TimeSpan> TimeOneImportAsync()
    {
        var other = await postgres.FreshDatabaseAsync();
        var receipt = await new District(other, "LB").SendAsync(Report(Months, count: 7));
        using var import = ImportingProcess.Start(other, receipt.Id);
        await import.StandardOutput.ReadLineAsync();
        var began = TimeProvider.System.GetTimestamp();
        await import.WaitForExitAsync();
        return TimeProvider.System.GetElapsedTime(began);
    }

    private static async Task<string> StatusAsync(NpgsqlDataSource database, Guid upload)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("select status from smv.upload where id = @upload", new { upload });
    }

    private static string Report(int months, int count)
    {
        var text = new StringBuilder(District.Header);
        foreach (var month in Month.Range(new Month(2016, 1), new Month(2016, 1).AddMonths(months - 1)))
        foreach (var municipality in (string[])["2580", "2582"])
        foreach (var actor in (string[])["SOC", "BUP", "PV", "POL", "AKL", "VPS", "AKUT", "KVJ", "LST", "REG", "SMV"])
        foreach (var indicator in (string[])["SAMVERKANSMOTE", "UTBILDAD"])
        foreach (var group in (string[])["vuxen_utsatt", "barn", "utövare", "personal"])
        foreach (var sex in (string[])["K", "M"])
            text.Append(CultureInfo.InvariantCulture, $"{month};LB;{municipality};{actor};{indicator};{group};{sex};{count};\n");
        return text.ToString();
    }
}
