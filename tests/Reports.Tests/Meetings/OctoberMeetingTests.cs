using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Meetings.Minutes;
using SmvInsights.Tests.StatusReports;
using SmvInsights.Tests.StatusReports.Run;

namespace SmvInsights.Tests.Meetings;

/// <summary>The October meeting of 2010, from the districts' files to minutes that somebody signed for too few §§.</summary>
[Collection("postgres")]
public sealed class OctoberMeetingTests(PostgresFixture postgres)
{
    private const string Decision = "Att rapporten, med godkännande, läggs till handlingarna";

    private const string Account = """
        En aktuell lägesrapport lämnas av Agneta Bygdell, kansliet. Av rapporten framgår bland annat följande:
        - Länsstyrelsen i Norrbotten har beviljat 380 000 SEK för att anställa en projektledare. Summan utgör hälften av de sökta medlen, varför huvudmännen kan komma att få frågan om att bidra med motsvarande summa för att göra arbetet möjligt
        - En förfrågan har gått ut till kommunerna i länet om intresse för att leda projektarbetet, sex intresseanmälningar har kommit in och intervjuer pågår med en del av dessa.
        - En ny Trygghetskonferens ska genomföras i Norrbotten 2011. Preliminärt datum är 4-5 oktober 2011, plats Luleå.
        """;

    private static readonly MeetingKey October = new("political", new DateOnly(2010, 10, 21));

    [Fact]
    public async Task From_files_to_minutes_and_a_warning_that_one_paragraph_is_left_unsigned()
    {
        await using var office = await MeetAsync();
        await office.PublishOctober2010Async();
        var report = await office.MakeAsync("political", new Month(2010, 10));
        await WriteAgendaAsync(office, report.Id);
        await DecideAsync(office);

        var written = await WriteAsync(office, new SignedRange(4, 5));
        written.Told.Sv.ShouldContain("Underskrifterna gäller § 4 – § 5, men protokollet har § 4 – § 6. Utan underskrift blir: § 6 Avslutning.");

        var text = await MinutesTextAsync(office, version: 1);
        text.ShouldContainInOrder(
            "Protokoll", "Den politiska ledningsgruppen för Samverkan mot våld", "21 oktober 2010",
            "Plats", "Nordkalotten konferens, Luleå",
            "Beslutande", "Bill Nilsson, (s), Älvsbyn, ordförande", "Marlene Haara, (s), Haparanda", "Britt Westerlund, (s), Norrbottens läns landsting", "Monica Carlsson, (v), Norrbottens läns landsting",
            "Övriga deltagande", "Agneta Bygdell, kansliet, sekreterare",
            "Underskrifter", "§4–§5", "Bill Nilsson", "Ordförande",
            "§ 4", "Sammanträdets öppnande",
            "§ 5", "Rapport", "En aktuell lägesrapport lämnas av Agneta Bygdell, kansliet. Av rapporten framgår bland annat följande:", "380 000 SEK", "sex intresseanmälningar", "4-5 oktober 2011",
            "Lägesrapport oktober 2010, version 1",
            "Ordföranden föreslår", Decision, "Den politiska ledningsgruppen för Samverkan mot våld beslutar", Decision,
            "§ 6", "Avslutning", "Ordföranden tackar de närvarande och förklarar sammanträdet avslutat");
    }

    [Fact]
    public async Task A_report_that_was_decided_on_is_not_followed_by_another()
    {
        await using var office = await MeetAsync();
        await office.PublishOctober2010Async();
        var report = await office.MakeAsync("political", new Month(2010, 10));
        await WriteAgendaAsync(office, report.Id);
        (await office.MakeAsync("political", new Month(2010, 10))).Status.ShouldBe("ready");

        await DecideAsync(office);

        (await Should.ThrowAsync<DecidedReportException>(office.OrderAsync("political", new Month(2010, 10)))).Message.ShouldContain("§ 5, 2010-10-21");
        (await office.MakeAsync("political", new Month(2010, 11))).Status.ShouldBe("ready");
    }

    [Fact]
    public async Task Paragraphs_run_through_the_year_and_stand_once_there_are_minutes()
    {
        await using var office = await MeetAsync();
        await WriteAgendaAsync(office, report: null);
        var (december, january) = (new MeetingKey("political", new DateOnly(2010, 12, 9)), new MeetingKey("political", new DateOnly(2011, 1, 20)));
        foreach (var key in new[] { december, january })
        {
            Made(await office.Get<MeetingEntry>().SetAsync(key.Group, key.Day, "samordnaren", default));
            Made(await office.Get<AgendaEntry>().WriteAsync(key, null, new("Rapport", null, "", $"{Decision}."), "samordnaren", default));
        }
        (await ParagraphsAsync(office, december)).ShouldBe([7]);
        (await ParagraphsAsync(office, january)).ShouldBe([1]);
        (await office.Get<MeetingEntry>().StrikeAsync(january.Group, january.Day, "samordnaren", default)).Made.ShouldBeNull();

        await WriteAsync(office, new SignedRange(4, 6));
        (await office.Get<AgendaEntry>().WriteAsync(October, null, new("Övrigt", null, "", ""), "samordnaren", default)).Made.ShouldBeNull();
        Made(await office.Get<MinutesWriter>().WriteAsync(december, new(new(7, 7), "", Language.Swedish), "samordnaren", default));
        Made(await office.Get<MeetingDetails>().SetAsync(October, new("Luleå", "", "40"), "samordnaren", default));
        (await ParagraphsAsync(office, december)).ShouldBe([7]);
    }

