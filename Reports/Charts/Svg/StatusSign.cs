using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>What stands where a figure is withheld, about a middle and no wider than its band.</summary>
internal static class StatusSign
{
    public const double RoomForText = 9;

    public static void Draw(Sheet sheet, CellStatus status, double x, double y, double band)
    {
        var half = Math.Min(4, band * 0.4);
        switch (status)
        {
            case CellStatus.NotPublished:
                sheet.Outline(x - half, y - half, half * 2, half * 2, Paint.Axis);
                break;
            case CellStatus.NotRestatable:
                sheet.Line(x - half, y - half, x + half, y + half, Paint.Axis, 1.4);
                sheet.Line(x - half, y + half, x + half, y - half, Paint.Axis, 1.4);
                break;
            case CellStatus.Masked or CellStatus.NotApplicable when band >= RoomForText:
                sheet.TextOnPanel(x, y + 3, status == CellStatus.Masked ? ChartWords.MaskedSymbol : ChartWords.NotApplicableSymbol, Look.SmallStrong, Anchor.Middle);
                break;
            case CellStatus.Masked:
                Dot(sheet, x - half / 2, y + 2, half);
                Dot(sheet, x + half / 2, y + 2, half);
                break;
            case CellStatus.NotApplicable:
                Dot(sheet, x, y + 2, half);
                break;
        }
    }

    private static void Dot(Sheet sheet, double x, double y, double half) =>
        sheet.Svg.Open("circle").At("cx", x).At("cy", y).At("r", Math.Min(1, half / 3)).Fill(Paint.Ink).Done();
}
