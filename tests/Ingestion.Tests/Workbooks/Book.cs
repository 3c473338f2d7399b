using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Ingestion.Tests.Workbooks;

/// <summary>Workbooks part by part, so that a test can put anything anywhere.</summary>
internal sealed class Book
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    // 1 is a day, 2 a month without a day, 3 percent, 4 kronor, 5 the digits of a personal number
    private const string Styles = $"""
        <styleSheet {Main}><numFmts count="3"><numFmt numFmtId="164" formatCode="mmm\-yy"/><numFmt numFmtId="165" formatCode="#,##0.00\ &quot;kr&quot;"/><numFmt numFmtId="166" formatCode="000000\-0000"/></numFmts>
        <fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="6"><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>
        """;

    /// <summary>Workbooks that spreadsheet programs saved.</summary>
    public static readonly string Samples = Path.GetFullPath(Path.Combine(Files.SampleData, "../tests/Ingestion.Tests/Workbooks/Samples"));

    private readonly List<(string Name, string State, string Xml)> _sheets = [];
    private readonly Dictionary<string, byte[]> _parts = [];

    /// <summary>A report of activity whose rows are given as in CSV; a cell that begins with <c>&lt;</c> and ends with <c>&gt;</c> is its XML.</summary>
    public static Book Activity(params string[] rows) => new Book().Sheet("Verksamhet", [Files.ActivityHeader, .. rows]);

    public Book Sheet(string name, string[] rows, string around = "", string columns = "", string state = "visible", string rowAttributes = "")
    {
        var data = string.Concat(rows.Select((row, i) =>
            $"<row r=\"{i + 1}\"{(i > 0 ? rowAttributes : "")}>{string.Concat(row.Split(';').Select((cell, j) => Cell(cell, $"{(char)('A' + j)}{i + 1}")))}</row>"));
        _sheets.Add((name, state, $"<worksheet {Main}>{columns}<sheetData>{data}</sheetData>{around}</worksheet>"));
        return this;
    }

    public Book Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public Book Part(string name, byte[] content)
    {
        _parts[name] = content;
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Write("[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                + string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>"));
            Write("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
            Write("xl/workbook.xml", Encoding.UTF8.GetBytes($"<workbook {Main}><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{Escaped(s.Name)}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets></workbook>"));
            Write("xl/_rels/workbook.xml.rels", Relations([.. _sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("rIdS", "styles", "styles.xml")]));
            Write("xl/styles.xml", Encoding.UTF8.GetBytes(Styles));
            foreach (var (i, sheet) in _sheets.Index()) Write($"xl/worksheets/sheet{i + 1}.xml", Encoding.UTF8.GetBytes(sheet.Xml));
            foreach (var (name, content) in _parts) Write(name, content);

            void Write(string name, byte[] content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static string Cell(string cell, string address)
    {
        if (cell.Length == 0) return "";
        if (cell.StartsWith('<') && cell.EndsWith('>')) return cell.Replace("<c", $"<c r=\"{address}\"", StringComparison.Ordinal);
        return double.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? $"<c r=\"{address}\"><v>{cell}</v></c>"
            : $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{Escaped(cell)}</t></is></c>";
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static byte[] Relations(params (string Id, string Type, string Target)[] relations) => Encoding.UTF8.GetBytes(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>");
}
