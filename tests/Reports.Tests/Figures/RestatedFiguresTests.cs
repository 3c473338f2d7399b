using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using static SmvInsights.Tests.Figures.Reorganisation;

namespace SmvInsights.Tests.Figures;

[Collection("postgres")]
public class RestatedFiguresTests(PostgresFixture postgres)
{
    private static readonly Month May = new(2026, 5), June = new(2026, 6), July = new(2026, 7);

    [Fact]
    public async Task Four_districts_become_five_and_each_figure_is_had_as_then_and_as_of_any_day()
    {
        var story = await FourBecomeFiveAsync();
        var query = new FigureQuery(Viewer.Outsider, ["UTBILDAD"], June, July);

        (await Row(null, June)).ShouldBe("PA 10, LB 20, ON 30, KN 100, LÄN 160");
        (await Row(null, July)).ShouldBe("PA 10, LB 20, ON 30, KN 3, MF 107, LÄN 170");
        (await Row(After, June)).ShouldBe("PA 10, LB 20, ON 30, KN 3, MF 97, LÄN 160", "what Kiruna and Gällivare were then");
        (await Row(After, July)).ShouldBe(await Row(null, July));
        (await Row(Before, July)).ShouldBe("PA 10, LB 20, ON 30, KN 110, LÄN 170", "and the other way round");
        (await Row(Before, June)).ShouldBe(await Row(null, June));

        async Task<string> Row(DateOnly? day, Month month) => string.Join(", ", (await story.AskAsync(query, day)).Figures
            .Where(f => f.Period.First == month).Select(f => $"{f.District} {f.Cell.Value}"));
    }

