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
        Sheet = new("", box[0], box[1], box[0] + box[2], box[1] + box[3]);
        Texts = [.. Root.Descendants(Svg + "text").Select(Measured)];
    }

    public string Source { get; }

    public XElement Root { get; }

    /// <summary>What can be seen of it: the view box.</summary>
    public Box Sheet { get; }

    public IReadOnlyList<Box> Texts { get; }

    public IEnumerable<string> Words => Texts.Select(text => text.Words);

    public static Drawing OfText(string svg) => new(svg);

    public static Drawing Of(ChartSpec spec, ChartFrame? frame = null) => new(ChartRenderer.Render(spec, frame ?? ChartFrame.Wide("c")));

    public IEnumerable<XElement> All(string name) => Root.Descendants(Svg + name);

    private static Box Measured(XElement text)
    {
        var size = Number(text, "font-size") ?? 12;
        var font = text.Attribute("font-weight")?.Value == "600" ? FontFile.Semibold : FontFile.Regular;
        var width = font.Width(text.Value, size);
        var left = Number(text, "x")!.Value - (text.Attribute("text-anchor")?.Value switch { "middle" => width / 2, "end" => width, _ => 0 });
        var baseline = Number(text, "y")!.Value;
        return new(text.Value, left, baseline - size * 0.7, left + width, baseline + size * 0.2) { Element = text, Size = size };
    }

    internal static double? Number(XElement element, string attribute) =>
        element.Attribute(attribute) is { } found ? double.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    /// <param name="Top">Of its capitals; <paramref name="Bottom"/> of its descenders.</param>
    internal sealed record Box(string Words, double Left, double Top, double Right, double Bottom)
    {
        private const double Hair = 0.6;

        public bool Overlaps(Box other) =>
            Left < other.Right - Hair && other.Left < Right - Hair && Top < other.Bottom - Hair && other.Top < Bottom - Hair;

        public XElement? Element { get; init; }

        public double Size { get; init; }

        public bool Within(Box outer) => Left > outer.Left - Hair && Right < outer.Right + Hair && Top > outer.Top - Hair && Bottom < outer.Bottom + Hair;

        /// <summary>Whether a straight line goes through it.</summary>
        public bool IsCrossedBy(double x1, double y1, double x2, double y2)
        {
            double from = 0, to = 1;
            return Clip(x1 - x2, x1 - Left - Hair) && Clip(x2 - x1, Right - Hair - x1) && Clip(y1 - y2, y1 - Top - Hair) && Clip(y2 - y1, Bottom - Hair - y1) && from < to;

            bool Clip(double along, double room)
            {
                if (along == 0) return room > 0;
                if (along < 0) from = Math.Max(from, room / along);
                else to = Math.Min(to, room / along);
                return true;
            }
        }
    }
}
