using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

public class DrawingProperties
{
    [Fact]
    public void Whatever_the_chart_its_text_stands_within_the_sheet_and_clear_of_other_text() =>
        Prop.ForAll(AnyChart.InAnyFrame, any =>
        {
            var drawing = Drawing.Of(any.Spec, any.Frame);
            drawing.Source.ShouldNotContain("NaN", Case.Sensitive);
            drawing.Source.ShouldNotContain('∞');
            foreach (var text in drawing.Texts)
                text.Within(drawing.Width, drawing.Height).ShouldBeTrue($"{text} in {drawing.Width} × {drawing.Height} of {any.Spec.GetType().Name}");
            for (var i = 0; i < drawing.Texts.Count; i++)
                for (var j = i + 1; j < drawing.Texts.Count; j++)
                    drawing.Texts[i].Overlaps(drawing.Texts[j]).ShouldBeFalse($"{drawing.Texts[i]} and {drawing.Texts[j]} of {any.Spec.GetType().Name}, {any.Frame.Kind} {any.Frame.Width}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

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
