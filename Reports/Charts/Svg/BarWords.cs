namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The words of one horizontal bar: name and value above it, a note below it.</summary>
internal sealed class BarWords
{
    private const double Line = 17;

    private readonly List<string> _name;
    private readonly List<string> _value;
    private readonly List<string> _note;
    private readonly bool _sideBySide;
    private readonly bool _alarm;
    private readonly double _width;

    /// <param name="note">May be empty.</param>
    /// <param name="alarm">Whether the note is one, and bears its sign.</param>
    public BarWords(string name, string value, string note, bool alarm, ChartFrame frame)
    {
        _width = frame.Width;
        _alarm = alarm;
        _sideBySide = TextMeasure.Width(name, Look.Label) + 20 + TextMeasure.Width(value, Look.Value) <= _width;
        _name = TextMeasure.Wrap(name, _width, 2, Look.Label);
        _value = TextMeasure.Wrap(value, _width, 2, Look.Value);
        _note = TextMeasure.Wrap(note, _width - SignWidth, 2, NoteLook);
        Tooltip = $"{name}\n{value}" + (note.Length > 0 ? "\n" + note : "");
    }

    public string Tooltip { get; }

    /// <summary>Of what stands above the bar, with the space between.</summary>
    public double HeadHeight => (_sideBySide ? 1 : _name.Count + _value.Count) * Line + 9;

    /// <summary>Of all words.</summary>
    public double Height => HeadHeight + (_note.Count == 0 ? 0 : _note.Count * Line + 5);

    /// <summary>Of the sign before an alarm.</summary>
    private double SignWidth => _alarm ? 15 : 0;

    private Look NoteLook => _alarm ? Look.Alarm : Look.QuietLabel;

    /// <param name="bar">How high the bar between the words is.</param>
    public void Draw(Sheet sheet, double y, double bar)
    {
        var baseline = Stack(sheet, _name, y + 13, Look.Label);
        if (_sideBySide) sheet.Text(_width, y + 13, string.Join(' ', _value), Look.Value, Anchor.End);
        else Stack(sheet, _value, baseline, Look.Value);
        var below = y + Height - _note.Count * Line + 13 + bar;
        if (_alarm) sheet.Svg.Path(p => p.Move(0, below).Line(5, below - 8.5).Line(10, below).Shut()).Fill(Paint.Alarm).Done();
        Stack(sheet, _note, below, NoteLook, SignWidth);
    }

    private static double Stack(Sheet sheet, IEnumerable<string> lines, double y, Look look, double x = 0)
    {
        foreach (var line in lines)
        {
            sheet.Text(x, y, line, look);
            y += Line;
        }
        return y;
    }
}
