using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts.Findings;

namespace SmvInsights.Reports.Charts.Gallery;

internal static class MilestoneExamples
{
    private static readonly DateOnly Today = new(2026, 10, 31);

    /// <summary>Milestones are never masked; large and small are far apart and close together.</summary>
    public static MilestoneTimeline? Timeline(GalleryState state, Language language)
    {
        if (state == GalleryState.Masked) return null;
        var chart = new MilestoneTimeline
        {
            Title = "", Language = language, Today = Today, Milestones = Milestones(state, language),
            Subtitle = new Phrase("Plan, prognos och utfall. Källa: milstolpsrapporterna", "Plan, forecast and outcome. Source: the milestone reports").In(language),
        };
        return chart with { Title = MilestoneFinding.Of(chart) };
    }

    private static IReadOnlyList<MilestoneMark> Milestones(GalleryState state, Language language)
    {
        string Say(string sv, string en) => new Phrase(sv, en).In(language);
        MilestoneMark[] all =
        [
            new("M1", Say("Samordnare anställd", "Coordinator employed"), "Piteå älvdal", Day(2026, 1, 15), Day(2026, 3, 1), null, Day(2026, 2, 20), MilestoneStatus.Done, false),
            new("M2", Say("Utbildning av socialtjänsten", "Training of social services"), "Luleå-Boden", Day(2026, 4, 1), Day(2026, 9, 15), Day(2026, 12, 4), null, MilestoneStatus.Late, false),
            new("M3", Say("Rutin för barnsamråd", "Routine for child consultations"), "Östra Norrbotten", Day(2026, 8, 1), Day(2026, 11, 30), null, null, MilestoneStatus.Ongoing, false),
            new("M4", Say("Trygghetskonferens", "Safety conference"), "SMV", null, Month(2027, 3), null, null, MilestoneStatus.NotStarted, true),
            new("M5", Say("Webbsida för utsatta", "Web page for those exposed"), "Kraftfält Norr", Day(2026, 5, 1), Day(2026, 8, 31), null, null, MilestoneStatus.Cancelled, false),
            new("M6", Say("Utvärdering", "Evaluation"), "SMV", null, null, null, null, MilestoneStatus.NotStarted, false),
        ];
        return state switch
        {
            GalleryState.Empty => [],
            GalleryState.One => all[1..2],
            GalleryState.Missing => [.. all.Select(one => one with { PlanStart = null, Plan = null, Forecast = null, Actual = null, Status = MilestoneStatus.NotStarted })],
            GalleryState.Unsure => [.. all.Select(one => one with { Preliminary = true, PlanStart = null, Plan = Rough(one.Plan), Forecast = Rough(one.Forecast), Actual = Rough(one.Actual) })],
            GalleryState.Five => [.. all, all[0] with { Key = "M7", Name = Say("Familjevåldsenhet öppnad", "Family violence unit opened"), Context = "Malmfälten", Actual = Day(2026, 10, 30) }],
            GalleryState.LongNames => [.. all.Select(one => one with { Name = one.Name + Say(" för länets alla kommuner, regionen, Polismyndigheten och frivilligorganisationerna", " for all municipalities, the region, the Police Authority and voluntary organisations") }),
                all[2] with { Key = "M8", Name = "Våldsförebyggandesamordningsverksamhetsutvärderingsrapporten" }],
            GalleryState.Large => [all[0] with { PlanStart = Day(2019, 1, 1), Plan = Day(2020, 5, 1), Actual = Day(2024, 12, 1) }, all[1] with { Plan = Day(2025, 1, 7), Forecast = Day(2031, 6, 30) }, .. all[2..]],
            GalleryState.Small => [.. all[..4].Select((one, at) => one with { PlanStart = null, Plan = Day(2026, 10, 28 + at), Forecast = at == 1 ? Day(2026, 11, 1) : null, Actual = at == 0 ? Day(2026, 10, 29) : null, Status = at == 0 ? MilestoneStatus.Done : MilestoneStatus.Ongoing })],
            _ => all,
        };
    }

    private static RoughDate Day(int year, int month, int day) => new(new DateOnly(year, month, day), false);

    private static RoughDate Month(int year, int month) => new(new DateOnly(year, month, 1), true);

    private static RoughDate? Rough(RoughDate? date) => date is { } known ? Month(known.Day.Year, known.Day.Month) : null;
}
