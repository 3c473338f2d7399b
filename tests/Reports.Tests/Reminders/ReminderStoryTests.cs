using Npgsql;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Reminders;
using SmvInsights.Reports.Tests.Delivery;

namespace SmvInsights.Reports.Tests.Reminders;

/// <summary>Luleå-Boden is to send all three reports for October 2026, by Thursday 12 November.</summary>
[Collection("postgres")]
public sealed class ReminderStoryTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_district_is_reminded_before_and_after_then_the_coordinator_and_nobody_once_all_is_in()
    {
        await using var office = await OfficeAsync();
        for (var day = new DateOnly(2026, 11, 2); day <= new DateOnly(2026, 11, 30); day = day.AddDays(1))
        {
            if (day == new DateOnly(2026, 11, 10)) await ArrivesAsync(office, 1);
            if (day == new DateOnly(2026, 11, 18)) await ArrivesAsync(office, 2, 3);
            foreach (var hour in (int[])[7, 8, 15])
            {
                office.Clock.Stand(Stockholm.Moment(day, new TimeOnly(hour, 5)));
                await Task.WhenAll(RemindAsync(office), RemindAsync(office));
                await office.SweepAsync();
            }
        }

        (await StoryAsync(office)).ShouldBe(
        [
            "2026-11-09 08 lena@lulea.example sent: Senast 2026-11-12: rapporterna för oktober 2026, Luleå-Boden",
            "2026-11-13 08 lena@lulea.example sent: Ej inlämnat: budget och milstolpar för oktober 2026, Luleå-Boden",
            "2026-11-17 08 dave@smv.example sent: Not submitted for October 2026: Luleå-Boden",
            "2026-11-17 08 eva@smv.example sent: Ej inlämnat för oktober 2026: Luleå-Boden",
        ]);
        var texts = await TextsAsync(office);
        texts[0].ShouldContain("• Verksamhet oktober 2026");
        texts[1].ShouldNotContain("Verksamhet oktober 2026");
        texts[1].ShouldContain("• Budget oktober 2026");
        texts[1].ShouldContain("/inlamning/ny");
        texts[3].ShouldContain("• Luleå-Boden: budget oktober 2026, milstolpar oktober 2026. Påminnelse har gått till Lena Sund.");
        (await office.FindAsync((await DeliveriesAsync(office))[0].Id)).Purpose.ShouldBe(DeliveryPurpose.Reminder);
    }

    [Fact]
    public async Task What_comes_in_between_the_writing_and_the_sending_takes_the_reminder_back_or_has_it_written_anew()
    {
        await using var office = await OfficeAsync();
        office.Clock.Stand(Stockholm.Moment(new(2026, 11, 13), new(8, 1)));
        await RemindAsync(office);
        await ArrivesAsync(office, 1);
        await office.SweepAsync();
        await RemindAsync(office);
        await office.SweepAsync();

        (await StoryAsync(office)).Select(s => s.Split(' ')[3]).ShouldBe(["cancelled:", "sent:"]);
        (await TextsAsync(office))[1].ShouldNotContain("Verksamhet oktober 2026");

        office.Clock.Stand(Stockholm.Moment(new(2026, 11, 19), new(8, 1)));
        await RemindAsync(office);
        await ArrivesAsync(office, 2, 3);
        await office.SweepAsync();
        await RemindAsync(office);
        var last = (await DeliveriesAsync(office)).Where(d => d.RecipientEmail.StartsWith("lena", StringComparison.Ordinal)).ToList();
        last.Count.ShouldBe(3);
        (last[2].Status, last[2].Reason).ShouldBe((DeliveryStatus.Cancelled, DeliveryReason.Arrived));
    }

    [Fact]
    public async Task Paused_reminders_do_not_go_and_a_site_that_was_away_sends_the_latest_only_if_it_is_fresh()
    {
        await using var office = await OfficeAsync();
        await office.ExecuteAsync("insert into smv.setting (key, value) values ('reminder.paused', 'true')");
        office.Clock.Stand(Stockholm.Moment(new(2026, 11, 13), new(9, 0)));
        await RemindAsync(office);
        (await office.Get<ReminderReader>().ComingAsync(default)).ShouldBeEmpty();
        (await DeliveriesAsync(office)).ShouldBeEmpty();

        await office.ExecuteAsync("update smv.setting set value = 'false' where key = 'reminder.paused'");
        (await office.Get<ReminderReader>().ComingAsync(default)).Select(c => $"{c.Occasion.Day:O} {c.Occasion.Key} {string.Join(' ', c.Districts)}")
            .ShouldBe(["2026-11-17 coordinator LB", "2026-11-19 after 2 LB"]);
        office.Clock.Stand(Stockholm.Moment(new(2026, 11, 20), new(9, 0)));
        await RemindAsync(office);
        (await DeliveriesAsync(office)).Where(d => d.RecipientEmail == "lena@lulea.example").ShouldHaveSingleItem("the one of the 19th, not the two before it");
        (await office.Get<ReminderReader>().SentAsync(new(2026, 10), new(2026, 10), default)).Select(s => s.Occasion).Distinct().Order().ShouldBe(["after 2", "coordinator"]);
        office.Clock.Stand(Stockholm.Moment(new(2026, 12, 1), new(9, 0)));
        await office.ExecuteAsync("delete from reports.reminder");
        await RemindAsync(office);
        (await DeliveriesAsync(office)).Count.ShouldBe(3, "nobody is reminded of it so long after");
    }

    [Fact]
    public async Task A_node_that_falls_halfway_has_reminded_nobody_and_the_next_reminds_each_once()
    {
        await using var office = await OfficeAsync();
        office.Clock.Stand(Stockholm.Moment(new(2026, 11, 17), new(8, 1)));
        await office.ExecuteAsync("""
            create function fall() returns trigger language plpgsql as $$ begin
              if exists (select from reports.reminder) then perform pg_terminate_backend(pg_backend_pid()); end if;
              return new;
            end $$;
            create trigger fall before insert on reports.reminder for each row execute function fall()
            """);
        await Should.ThrowAsync<NpgsqlException>(() => RemindAsync(office));
        (await DeliveriesAsync(office)).ShouldBeEmpty();

        await office.ExecuteAsync("drop trigger fall on reports.reminder");
        await RemindAsync(office);
        await RemindAsync(office);
        (await DeliveriesAsync(office)).Select(d => d.RecipientEmail).Order(StringComparer.Ordinal).ShouldBe(["dave@smv.example", "eva@smv.example"]);
    }

    private async Task<PostOffice> OfficeAsync()
    {
        var office = new PostOffice(await postgres.FreshDatabaseAsync(), ("Mail:Outbox", Directory.CreateTempSubdirectory("smv-outbox-").FullName));
        await office.ExecuteAsync("""
            insert into smv.reporting_duty (district_id, kind, from_month, every)
            select d.id, kind, '2026-10-01', 1 from smv.district d, generate_series(1, 3) kind where not d.is_county;
            insert into smv.reporting_duty (district_id, kind, from_month, every)
            select d.id, kind, '2026-11-01', 0 from smv.district d, generate_series(1, 3) kind where not d.is_county;
            update smv.reporting_duty set every = 0 where district_id <> (select id from smv.district where code = 'LB');
            insert into smv.role_holder (role, name, email, district_id) values
              ('county_coordinator', 'Eva Lind', 'eva@smv.example', null), ('deputy_coordinator', 'Dave Moore', 'dave@smv.example', null),
              ('municipal_coordinator', 'Lena Sund', 'lena@lulea.example', (select id from smv.district where code = 'LB'));
            insert into smv.recipient (steering_group_id, name, email, language) select id, 'Dave Moore', 'dave@smv.example', 'en' from smv.steering_group limit 1;
            """);
        return office;
    }

    private static Task RemindAsync(PostOffice office) => office.Get<ReminderMail>().EnqueueDueAsync(default);

    private static async Task ArrivesAsync(PostOffice office, params int[] kinds) => await office.ExecuteAsync("""
        with upload as (
          insert into smv.upload (id, via, uploader, byte_count, status) values (gen_random_uuid(), 'api', 'Lena', 1, 'published') returning id),
        publication as (insert into smv.publication (number, published_at, what) select coalesce(max(number), 0) + 1, now(), 'published' from smv.publication returning number)
        insert into smv.submission (upload_id, kind, district_id, month, scope, version, publication, known, row_count)
        select upload.id, kind, d.id, '2026-10-01', '', 1, publication.number, tstzrange(@now, null), 1
        from upload, publication, smv.district d, unnest(@kinds) kind where d.code = 'LB'
        """, new { kinds, now = office.Clock.GetUtcNow() });

    private static async Task<string[]> StoryAsync(PostOffice office) =>
        [.. (await DeliveriesAsync(office)).Select(d => $"{Stockholm.In(d.CreatedAt):yyyy'-'MM'-'dd HH} {d.RecipientEmail} {d.Status.ToString().ToLowerInvariant()}: {d.Subject}")];

    private static async Task<List<DeliveryRow>> DeliveriesAsync(PostOffice office) =>
        [.. (await office.Get<DeliveryReader>().ListAsync(new DeliveryFilter(), default)).OrderBy(d => d.CreatedAt.ToUnixTimeSeconds() / 60).ThenBy(d => d.RecipientEmail, StringComparer.Ordinal).ThenBy(d => d.CreatedAt)];

    private static async Task<List<string>> TextsAsync(PostOffice office)
    {
        var texts = new List<string>();
        foreach (var delivery in await DeliveriesAsync(office)) texts.Add((await office.Get<DeliveryRecord>().ReadAsync(delivery.Id, default))!.TextBody!);
        return texts;
    }
}
