using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Charts.Gallery;

namespace SmvInsights.Reports.Tests.Charts;

public class GalleryTests
{
    /// <summary>As the product draws, and the narrowest that a frame can be.</summary>
    private static readonly IReadOnlyList<ChartFrame> Frames = [.. ChartFrame.Drawn("c"), ChartFrame.Wide("c", 480), ChartFrame.Narrow("c", 260)];

    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void Every_example_can_be_read_at_every_width(Language language)
    {
        var faults = from kind in ChartGallery.Kinds
                     from example in kind.Examples(language)
                     from frame in Frames
                     from fault in Legibility.FaultsOf(Drawing.Of(example.Chart, frame))
                     select $"{kind.Key} {example.State} {frame.Kind} {frame.Width}: {fault}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_chart_is_there_and_ten_of_them_in_every_state()
    {
        var drawn = typeof(ChartSpec).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ChartSpec)));

        ChartGallery.Kinds.SelectMany(kind => kind.Examples(Language.Swedish)).Select(example => example.Chart.GetType()).Distinct().ShouldBe(drawn, ignoreOrder: true);
        ChartGallery.Kinds.Count(kind => kind.Examples(Language.Swedish).Count() == GalleryStates.All.Count).ShouldBeGreaterThanOrEqualTo(10);
        ChartGallery.Kinds.Select(kind => kind.Key).ShouldBeUnique();
    }

    [Fact]
    public void Every_example_has_a_title_a_description_and_a_table()
    {
        foreach (var (_, chart) in ChartGallery.Kinds.SelectMany(kind => kind.Examples(Language.Swedish)))
        {
            chart.Title.Split(' ').Length.ShouldBeInRange(1, 10, chart.Title);
            chart.Description.ShouldNotBeEmpty();
            chart.ToTable().Columns.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("""<text x="10" y="40">Piteå älvdal</text>""", null)]
    [InlineData("""<rect x="0" y="20" width="100" height="30" fill="#E0DAE4"/><text x="10" y="40">58</text>""", null)]
    [InlineData("""<line x1="0" y1="36" x2="99" y2="36" stroke="#000"/><rect x="5" y="25" width="40" height="25" fill="#FFF"/><text x="10" y="40">58</text>""", null)]
    [InlineData("""<text x="10" y="40">Piteå älvdal</text><text x="60" y="44">Luleå</text>""", "touches")]
    [InlineData("""<text x="160" y="40">Piteå älvdal</text>""", "beyond the sheet")]
    [InlineData("""<text x="10" y="5">Piteå älvdal</text>""", "beyond the sheet")]
    [InlineData("""<text x="10" y="40" font-size="10">58</text>""", "10 units high")]
    [InlineData("""<text x="10" y="40"> </text>""", "empty")]
    [InlineData("""<text x="10" y="40">58</text><circle cx="14" cy="36" r="4" fill="#000"/>""", "lies over 58")]
    [InlineData("""<text x="10" y="40">58</text><rect x="5" y="25" width="40" height="25" fill="#FFF"/>""", "lies over 58")]
    [InlineData("""<rect x="0" y="20" width="15" height="30" fill="#005AFF"/><text x="10" y="40">58</text>""", "lies over 58")]
    [InlineData("""<path d="M0 30L60 44" fill="none" stroke="#000"/><text x="10" y="40">58</text>""", "goes through 58")]
    public void What_cannot_be_read_is_found(string drawn, string? fault)
    {
        var faults = Legibility.FaultsOf(Drawing.OfText($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60">{drawn}</svg>""")).ToList();

        if (fault is null) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().ShouldContain(fault);
    }
}