    [Fact]
    public async Task An_undertaking_comes_back_in_every_report_until_it_is_closed()
    {
        await using var office = await MeetAsync();
        await WriteAgendaAsync(office, report: null);
        var item = (await FindAsync(office)).Agenda[1].Id;
        Made(await office.Get<DecisionEntry>().RecordAsync(October, item, new("amended", "Att kansliet frågar huvudmännen om medfinansiering.", "Agneta Bygdell", new DateOnly(2010, 11, 15)), "samordnaren", default));
        await WriteAsync(office, new SignedRange(4, 6));

        (await office.ModelAsync((await office.MakeAsync("political", new Month(2010, 10))).Id)).ShouldContain("Att kansliet frågar huvudmännen om medfinansiering.\",\"2010-10-21, § 5\",\"Agneta Bygdell\",\"2010-11-15, försenat\"");
        (await office.ModelAsync((await office.MakeAsync("county", new Month(2010, 10))).Id)).ShouldNotContain("frågar huvudmännen");

        Made(await office.Get<DecisionEntry>().CloseAsync(item, "Alla har svarat ja.", "samordnaren", default));
        (await office.ModelAsync((await office.MakeAsync("political", new Month(2010, 11))).Id)).ShouldNotContain("frågar huvudmännen");
    }

    private async Task<ReportOffice> MeetAsync()
    {
        var office = await ReportOffice.OpenAsync(postgres, "political");
        await using var connection = await office.Database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            update smv.steering_group_name set name_sv = 'Den politiska ledningsgruppen för Samverkan mot våld'
            where steering_group_id = (select id from smv.steering_group where code = 'political')
            """);
        Made(await office.Get<MeetingEntry>().SetAsync(October.Group, October.Day, "samordnaren", default));
        Made(await office.Get<MeetingDetails>().SetAsync(October, new("Nordkalotten konferens, Luleå", "", "4"), "samordnaren", default));
        Made(await office.Get<MeetingDetails>().SetParticipantsAsync(October,
        [
            new(Capacity.Chair, "Bill Nilsson", "s", "Älvsbyn"), new(Capacity.Member, "Marlene Haara", "s", "Haparanda"),
            new(Capacity.Member, "Britt Westerlund", "s", "Norrbottens läns landsting"), new(Capacity.Member, "Monica Carlsson", "v", "Norrbottens läns landsting"),
            new(Capacity.Secretary, "Agneta Bygdell", "", "kansliet"), new(Capacity.Other, " ", "", ""),
        ], "samordnaren", default));
        return office;
    }

    private static async Task WriteAgendaAsync(ReportOffice office, Guid? report)
    {
        AgendaEntry.Order[] items =
        [
            new("Avslutning", null, "Ordföranden tackar de närvarande och förklarar sammanträdet avslutat", ""),
            new("Sammanträdets öppnande", null, "", ""), new("Rapport", report, Account, Decision),
        ];
        foreach (var item in items) Made(await office.Get<AgendaEntry>().WriteAsync(October, null, item, "samordnaren", default));
        var last = (await FindAsync(office)).Agenda[0].Id;
        for (var step = 0; step < 2; step++) Made(await office.Get<AgendaEntry>().MoveAsync(October, last, 1, "samordnaren", default));
    }

    private static async Task DecideAsync(ReportOffice office)
    {
        foreach (var item in (await FindAsync(office)).Agenda)
            Made(await office.Get<DecisionEntry>().RecordAsync(October, item.Id, new(item.Proposal.Length > 0 ? "as_proposed" : "noted", "", "", null), "samordnaren", default));
    }

    private static async Task<Made> WriteAsync(ReportOffice office, SignedRange signed) =>
        Made(await office.Get<MinutesWriter>().WriteAsync(October, new(signed, "", Language.Swedish), "samordnaren", default));

    private static async Task<Meeting> FindAsync(ReportOffice office) => (await office.Get<MeetingBook>().FindAsync(October, default))!;

    private static async Task<IEnumerable<int>> ParagraphsAsync(ReportOffice office, MeetingKey key) => (await office.Get<MeetingBook>().FindAsync(key, default))!.Agenda.Select(i => i.Paragraph);

    private static async Task<string> MinutesTextAsync(ReportOffice office, int version) =>
        string.Join(' ', (await Poppler.TextAsync((await office.Get<MinutesReader>().PdfAsync(October, version, default))!)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("\u00AD ", "", StringComparison.Ordinal);

    private static Made Made(Outcome outcome)
    {
        outcome.Refusals.ShouldBeEmpty();
        return outcome.Made!;
    }
}
