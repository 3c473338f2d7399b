using System.Globalization;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The paper a chart is drawn on from top to bottom: text, lines and shapes, absolutely placed, and the frame around them.</summary>
internal sealed class Sheet
{
    private readonly ChartSpec _spec;

    public Sheet(ChartSpec spec, ChartFrame frame)
    {
        _spec = spec;
        Frame = frame;
        if (frame.WithHeading) Heading();
    }

    public ChartFrame Frame { get; }

    public SvgWriter Svg { get; } = new(24 * 1024);

    public double Width => Frame.Width;

    /// <summary>How far down the sheet is used.</summary>
    public double Y { get; set; }

    /// <param name="y">Of the baseline.</param>
    public void Text(double x, double y, string text, Look look, Anchor anchor = Anchor.Start)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        Svg.Open("text").At("x", x).At("y", y);
        if (look.Size != Look.Small.Size) Svg.At("font-size", look.Size);
        if (look.Semibold) Svg.At("font-weight", "600");
        if (anchor != Anchor.Start) Svg.At("text-anchor", anchor == Anchor.Middle ? "middle" : "end");
        Svg.Fill(look.Paint).Inside().Content(text).Close("text");
    }

    /// <summary>Centred on <paramref name="x"/>, but never beyond the edges of the sheet.</summary>
    public void TextWithin(double x, double y, string text, Look look)
    {
        var half = TextMeasure.Width(text, look) / 2;
        Text(Math.Clamp(x, Math.Min(half, Width / 2), Math.Max(Width - half, Width / 2)), y, text, look, Anchor.Middle);
    }

    /// <summary>On a ground of the panel's colour, so that no line runs through it.</summary>
    public void TextOnPanel(double x, double y, string text, Look look, Anchor anchor = Anchor.Start)
    {
        var width = TextMeasure.Width(text, look);
        var left = x - anchor switch { Anchor.Middle => width / 2, Anchor.End => width, _ => 0 };
        Rect(left - 1, y - look.Size * 0.78, width + 2, look.Size, Paint.Panel);
        Text(x, y, text, look, anchor);
    }

    public void Line(double x1, double y1, double x2, double y2, Paint paint, double width = 1, string? dash = null) =>
        Svg.Open("line").At("x1", x1).At("y1", y1).At("x2", x2).At("y2", y2).Stroke(paint, width, dash).Done();

    public void Rect(double x, double y, double width, double height, Paint paint, double radius = 0)
    {
        Box(x, y, width, height, radius);
        Svg.Fill(paint).Done();
    }

    public void Outline(double x, double y, double width, double height, Paint paint, double stroke = 1, string? dash = null, double radius = 0)
    {
        Box(x, y, width, height, radius);
        Svg.NoFill().Stroke(paint, stroke, dash).Done();
    }

    /// <summary>Diagonal lines, drawn one by one: the typesetter needs no pattern, and the page no ids.</summary>
    public void Hatch(double x, double y, double width, double height, Paint paint, double gap = 5)
    {
        if (width <= 0 || height <= 0) return;
        Svg.Path(path =>
        {
            for (var d = gap / 2; d < width + height; d += gap)
            {
                path.Move(x + Math.Min(d, width), y + Math.Max(0, d - width));
                path.Line(x + Math.Max(0, d - height), y + Math.Min(d, height));
            }
        }).NoFill().Stroke(paint, 1).Done();
    }

    /// <summary>What is drawn within belongs to one series, and can be brought forward with it on a screen.</summary>
    public void OfSeries(string key, Action draw)
    {
        if (Frame.IsPrint)
        {
            draw();
            return;
        }
        Svg.Open("g").At("class", "series").At("data-series", key).Inside();
        draw();
        Svg.Close("g");
    }

    /// <summary>The finished drawing.</summary>
    public string Finish()
    {
        var height = Math.Ceiling(Y);
        var linked = Frame.Links.Count > 0;
        var description = Frame.IdPrefix + "-desc";
        var margin = Frame.Margin;
        var (origin, fullWidth, fullHeight) = (0 - margin, Frame.Width + 2 * margin, height + 2 * margin);
        var head = new SvgWriter(2 * 1024).Open("svg").At("xmlns", "http://www.w3.org/2000/svg")
            .At("viewBox", string.Create(CultureInfo.InvariantCulture, $"{origin:0.#} {origin:0.#} {fullWidth:0.#} {fullHeight:0.#}")).At("width", fullWidth).At("height", fullHeight)
            .At("class", Frame.IsNarrow ? "chart-drawing chart-narrow" : "chart-drawing chart-wide")
            .At("role", linked ? "group" : "img").At("aria-label", _spec.Title).At("aria-describedby", description)
            .At("font-family", "'Source Sans 3', 'Source Sans Pro', system-ui, sans-serif").At("font-size", Look.Small.Size)
            .Inside().Open("desc").At("id", description).Inside().Content(_spec.Description).Close("desc");
        return head.Followed(Svg, "</svg>");
    }

    private void Heading()
    {
        foreach (var line in TextMeasure.Wrap(_spec.Title, Width, 3, Look.Title)) Next(line, Look.Title);
        foreach (var line in TextMeasure.Wrap(_spec.Subtitle, Width, 4, Look.Subtitle)) Next(line, Look.Subtitle);
        Y += 14;

        void Next(string line, Look look)
        {
            Text(0, Y + look.Size, line, look);
            Y += look.LineHeight;
        }
    }

    private void Box(double x, double y, double width, double height, double radius)
    {
        Svg.Open("rect").At("x", x).At("y", y).At("width", Math.Max(0, width)).At("height", Math.Max(0, height));
        if (radius > 0) Svg.At("rx", radius);
    }
}
