using System.Globalization;
using System.Security.Claims;
using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Tests.Pages.Shell;

[Collection("postgres")]
public sealed class AttentionTests(PostgresFixture postgres)
{
    private static readonly ClaimsPrincipal Coordinator = Visitor(Roles.Coordinator);

    [Theory]
    [InlineData("2026-11-12", "september")]
    [InlineData("2026-11-13", "oktober")]
    [InlineData("2027-01-13", "december")]
    public async Task A_month_is_late_the_day_after_its_deadline(string day, string month)
    {
        var database = await postgres.FreshDatabaseAsync();
        await using (var connection = await database.OpenConnectionAsync())
            await connection.ExecuteAsync("insert into smv.reporting_duty (district_id, kind, from_month, every) select id, 1, '2026-01-01', 1 from smv.district where not is_county");
        var attention = Of(database, new NoonOf(day));

        (await attention.ForAsync(Coordinator, default)).ShouldBeEmpty("nobody is late before the first file");
        await using (var connection = await database.OpenConnectionAsync())
            await connection.ExecuteAsync("insert into smv.upload (id, via, uploader, byte_count, status) values (gen_random_uuid(), 'web', 'PA', 1, 'rejected')");
        (await attention.ForAsync(Coordinator, default)).ShouldHaveSingleItem().What.Sv.ShouldBe($"4 länsdelar har inte lämnat in allt för {month}");
    }

    [Fact]
    public async Task What_needs_a_hand_is_told_to_those_who_can_give_one()
    {
        var database = await postgres.FreshDatabaseAsync();
        await using (var connection = await database.OpenConnectionAsync())
            await connection.ExecuteAsync("""
                insert into smv.upload (id, via, uploader, byte_count, status) values
                  (gen_random_uuid(), 'web', 'PA', 1, 'awaiting_approval'), (gen_random_uuid(), 'inbox', 'LB', 1, 'failed');
                insert into reports.delivery (id, purpose, recipient_name, recipient_email, subject, message_id, status) values
                  (gen_random_uuid(), 'report', 'A', 'a@smv.example', 's', '1', 'in_doubt'), (gen_random_uuid(), 'report', 'B', 'b@smv.example', 's', '2', 'in_doubt'),
                  (gen_random_uuid(), 'report', 'C', 'c@smv.example', 's', '3', 'sent'), (gen_random_uuid(), 'code', 'D', 'd@smv.example', 's', '4', 'refused');
                insert into reports.status_report (id, steering_group_id, period, requested_by, send, status, finished_at) values
                  (gen_random_uuid(), 1, '2026-09-01', 'x', false, 'failed', now()), (gen_random_uuid(), 2, '2026-09-01', 'x', false, 'failed', now() - interval '1 hour'),
                  (gen_random_uuid(), 2, '2026-09-01', 'x', false, 'ready', now());
                """);
        var attention = Of(database, TimeProvider.System);

        (await SaidToAsync(attention, Roles.Administrator)).ShouldBe(["2 utskick är ovissa", "En rapport misslyckades", "En fil kunde inte läsas in"]);
        (await SaidToAsync(attention, Roles.Coordinator))[..4].ShouldBe(["2 utskick är ovissa", "En rapport misslyckades", "En fil kunde inte läsas in", "En fil väntar på godkännande"]);
        (await SaidToAsync(attention, Roles.Member)).ShouldBeEmpty();
        (await SaidToAsync(attention, Roles.Reporter)).ShouldBeEmpty();
    }

    [Fact]
    public void The_operator_is_told_of_a_full_disk_and_of_mail_that_goes_nowhere()
    {
        OperatorAttention.Of(1_610_612_736, mails: false).Select(i => i.What.Sv).ShouldBe(["Disken är snart full: 1,5 GB kvar", "Ingen e-post lämnar servern: Mail__Host är inte satt"]);
        OperatorAttention.Of(50L << 30, mails: true).ShouldBeEmpty();
    }

    [Fact]
    public void The_operator_is_told_when_no_backup_was_recorded_for_days_or_ever()
    {
        var now = new DateTimeOffset(2026, 11, 28, 9, 0, 0, TimeSpan.Zero);
        string? Said(DateTimeOffset? last, int within = 7) => OperatorAttention.OfBackup(last, within, now)?.What.Sv;

        Said(null).ShouldBe("Ingen säkerhetskopia har registrerats");
        Said(now.AddDays(-9)).ShouldBe("Den senaste säkerhetskopian är 9 dagar gammal");
        Said(now.AddDays(-7)).ShouldBe("Den senaste säkerhetskopian är 7 dagar gammal");
        Said(now.AddDays(-6)).ShouldBeNull();
        Said(now.AddDays(-9), within: 0).ShouldBeNull();

        var folder = Directory.CreateTempSubdirectory("smv-backup-").FullName;
        BackupMark.Last(folder).ShouldBeNull();
        var mark = Path.Combine(folder, BackupMark.FileName);
        File.WriteAllText(mark, "");
        File.SetLastWriteTimeUtc(mark, now.AddDays(-3).UtcDateTime);
        BackupMark.Last(folder).ShouldBe(now.AddDays(-3));
        Directory.Delete(folder, recursive: true);
    }

    private static Attention Of(NpgsqlDataSource database, TimeProvider clock)
    {
        var organisation = new OrganisationReader(database);
        return new(database, new CompletenessReader(database, organisation, clock), organisation, clock);
    }

    private static async Task<string[]> SaidToAsync(Attention attention, string role) =>
        [.. (await attention.ForAsync(Visitor(role), default)).Select(i => i.What.Sv)];

    private static ClaimsPrincipal Visitor(string role) => new(new ClaimsIdentity(AccountClaims.Of("Anna", role, null, "", null, "sv"), "test"));

    private sealed class NoonOf(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.ParseExact(day + "T12Z", "yyyy-MM-dd'T'HHK", CultureInfo.InvariantCulture);
    }
}
