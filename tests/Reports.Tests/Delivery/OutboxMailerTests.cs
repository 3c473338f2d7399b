using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class OutboxMailerTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo _outbox = Directory.CreateTempSubdirectory("smv-outbox-");

    [Fact]
    public async Task Without_a_relay_each_letter_is_one_whole_file_however_often_it_is_written()
    {
        await using var office = new PostOffice(await postgres.FreshDatabaseAsync(), ("Mail:Outbox", _outbox.FullName));
        var id = await office.QueueAsync("karin@example.org");

        await office.SendAsync(id);
        var first = await ReadAsync();
        await office.ExecuteAsync("update reports.delivery set status = 'refused'");
        (await office.Get<DeliveryDecision>().SendAgainAsync(id, "Eva Lind", "Karin hittar det inte", default)).ShouldBeTrue();
        await office.SendAsync(id);

        (await office.FindAsync(id)).Attempts.Select(a => a.Outcome).ShouldBe(["sent", "sent"]);
        WithoutDatesAndBoundaries(await ReadAsync()).ShouldBe(WithoutDatesAndBoundaries(first));
        first.ShouldContain($"Message-ID: <{id:N}@localhost>");
        first.ShouldContain("To: =?utf-8?");
        first.ShouldContain("Auto-Submitted: auto-generated");
        first.ShouldContain("Content-Type: multipart/alternative");
        MessageText.Of(first).ShouldContain("Hej på dig, Åsa!");
    }

    public void Dispose() => _outbox.Delete(recursive: true);

    private Task<string> ReadAsync() => File.ReadAllTextAsync(_outbox.EnumerateFiles("*", SearchOption.AllDirectories).ShouldHaveSingleItem().FullName);

    private static string WithoutDatesAndBoundaries(string eml) => string.Join('\n',
        eml.ReplaceLineEndings("\n").Split('\n').Where(l => !l.StartsWith("Date:", StringComparison.Ordinal) && !l.Contains("--boundary", StringComparison.Ordinal) && !l.Contains("boundary=", StringComparison.Ordinal)));
}
