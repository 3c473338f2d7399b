namespace SmvInsights.Reports.Charts.Svg;

internal static class CompletenessDrawing
{
    private const double GroupRow = 26;
    private const double CellHeight = 24;
    private const double CellGap = 3;
    private const double WidestCell = 88;

    /// <summary>In cells no wider, signs shrink, and what came in time has none.</summary>
    private const double NarrowCell = 10;

    public static string Draw(CompletenessGrid chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var nameRoom = Math.Floor(frame.Width * (frame.IsNarrow ? 0.28 : 0.3));
        var left = 12 + Math.Ceiling(chart.Rows.Max(row => TextMeasure.Width(Name(row, nameRoom), Look.Value)));
        var axis = new PeriodAxis(chart.Periods, chart.Language, left, Math.Min(frame.Width, left + WidestCell * chart.Periods.Count));
        axis.Draw(sheet, sheet.Y - 4, ticks: false);
        sheet.Y += PeriodAxis.Height - 4;

        string? group = null;
        foreach (var row in chart.Rows)
        {
            if (row.Group != group) Group(sheet, group = row.Group);
            sheet.Text(0, sheet.Y + CellHeight / 2 + Look.Value.Drop, Name(row, nameRoom), Look.Value);
            for (var i = 0; i < axis.Count; i++) Cell(sheet, chart, row, i, axis);
            sheet.Y += CellHeight + CellGap;
        }
        Key(chart, axis.Band - CellGap).Draw(sheet);
        return sheet.Finish();
    }

    private static string Name(CompletenessRow row, double room) => TextMeasure.Fit(row.Kind, room, Look.Value);

    private static void Group(Sheet sheet, string name)
    {
        sheet.Text(0, sheet.Y + GroupRow - 9, TextMeasure.Fit(name, sheet.Width, Look.Label), Look.Label);
        sheet.Y += GroupRow;
    }

    /// <summary>What is as it should be is a quiet sign; what is not bears its word where there is room.</summary>
    private static void Cell(Sheet sheet, CompletenessGrid chart, CompletenessRow row, int period, PeriodAxis axis)
    {
        var state = row[period];
        if (state == ReportState.NotExpected) return;
        var (x, y, width) = (axis.Start(period) + CellGap / 2, sheet.Y, Math.Max(1, axis.Band - CellGap));
        var word = CompletenessGrid.Word(state).In(chart.Language);
        HoverStrips.Around(sheet, $"{row.Key}/{chart.Periods[period]}", $"{row.Group}, {row.Kind}, {chart.Periods[period].FullName(chart.Language)}: {word}", () => Tile(sheet, state, word, x, y, width));
    }

    private static void Tile(Sheet sheet, ReportState state, string word, double x, double y, double width)
    {
        ReportSign.Tile(sheet, state, x, y, width, CellHeight);
        if (BearsWord(state, word, width))
            sheet.Text(x + width / 2, y + CellHeight / 2 + Look.SmallInk.Drop, word, Look.SmallInk, Anchor.Middle);
        else if (width > NarrowCell || state != ReportState.InTime) ReportSign.Draw(sheet, state, x + width / 2, y + CellHeight / 2, Math.Min(1, width / NarrowCell));
    }

    private static bool BearsWord(ReportState state, string word, double width) =>
        state is ReportState.Late or ReportState.Corrected or ReportState.Missing && TextMeasure.Width(word, Look.SmallInk) + 6 <= width;

    /// <summary>Of the signs alone: a word in its cell needs none.</summary>
    private static SymbolKey Key(CompletenessGrid chart, double width)
    {
        var key = new SymbolKey();
        var seen = chart.Rows.SelectMany(row => chart.Periods.Select((_, i) => row[i])).ToHashSet();
        foreach (var state in Enum.GetValues<ReportState>().Where(state => state != ReportState.NotExpected && seen.Contains(state)))
        {
            var word = CompletenessGrid.Word(state).In(chart.Language);
            if (!BearsWord(state, word, width)) key.Add((sheet, x, y) =>
            {
                ReportSign.Tile(sheet, state, x, y - 8, 16, 16);
                ReportSign.Draw(sheet, state, x + 8, y);
            }, word);
        }
        return key;
    }
}
