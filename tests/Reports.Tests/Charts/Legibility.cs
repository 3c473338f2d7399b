using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SmvInsights.Reports.Tests.Charts;

/// <summary>Finds what cannot be read in a drawing, with text measured by the font itself: what touches, what is cut off, what is too small, what a mark lies over.</summary>
internal static partial class Legibility
{
    public const double LeastSize = 12;

    /// <summary>Pale grounds that text may begin or end upon.</summary>
    private static readonly string[] Grounds = ["f-band", "f-target", "f-track", "f-panel"];

    public static IEnumerable<string> FaultsOf(Drawing drawing)
    {
        var marks = drawing.Root.Descendants().Select((element, order) => (Element: element, Order: order)).ToList();
        var orders = marks.ToDictionary(mark => mark.Element, mark => mark.Order);
        var shapes = marks.Where(mark => IsSeen(mark.Element)).Select(mark => new Shape(mark.Element, mark.Order)).Where(shape => shape.IsDrawn).ToList();
        for (var i = 0; i < drawing.Texts.Count; i++)
        {
            var text = drawing.Texts[i];
            if (string.IsNullOrWhiteSpace(text.Words)) yield return "a text is empty";
            if (text.Size < LeastSize) yield return $"{text.Words} is {text.Size} units high";
            if (!text.Within(drawing.Sheet)) yield return $"{text.Words} goes beyond the sheet";
            foreach (var other in drawing.Texts.Skip(i + 1).Where(text.Overlaps)) yield return $"{text.Words} touches {other.Words}";
            var order = orders[text.Element!];
            foreach (var shape in shapes)
            {
                if (shape.Fills(text) && (shape.Order > order || !shape.Holds(text) && !shape.IsGround)) yield return $"{shape} lies over {text.Words}";
                if (!shape.Crosses(text)) continue;
                if (shape.Order > order || !shapes.Exists(ground => ground.Order > shape.Order && ground.Order < order && ground.Holds(text))) yield return $"{shape} goes through {text.Words}";
            }
        }
    }

    /// <summary>What waits for the pointer is not seen.</summary>
    private static bool IsSeen(XElement element) =>
        element.Attribute("pointer-events") is null && element.Attribute("visibility") is null && element.Name.LocalName is "line" or "path" or "rect" or "circle";

    private sealed class Shape
    {
        private readonly XElement _element;
        private readonly Drawing.Box? _area;
        private readonly List<(double X1, double Y1, double X2, double Y2)> _strokes = [];

        public Shape(XElement element, int order)
        {
            _element = element;
            Order = order;
            var isFilled = element.Attribute("fill")?.Value is { } fill && fill != "none";
            var isStroked = element.Attribute("stroke") is not null;
            switch (element.Name.LocalName)
            {
                case "line":
                    _strokes.Add((At("x1"), At("y1"), At("x2"), At("y2")));
                    break;
                case "rect":
                    var box = new Drawing.Box("", At("x"), At("y"), At("x") + At("width"), At("y") + At("height"));
                    if (isFilled) _area = box;
                    if (isStroked) _strokes.AddRange([(box.Left, box.Top, box.Right, box.Top), (box.Right, box.Top, box.Right, box.Bottom), (box.Right, box.Bottom, box.Left, box.Bottom), (box.Left, box.Bottom, box.Left, box.Top)]);
                    break;
                case "circle":
                    _area = new("", At("cx") - At("r"), At("cy") - At("r"), At("cx") + At("r"), At("cy") + At("r"));
                    break;
                default:
                    Follow(element.Attribute("d")!.Value);
                    if (isFilled) _area = new("", _strokes.Min(s => s.X1), _strokes.Min(s => Math.Min(s.Y1, s.Y2)), _strokes.Max(s => s.X1), _strokes.Max(s => Math.Max(s.Y1, s.Y2)));
                    if (isFilled) _strokes.Clear();
                    break;
            }
        }

        public int Order { get; }

        public bool IsDrawn => _area is not null || _strokes.Count > 0;

        public bool IsGround => _element.Attribute("class")?.Value.Split(' ').Any(Grounds.Contains) == true;

        public bool Fills(Drawing.Box text) => _area?.Overlaps(text) == true;

        public bool Holds(Drawing.Box text) => _area is { } area && text.Within(area);

        public bool Crosses(Drawing.Box text) => _strokes.Exists(s => text.IsCrossedBy(s.X1, s.Y1, s.X2, s.Y2));

        public override string ToString() => $"a {_element.Attribute("class")?.Value} {_element.Name.LocalName}";

        private void Follow(string path)
        {
            var (x, y) = (0.0, 0.0);
            foreach (Match step in Step().Matches(path))
            {
                var (toX, toY) = (Parse(step.Groups[2].Value), Parse(step.Groups[3].Value));
                if (step.Groups[1].Value == "L") _strokes.Add((x, y, toX, toY));
                (x, y) = (toX, toY);
            }
        }

        private double At(string attribute) => Drawing.Number(_element, attribute) ?? 0;

        private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"([ML])(-?[\d.]+)[ ,](-?[\d.]+)")]
    private static partial Regex Step();
}
