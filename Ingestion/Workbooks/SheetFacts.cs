using System.Xml;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>What the cells of a sheet are beside their values: errors, formulas without a result, and how far out they stand.</summary>
internal sealed class SheetFacts
{
    private const int MostKept = 10_000;

    private readonly Dictionary<CellAddress, string> _errors = [];
    private readonly List<CellAddress> _unvalued = [];
    private CellAddress _cell;
    private string? _type;
    private bool _isFormula, _hasValue, _inValue;

    /// <summary>Cells that show an error, with its text: <c>#REF!</c>.</summary>
    public IReadOnlyDictionary<CellAddress, string> Errors => _errors;

    public IReadOnlyList<CellAddress> Unvalued => _unvalued;

    public int LastRow { get; private set; }

    public int LastColumn { get; private set; }

    public void Open(XmlReader element)
    {
        if (element.LocalName == "row") _cell = new(Number(element.GetAttribute("r")) ?? _cell.Row + 1, 0);
        else if (element.LocalName == "c") OpenCell(element);
        else if (element.LocalName == "f") _isFormula = true;
        else if (element.LocalName is "v" or "is") (_hasValue, _inValue) = (true, !element.IsEmptyElement);
    }

    public void Text(string text)
    {
        if (_inValue && _type == "e") AddError(_cell, text);
    }

    public void AddError(CellAddress cell, string error)
    {
        if (_errors.Count < MostKept) _errors[cell] = error;
    }

    public void Close(string element)
    {
        if (element is "v" or "is") _inValue = false;
        if (element == "c" && _isFormula && !_hasValue && _type != "str" && _unvalued.Count < MostKept) _unvalued.Add(_cell);
    }

    /// <summary>The address may be left out: then it is the next one.</summary>
    private void OpenCell(XmlReader element)
    {
        _cell = element.GetAttribute("r") is { } address && CellAddress.Parse(address) is { Row: > 0 } parsed ? parsed : _cell with { Column = _cell.Column + 1 };
        (_type, _isFormula, _hasValue, _inValue) = (element.GetAttribute("t"), false, false, false);
        (LastRow, LastColumn) = (Math.Max(LastRow, _cell.Row), Math.Max(LastColumn, _cell.Column));
    }

    private static int? Number(string? text) => int.TryParse(text, System.Globalization.NumberStyles.None, null, out var number) ? number : null;
}
