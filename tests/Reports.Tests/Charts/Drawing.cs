using System.Globalization;
using System.Xml.Linq;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Reports.Tests.Charts;

/// <summary>A rendered chart read back as XML.</summary>
internal sealed class Drawing
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private Drawing(string text)
    {
        Source = text;
        Root = XDocument.Parse(text).Root!;
        var box = Root.Attribute("viewBox")!.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        (Width, Height) = (box[2], box[3]);
        Texts = [.. Root.Descendants(Svg + "text").Select(Measured)];
    }

    public string Source { get; }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public IReadOnlyList<Box> Texts { get; }

    public IEnumerable<string> Words => Texts.Select(text => text.Words);

    public static Drawing Of(ChartSpec spec, ChartFrame? frame = null) => new(ChartRenderer.Render(spec, frame ?? ChartFrame.Wide("c")));

    public IEnumerable<XElement> All(string name) => Root.Descendants(Svg + name);

    private static Box Measured(XElement text)
    {
        var size = Number(text, "font-size") ?? 12;
        var font = text.Attribute("font-weight")?.Value == "600" ? FontFile.Semibold : FontFile.Regular;
        var width = font.Width(text.Value, size);
        var left = Number(text, "x")!.Value - (text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 });
        var baseline = Number(text, "y")!.Value;
        return new(text.Value, left, baseline - size * 0.7, left + width, baseline + size * 0.2);
    }

    private static double? Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    /// <param name="Top">Of its capitals; <paramref name="Bottom"/> of its descenders.</param>
    internal sealed record Box(string Words, double Left, double Top, double Right, double Bottom)
    {
        private const double Hair = 0.6;

        public bool Overlaps(Box other) =>
            Left < other.Right - Hair && other.Left < Right - Hair && Top < other.Bottom - Hair && other.Top < Bottom - Hair;

        public bool Within(double width, double height) => Left > -Hair && Right < width + Hair && Top > -Hair && Bottom < height + Hair;
    }
}
