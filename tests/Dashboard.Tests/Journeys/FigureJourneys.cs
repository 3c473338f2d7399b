using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Pages.Reports;

namespace SmvInsights.Dashboard.Tests.Journeys;

/// <summary>What people read figures for, each told once and walked in every way.</summary>
[Collection("app")]
public sealed class FigureJourneys(AppFixture app) : IAsyncLifetime
{
    public static TheoryData<Way> EveryWay => Ways.All;

    public Task InitializeAsync() => app.SamplesAreInAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task From_the_county_by_a_district_to_where_a_figure_comes_from(Way way)
    {
        await using var member = await Visitor.ComesAsync(app, way, Roles.Member);
        await member.OpensAsync("/", "Läget i länet, oktober 2026");
        await member.FollowsAsync("Östra Norrbotten", "Östra Norrbotten, oktober 2026");
        await member.FollowsAsync("119, spåra siffran", "Stödsamtal, Östra Norrbotten, oktober 2026");
        await member.SeesAsync("Så är den gjord");
        await member.FollowsAsync("Till sidan med siffrorna", "Östra Norrbotten, oktober 2026");
        await member.UnfoldsAsync("Visa som tabell: Orosanmälningar");
        await member.FollowsAsync("18", "Orosanmälningar, Östra Norrbotten, oktober 2026", within: "Orosanmälningar, oktober 2025");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task Districts_are_compared_by_inhabitants(Way way)
    {
        await using var member = await ComesToAsync("Jämför, oktober 2026", "Jämför", way);
        await member.UnfoldsAsync("Välj indikatorer");
        await member.TicksAsync("Aktualiserade ärenden");
        await member.ChoosesAsync("Visa som", "per 10 000 invånare");
        await member.ChoosesAsync("Lyft fram", "Luleå-Boden");
        await member.PressesAsync("Visa", beside: "Lyft fram");
        await member.SeesAsync("Aktualiserade ärenden", within: "Per 10 000 invånare, oktober 2026");
        await member.SeesAsync("31,8", within: "Per 10 000 invånare, oktober 2026");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_cost_that_strays_is_found_and_traced(Way way)
    {
        await using var member = await ComesToAsync("Ekonomi, oktober 2026", "Ekonomi", way);
        await member.FollowsAsync("Kraftfält Norr", "Ekonomi, oktober 2026");
        await member.SeesAsync("+150 000", within: "Skyddat boende, köpta dygn");
        await member.FollowsAsync("1 015 895 kr, spåra siffran", "Utfall, Kraftfält Norr, oktober 2026");
        await member.FollowsAsync("Till sidan med siffrorna", "Kraftfält Norr, oktober 2026");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task What_is_overdue_in_a_district_is_found(Way way)
    {
        await using var member = await ComesToAsync("Milstolpar, oktober 2026", "Milstolpar", way);
        await member.FollowsAsync("Försenade (6)", "Milstolpar, oktober 2026");
        await member.ChoosesAsync("Område", "länets egna");
        await member.PressesAsync("Visa", beside: "Område");
        await member.SeesAsync("Försenade (2)");
        await member.FollowsAsync("Reviderad handlingsplan för länet", "Reviderad handlingsplan för länet, hela länet, oktober 2026");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_members_report_is_read_to_its_proposal(Way way)
    {
        await app.ReadyReportAsync("political", "2026-10");
        await using var member = await ComesToAsync("Rapporter", "Rapporter", way);
        await member.FollowsAsync("oktober 2026, Politiska samverkansgruppen", "Lägesrapport oktober 2026");
        await member.SeesAsync("Att rapporten, med godkännande, läggs till handlingarna.");
    }

    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_question_of_ones_own_is_shared_and_taken_away(Way way)
    {
        await using var member = await ComesToAsync("Utforska, till och med oktober 2026", "Utforska", way);
        await member.ChoosesAsync("Vad", "Stödsamtal");
        await member.ChoosesAsync("Var", "Piteå älvdal");
        await member.ChoosesAsync("Uppdelat på", "målgrupp");
        await member.PressesAsync("Visa", beside: "Uppdelat på");
        await member.SeesAsync("Stödsamtal per målgrupp");
        var shared = await member.ReadsAsync("Dela vyn: adressen håller alla val");

        await using var colleague = await Visitor.ComesAsync(app, way, Roles.Coordinator);
        await colleague.OpensAsync(shared, "Utforska, till och med oktober 2026");
        await colleague.SeesAsync("Stödsamtal per målgrupp");
        (await colleague.DownloadsAsync("tabellen (CSV)")).ShouldContain("Månad;Vuxna utsatta;Barn;Utövare");
    }

    /// <summary>A member who chooses the page in the menu of another.</summary>
    private async Task<Visitor> ComesToAsync(string heading, string menu, Way way)
    {
        var member = await Visitor.ComesAsync(app, way, Roles.Member);
        await member.OpensAsync("/definitioner", "Definitioner");
        await member.GoesToAsync(heading, menu);
        return member;
    }
}
