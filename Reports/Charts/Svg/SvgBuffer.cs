using System.Buffers;
using System.Globalization;

namespace SmvInsights.Reports.Charts.Svg;

/// <summary>The text of a drawing as it grows, in rented memory: a <c>StringBuilder</c> clears tens of kilobytes anew for every drawing. Empty once it has become a string.</summary>
internal sealed class SvgBuffer(int capacity)
{
    private char[] _text = ArrayPool<char>.Shared.Rent(capacity);
    private int _length;

    public SvgBuffer Append(char letter)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = letter;
        return this;
    }

    public SvgBuffer Append(string text)
    {
        if (text.Length > _text.Length - _length) Grow(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        return this;
    }

    /// <summary>As it may stand in an element or an attribute.</summary>
    public SvgBuffer Escaped(string text)
    {
        int written;
        while (!SvgText.TryEscape(text, _text.AsSpan(_length), out written)) Grow(_text.Length);
        _length += written;
        return this;
    }

    /// <summary>To a tenth, the same in every culture.</summary>
    public SvgBuffer Append(double value)
    {
        var tenths = (long)Math.Round(value * 10);
        if (tenths < 0) Append('-');
        var (whole, tenth) = Math.DivRem((ulong)Math.Abs(tenths), 10);
        int written;
        while (!whole.TryFormat(_text.AsSpan(_length), out written, default, CultureInfo.InvariantCulture)) Grow(_text.Length);
        _length += written;
        return tenth == 0 ? this : Append('.').Append((char)('0' + tenth));
    }

    /// <summary>What stands here, then what stands in the other, then the end. Both give their memory back.</summary>
    public string Followed(SvgBuffer other, string end)
    {
        var all = string.Concat(_text.AsSpan(0, _length), other._text.AsSpan(0, other._length), end);
        Return();
        other.Return();
        return all;
    }

    private void Return()
    {
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + least, _text.Length * 2));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}