    [Fact]
    public async Task What_was_not_reported_by_municipality_stays_with_the_county()
    {
        var story = await FourBecomeFiveAsync();
        await story.PublishAsync("2026-06-06", story.Row("PA", "2026-05", "UTBILDAD", 7));
        await story.PublishAsync("2026-06-07", story.Row("KN", "2026-05", "UTBILDAD", 5), story.Row("KN", "2026-05", "UTBILDAD", 40, Kiruna), story.Row("KN", "2026-05", "UTBILDAD", 2, Pajala));
        var table = await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], May, May), After);

        table["PA", May, "UTBILDAD"].Value.ShouldBe(7, "it did not change, so neither did what it did not divide");
        table["KN", May, "UTBILDAD"].ShouldBe(Cell.NotRestatable(2, 7, 1, 1));
        table["MF", May, "UTBILDAD"].ShouldBe(Cell.NotRestatable(40, 45, 1, 1));
        table[Figure.NotDivided, May, "UTBILDAD"].Value.ShouldBe(5);
        table["LÄN", May, "UTBILDAD"].ShouldBe(new Cell(CellStatus.Partial, 54, 54, 54, 2, 4), "Luleå-Boden and Östra Norrbotten are not in");
        (await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], June, June), After)).Figures.ShouldAllBe(f => f.District != Figure.NotDivided);
    }

    [Fact]
    public async Task A_district_that_closes_takes_all_that_it_reported_along_divided_or_not()
    {
        var story = await WithThreeDistrictsAsync(await postgres.FreshDatabaseAsync());
        foreach (var (district, count) in ((string, int)[])[("PA", 10), ("LB", 20), ("ON", 30), ("KN", 40)]) await story.PublishAsync("2026-07-05", story.Row(district, "2026-06", "UTBILDAD", count));
        foreach (var (district, count) in ((string, int)[])[("PA", 41), ("LB", 20), ("KN", 40)]) await story.PublishAsync("2026-08-05", story.Row(district, "2026-07", "UTBILDAD", count));

        (await Row(null, June)).ShouldBe("PA 10, LB 20, ON 30, KN 40, LÄN 100");
        (await Row(null, July)).ShouldBe("PA 41, LB 20, KN 40, LÄN 101");
        (await Row(After, June)).ShouldBe("PA 40, LB 20, KN 40, LÄN 100");
        (await Row(Before, July)).ShouldBe("PA , LB 20, ON , KN 40, ej_fördelat 41, LÄN 101", "nobody can tell which of the two it was about");

        async Task<string> Row(DateOnly? day, Month month) => string.Join(", ", (await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], month, month), day)).Figures
            .Select(f => $"{f.District} {f.Cell.Value}"));
    }

    [Fact]
    public async Task A_restated_sum_says_whose_reports_it_lacks()
    {
        var story = await FourBecomeFiveAsync();
        await story.PublishAsync("2026-10-05", story.Row("KN", "2026-09", "UTBILDAD", 4, Pajala));
        var september = new Month(2026, 9);

        (await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], september, september), Before))["KN", september, "UTBILDAD"]
            .ShouldBe(new Cell(CellStatus.Partial, 4, 4, 4, 1, 2), "Malmfälten's report is a part of Kraftfält Norr as it was");
        (await story.AskAsync(new(Viewer.Outsider, ["UTBILDAD"], september, september), Before))["PA", september, "UTBILDAD"].ShouldBe(Cell.Missing(1));
    }

    [Fact]
    public async Task Protected_counts_restated_are_raw_to_those_who_reported_all_of_it_and_else_as_released_or_not_at_all()
    {
        var story = await FourBecomeFiveAsync();
        var query = new FigureQuery(Viewer.Coordinator, ["ATAL"], June, July);

        (await Seen(Viewer.Coordinator, After, "MF", June)).ShouldBe("Value 40");
        (await Seen(Viewer.District("KN"), After, "MF", June)).ShouldBe("Value 40", "Kraftfält Norr reported all of it itself");
        (await Seen(Viewer.District("KN"), After, "KN", June)).ShouldBe("Value 11");
        (await Seen(Viewer.District("MF"), After, "MF", June)).ShouldBe("NotPublished ", "the old rows are Kraftfält Norr's");
        (await Seen(Viewer.District("MF"), After, "MF", July)).ShouldBe("Value 41");
        (await Seen(Viewer.District("MF"), Before, "KN", July)).ShouldBe("NotPublished ", "part of it is Kraftfält Norr's");
        foreach (var outsider in (Viewer[])[Viewer.Outsider, Viewer.District("PA")])
        {
            (await Seen(outsider, After, "MF", June)).ShouldBe("NotPublished ");
            (await Seen(outsider, After, "KN", June)).ShouldBe("NotPublished ");
            (await Seen(outsider, After, "MF", July)).ShouldBe("Value 41");
            (await Seen(outsider, After, "LB", June)).ShouldBe("Value 20");
            (await Seen(outsider, After, "LÄN", June)).ShouldBe("Value 116", "the county is the same by any districts");
        }

        async Task<string> Seen(Viewer viewer, DateOnly day, string district, Month month) =>
            (await story.AskAsync(query with { Viewer = viewer }, day))[district, month, "ATAL"] is var cell ? $"{cell.Status} {cell.Value}" : "";
    }

    [Fact]
    public async Task A_municipality_that_moved_keeps_its_year_which_is_released_as_one()
    {
        var story = await FourBecomeFiveAsync();
        var query = new FigureQuery(Viewer.Coordinator, ["UTBILDAD"], June, July) { By = PeriodGrain.Year, Municipality = Kiruna };
        var year = new Period(new Month(2026, 1), PeriodGrain.Year);

        (await story.AskAsync(query, After)).Figures.Select(f => f.District).ShouldBe(["MF", "LÄN"]);
        (await story.AskAsync(query, After))["MF", year, "UTBILDAD"].Low.ShouldBe(60 + 70);
        (await story.AskAsync(query, null))["KN", year, "UTBILDAD"].Low.ShouldBe(60);
    }

    /// <summary>June by four districts, July by five; all by municipality.</summary>
    private async Task<Reporting> FourBecomeFiveAsync()
    {
        var story = await WithFiveDistrictsAsync(await postgres.FreshDatabaseAsync());
        foreach (var (month, known) in ((string, string)[])[("2026-06", "2026-07-05"), ("2026-07", "2026-08-05")])
        foreach (var (district, municipality, count) in ((string, string, int)[])[("PA", "2581", 10), ("LB", "2580", 20), ("ON", "2583", 30)])
            await story.PublishAsync(known, Both(district, month, municipality, count, count == 10 ? 15 : count));
        await story.PublishAsync("2026-07-05",
            [.. Both("KN", "2026-06", Kiruna, 60, 30), .. Both("KN", "2026-06", Gallivare, 37, 10), .. Both("KN", "2026-06", Jokkmokk, 1, 2), .. Both("KN", "2026-06", Pajala, 2, 9)]);
        await story.PublishAsync("2026-08-05", [.. Both("KN", "2026-07", Jokkmokk, 1, 2), .. Both("KN", "2026-07", Pajala, 2, 9)]);
        await story.PublishAsync("2026-08-05", [.. Both("MF", "2026-07", Kiruna, 70, 30), .. Both("MF", "2026-07", Gallivare, 37, 11)]);
        return story;

        ActivityRow[] Both(string district, string month, string municipality, int staff, int charges) =>
            [story.Row(district, month, "UTBILDAD", staff, municipality), story.Row(district, month, "ATAL", charges, municipality)];
    }
}
