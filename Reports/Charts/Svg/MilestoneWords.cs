namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The words of one milestone: its name, how it stands, and the date that matters now.</summary>
internal sealed class MilestoneWords
{
    private readonly List<string> _name;
    private readonly List<string> _status;
    private readonly Look _statusLook;

    public MilestoneWords(MilestoneTimeline chart, MilestoneMark mark, double width)
    {
        Mark = mark;
        var late = chart.Word(mark) is { En: "overdue" };
        _statusLook = late ? Look.SmallStrong with { Paint = Paint.Alarm } : Look.Small;
        var status = chart.StandingWords(mark);
        _name = TextMeasure.Wrap(mark.Name, width, 2, Look.Label);
        _status = TextMeasure.Wrap(status, width, 3, _statusLook);
        Tooltip = string.Join('\n', new[] { mark.Name, mark.Context, status }.Where(line => line.Length > 0));
    }

    public MilestoneMark Mark { get; }

    public string Tooltip { get; }

    public double Height => _name.Count * Look.Label.LineHeight + _status.Count * Look.Small.LineHeight;

    public void Draw(Sheet sheet, double y)
    {
        foreach (var line in _name)
        {
            sheet.Text(0, y + 12, line, Look.Label);
            y += Look.Label.LineHeight;
        }
        foreach (var line in _status)
        {
            sheet.Text(0, y + 12, line, _statusLook);
            y += Look.Small.LineHeight;
        }
    }
}
