namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Writes elements one after another: <c>Open</c>, attributes, then <c>Done</c> or <c>Inside</c> … <c>Close</c>. Numbers are invariant, to a tenth.</summary>
internal sealed class SvgWriter(int capacity)
{
    private readonly SvgBuffer _out = new(capacity);
    private string? _fillRole;
    private string? _strokeRole;

    public SvgWriter Open(string tag)
    {
        _out.Append('<').Append(tag);
        return this;
    }

    public SvgWriter At(string name, double value)
    {
        _out.Append(' ').Append(name).Append("=\"").Append(value).Append('"');
        return this;
    }

    public SvgWriter At(string name, string value)
    {
        _out.Append(' ').Append(name).Append("=\"").Escaped(value).Append('"');
        return this;
    }

    public SvgWriter Fill(Paint paint)
    {
        _out.Append(" fill=\"").Append(paint.Light).Append('"');
        _fillRole = paint.Role;
        return this;
    }

    public SvgWriter NoFill()
    {
        _out.Append(" fill=\"none\"");
        return this;
    }

    public SvgWriter Stroke(Paint paint, double width, string? dash = null)
    {
        _out.Append(" stroke=\"").Append(paint.Light).Append('"');
        if (width != 1) At("stroke-width", width);
        if (dash is not null) At("stroke-dasharray", dash);
        _strokeRole = paint.Role;
        return this;
    }

    /// <summary>The data of a path, written by the caller with <see cref="Move"/>, <see cref="Line"/> and <see cref="Shut"/>.</summary>
    public SvgWriter Path(Action<SvgWriter> draw)
    {
        _out.Append("<path d=\"");
        draw(this);
        _out.Append('"');
        return this;
    }

    public SvgWriter Move(double x, double y) => Point('M', x, y);

    public SvgWriter Line(double x, double y) => Point('L', x, y);

    public SvgWriter Shut()
    {
        _out.Append('Z');
        return this;
    }

    public void Done()
    {
        Roles();
        _out.Append("/>");
    }

    public SvgWriter Inside()
    {
        Roles();
        _out.Append('>');
        return this;
    }

    public SvgWriter Content(string text)
    {
        _out.Escaped(text);
        return this;
    }

    public SvgWriter Close(string tag)
    {
        _out.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>All that was written here, then in the other, then the end; nothing can be written to either any more.</summary>
    public string Followed(SvgWriter other, string end) => _out.Followed(other._out, end);

    private SvgWriter Point(char command, double x, double y)
    {
        _out.Append(command).Append(x).Append(' ').Append(y);
        return this;
    }

    private void Roles()
    {
        if (_fillRole is null && _strokeRole is null) return;
        _out.Append(" class=\"");
        if (_fillRole is not null) _out.Append("f-").Append(_fillRole);
        if (_fillRole is not null && _strokeRole is not null) _out.Append(' ');
        if (_strokeRole is not null) _out.Append("s-").Append(_strokeRole);
        _out.Append('"');
        _fillRole = _strokeRole = null;
    }
}
