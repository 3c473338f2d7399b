namespace SmvInsights.Reports.Charts.Svg;

internal static class FundingDrawing
{
    private const double Height = BarRows.TrackHeight;

    public static string Draw(FundingChart chart, ChartFrame frame)
    {
        var sheet = new Sheet(chart, frame);
        var scale = BarRows.Scale(chart.Sources.Select(s => ChartPoint.Of(Parts(s).Sum(p => p.Amount))), frame);
        BarRows.Draw(
            sheet, scale, chart.Language, [.. chart.Sources.Select(s => (s.Key, new BarWords(s.Name, chart.Standing(s), chart.Rest(s), false, frame)))],
            (i, y) => Bar(sheet, chart.Sources[i], scale, y));
        Key(chart).Draw(sheet);
        return sheet.Finish();
    }

    private delegate void Fill(Sheet sheet, double x, double y, double width, double height);

    /// <summary>From the surest to the least sure.</summary>
    private static IEnumerable<(decimal Amount, Fill Fill)> Parts(FundingBar source)
    {
        var committed = Math.Max(0, source.Committed ?? 0);
        var paid = Math.Clamp(source.Paid ?? 0, 0, committed);
        yield return (paid, Paid);
        yield return (committed - paid, Committed);
        yield return (Math.Max(0, source.Possible ?? 0), Possible);
        yield return (Math.Max(0, source.NotGranted ?? 0), NotGranted);
    }

    private static void Bar(Sheet sheet, FundingBar source, LinearScale scale, double y)
    {
        var from = 0m;
        foreach (var (amount, fill) in Parts(source))
        {
            if (amount > 0) fill(sheet, scale.At(from), y, Math.Max(1, scale.At(from + amount) - scale.At(from)), Height);
            from += amount;
        }
    }

    private static void Paid(Sheet sheet, double x, double y, double width, double height) => sheet.Rect(x, y, width, height, Paint.Accent);

    private static void Committed(Sheet sheet, double x, double y, double width, double height)
    {
        sheet.Rect(x, y, width, height, Paint.Track);
        sheet.Outline(x + 0.75, y + 0.75, width - 1.5, height - 1.5, Paint.Accent, 1.5);
    }

    private static void Possible(Sheet sheet, double x, double y, double width, double height)
    {
        sheet.Rect(x, y, width, height, Paint.Panel);
        sheet.Hatch(x, y, width, height, Paint.Accent, 5);
        sheet.Outline(x + 0.5, y + 0.5, width - 1, height - 1, Paint.Accent, 1, "4 3");
    }

    private static void NotGranted(Sheet sheet, double x, double y, double width, double height)
    {
        sheet.Rect(x, y, width, height, Paint.Panel);
        sheet.Outline(x + 0.5, y + 0.5, width - 1, height - 1, Paint.Axis, 1, "2 3");
    }

    private static SymbolKey Key(FundingChart chart)
    {
        var key = new SymbolKey();
        string Say(string sv, string en) => chart.Language == Ingestion.Wording.Language.English ? en : sv;
        void Add(Func<FundingBar, bool> occurs, Fill fill, string words)
        {
            if (chart.Sources.Any(occurs)) key.Add((sheet, x, y) => fill(sheet, x, y - 5.5, 16, 11), words);
        }
        Add(s => s.Paid > 0 && s.Committed > 0, Paid, Say("inbetalt", "paid"));
        Add(s => s.Committed > (s.Paid ?? 0), Committed, Say("beviljat eller beslutat", "granted or decided"));
        Add(s => s.Possible > 0, Possible, Say("möjligt: sökt, begärt eller utlovat", "possible: applied for, asked for or promised"));
        Add(s => s.NotGranted > 0, NotGranted, Say("sökt men inte beviljat", "applied for, not granted"));
        return key;
    }
}
