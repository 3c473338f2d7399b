using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

public class DrawingProperties
{
    [Fact]
    public void Whatever_the_chart_its_text_can_be_read() =>
        Prop.ForAll(AnyChart.InAnyFrame, any =>
        {
            var drawing = Drawing.Of(any.Spec, any.Frame);
            drawing.Source.ShouldNotContain("NaN", Case.Sensitive);
            drawing.Source.ShouldNotContain('∞');
            Legibility.FaultsOf(drawing).ShouldBeEmpty($"{any.Spec.GetType().Name}, {any.Frame.Kind} {any.Frame.Width}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));

    [Fact]
    public void Same_spec_and_frame_give_the_same_bytes_and_a_table_as_wide_as_its_header() =>
        Prop.ForAll(AnyChart.InAnyFrame, any =>
        {
            ChartRenderer.Render(any.Spec, any.Frame).ShouldBe(ChartRenderer.Render(any.Spec with { }, any.Frame));
            var table = any.Spec.ToTable();
            table.Rows.ShouldAllBe(row => row.Count == table.Columns.Count);
            any.Spec.Description.ShouldNotBeNullOrWhiteSpace();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
