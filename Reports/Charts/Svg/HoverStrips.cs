using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>One strip over each period that tells its figures to the pointer, and is a link, one tab stop, where the page has somewhere to lead.</summary>
internal static class HoverStrips
{
    public static void Draw(Sheet sheet, PeriodAxis axis, IReadOnlyList<Period> periods, Func<int, string> words, double top, double bottom)
    {
        for (var i = 0; i < periods.Count; i++)
            Over(sheet, sheet.Frame.Links.Count == 0 ? "" : $"{periods[i]}", words(i), axis.Start(i), top, axis.Band, bottom - top, axis.Middle(i));
    }

    /// <param name="cross">Where a thin line stands while the pointer is over it, or <c>null</c>.</param>
    public static void Over(Sheet sheet, string key, string words, double x, double y, double width, double height, double? cross = null)
    {
        if (sheet.Frame.IsPrint) return;
        Around(sheet, key, words, () =>
        {
            sheet.Svg.Open("rect").At("x", x).At("y", y).At("width", Math.Max(0, width)).At("height", Math.Max(0, height)).NoFill().Done();
            if (cross is { } at)
                sheet.Svg.Open("line").At("x1", at).At("y1", y).At("x2", at).At("y2", y + height).At("visibility", "hidden").Stroke(Paint.Mute, 1).Done();
        });
    }

    /// <summary>What is drawn within is itself the place that tells and leads.</summary>
    public static void Around(Sheet sheet, string key, string words, Action draw)
    {
        if (sheet.Frame.IsPrint)
        {
            draw();
            return;
        }
        var link = sheet.Frame.Links.GetValueOrDefault(key);
        var tag = link is null ? "g" : "a";
        sheet.Svg.Open(tag).At("class", "hit").At("pointer-events", "all");
        if (link is not null) sheet.Svg.At("href", link).At("aria-label", words.Replace('\n', ' '));
        sheet.Svg.Inside().Open("title").Inside().Content(words).Close("title");
        draw();
        sheet.Svg.Close(tag);
    }
}
