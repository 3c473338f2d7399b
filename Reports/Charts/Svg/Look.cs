namespace SmvInsights.Reports.Charts.Svg;

/// <summary>A size, weight and colour of text.</summary>
internal readonly record struct Look(double Size, bool Semibold, Paint Paint)
{
    public static readonly Look Title = new(19, true, Paint.Ink);
    public static readonly Look Subtitle = new(13.5, false, Paint.Mute);
    public static readonly Look Label = new(13, true, Paint.Ink);
    public static readonly Look QuietLabel = new(13, false, Paint.Mute);
    public static readonly Look Value = new(13, false, Paint.Ink);
    public static readonly Look Small = new(12, false, Paint.Mute);
    public static readonly Look SmallInk = new(12, false, Paint.Ink);
    public static readonly Look SmallStrong = new(12, true, Paint.Ink);
    public static readonly Look Alarm = new(13, true, Paint.Alarm);

    public double LineHeight => Math.Round(Size * 1.25);

    /// <summary>From the middle of a line of text down to its baseline.</summary>
    public double Drop => Size * 0.34;
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}
