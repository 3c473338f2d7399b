using System.Globalization;
using System.Text;
using System.Xml;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Searches one XML part of a workbook for personal numbers: its attributes, and its texts with the formatting within them left out.</summary>
internal sealed class PartSearch(SheetFacts? cells)
{
    // elements that divide a text without ending it: <si><r><t>811218</t></r><r><t>-9876</t></r></si>
    private static readonly HashSet<string> Inline = ["t", "r", "rPr", "rPh", "font", "span", "b", "i", "u"];

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = false };

    private readonly StringBuilder _text = new();
    private bool _found;

    /// <exception cref="XmlException">The part is not well-formed.</exception>
    public bool Finds(Stream part)
    {
        using var reader = XmlReader.Create(part, Settings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element) Open(reader);
            else if (reader.NodeType == XmlNodeType.EndElement) Close(reader.LocalName);
            else if (reader.HasValue) Append(reader);
        return _found;
    }

    private void Open(XmlReader reader)
    {
        if (!Inline.Contains(reader.LocalName)) Judge();
        cells?.Open(reader);
        while (reader.MoveToNextAttribute()) Judge(reader.Value);
        reader.MoveToElement();
    }

    private void Append(XmlReader reader)
    {
        _text.Append(reader.Value);
        cells?.Text(reader.Value);
    }

    private void Close(string element)
    {
        cells?.Close(element);
        if (!Inline.Contains(element)) Judge();
    }

    private void Judge()
    {
        if (_text.Length == 0) return;
        Judge(_text.ToString());
        _text.Clear();
    }

    private void Judge(string text)
    {
        if (_found || text.Length < 9) return;
        _found = Holds(text) || (IsNumber(text, out var number) && Holds(CellValue.NumberText(number, null)));
    }

    private static bool Holds(string text) => PersonalNumberSearch.In(Encoding.UTF8.GetBytes(text)) == Likeness.PersonalNumber;

    /// <summary>Charts and pivot tables keep copies of cells, which may say <c>8.112E9</c>.</summary>
    private static bool IsNumber(string text, out double number)
    {
        number = 0;
        return text.Length < 30 && char.IsAsciiDigit(text[0]) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}
