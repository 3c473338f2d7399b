using SmvInsights.Reports.Charts.Svg;

namespace SmvInsights.Reports.Charts;

public static class ChartRenderer
{
    /// <summary>The drawing as one SVG element: right without any stylesheet, dark by <c>chart-drawing.css</c>. The same spec and frame give the same text.</summary>
    /// <exception cref="ArgumentException">A kind of chart that has no drawing.</exception>
    public static string Render(ChartSpec spec, ChartFrame frame) => spec switch
    {
        { IsEmpty: true } => EmptyDrawing.Draw(spec, frame),
        TrendChart chart => TrendDrawing.Draw(chart, frame),
        StackedBarChart chart => StackedBarDrawing.Draw(chart, frame),
        SmallMultiples chart => SmallMultiplesDrawing.Draw(chart, frame),
        BarChart chart => BarDrawing.Draw(chart, frame),
        BudgetBulletChart chart => BudgetBulletDrawing.Draw(chart, frame),
        FundingChart chart => FundingDrawing.Draw(chart, frame),
        MilestoneTimeline chart => MilestoneDrawing.Draw(chart, frame),
        CompletenessGrid chart => CompletenessDrawing.Draw(chart, frame),
        _ => throw new ArgumentException($"No drawing for {spec.GetType().Name}.", nameof(spec)),
    };
}
