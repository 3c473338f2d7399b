using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Looks through all of an <c>.xlsx</c>: whether everything in it can be searched, and for personal numbers in every part.</summary>
internal sealed class WorkbookPackage
{
    private const int MostParts = 2_000, MostColumns = 1_000;
    private const long MostCells = 30_000_000;

    private readonly UnpackedBytes _unpacked = new();
    private readonly List<PartName> _personalNumbersIn = [];
    private readonly Dictionary<string, SheetFacts> _sheetParts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    /// <exception cref="XmlException">A part of it is.</exception>
    /// <exception cref="UnpackedTooLargeException">It is larger than any report.</exception>
    public static PackageSearch Search(ReadOnlyMemory<byte> content)
    {
        using var archive = new ZipArchive(ContentStream.Of(content));
        return JudgeParts(archive) is { } fault ? PackageSearch.Refused(fault) : new WorkbookPackage().Search(archive, content);
    }

    private static Rule? JudgeParts(ZipArchive archive)
    {
        var names = archive.Entries.Select(e => e.FullName).ToList();
        if (names.Count > MostParts) return WorkbookRules.TooLarge;
        if (names.Any(n => n is "xl/workbook.bin" || (n is "content.xml" && names.Contains("mimetype")))) return WorkbookRules.OtherFormat;
        if (!names.Contains("xl/workbook.xml")) return FileRules.Packed;
        if (names.Any(n => n.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))) return WorkbookRules.Macros;
        return archive.Entries.All(e => IsXml(e.FullName) || IsPrinterSettings(e) || (e.FullName.EndsWith('/') && e.Length == 0)) ? null : WorkbookRules.Unsearchable;
    }

    private static bool IsXml(string name) => Path.GetExtension(name).ToUpperInvariant() is ".XML" or ".RELS" or ".VML" or ".PSMDCP";

    /// <summary>Excel puts in how the printer was set, uncompressed.</summary>
    private static bool IsPrinterSettings(ZipArchiveEntry part) =>
        part.FullName.StartsWith("xl/printerSettings/", StringComparison.OrdinalIgnoreCase) && part.FullName.EndsWith(".bin", StringComparison.OrdinalIgnoreCase);

    private PackageSearch Search(ZipArchive archive, ReadOnlyMemory<byte> content)
    {
        // names of parts, notes on the archive, and what stands between the parts
        if (RawSearch.Finds(content)) _personalNumbersIn.Add(PartNames.Elsewhere);
        foreach (var part in archive.Entries) SearchPart(part);
        if (_sheetParts.Values.Any(s => s.LastColumn > MostColumns || (long)s.LastRow * s.LastColumn > MostCells)) return PackageSearch.Refused(WorkbookRules.TooLarge);
        return new(null, [.. _personalNumbersIn.Distinct()], SheetsByName(archive));
    }

    private void SearchPart(ZipArchiveEntry part)
    {
        var name = PartNames.Of(part.FullName);
        SheetFacts? cells = name == PartNames.Sheet ? _sheetParts[part.FullName] = new() : null;
        if (part.FullName.EndsWith('/')) return;
        if (!IsXml(part.FullName) ? FindsRaw(part) : FindsInXml(part, cells)) _personalNumbersIn.Add(name);
    }

    private bool FindsInXml(ZipArchiveEntry part, SheetFacts? cells)
    {
        try
        {
            using var stream = _unpacked.Open(part);
            return new PartSearch(cells).Finds(stream);
        }
        catch (XmlException) when (part.FullName.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            // Excel itself writes notes' shapes that are not well-formed
            return FindsRaw(part);
        }
    }

    private bool FindsRaw(ZipArchiveEntry part)
    {
        using var stream = _unpacked.Open(part);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return RawSearch.Finds(bytes.ToArray());
    }

    private Dictionary<string, SheetFacts> SheetsByName(ZipArchive archive)
    {
        XNamespace relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        var targets = Load(archive, "xl/_rels/workbook.xml.rels").Elements().ToLookup(r => (string?)r.Attribute("Id"), r => PartNames.Resolve((string?)r.Attribute("Target") ?? ""));
        var sheets = new Dictionary<string, SheetFacts>(StringComparer.Ordinal);
        foreach (var sheet in Load(archive, "xl/workbook.xml").Descendants().Where(e => e.Name.LocalName == "sheet"))
            if (_sheetParts.TryGetValue(targets[(string?)(sheet.Attribute(relation + "id") ?? sheet.Attribute(strict + "id"))].FirstOrDefault("")!, out var facts))
                sheets[(string?)sheet.Attribute("name") ?? ""] = facts;
        return sheets;
    }

    private XElement Load(ZipArchive archive, string name)
    {
        using var stream = _unpacked.Open(archive.GetEntry(name) ?? throw new InvalidDataException("The workbook lacks a part."));
        return XElement.Load(stream);
    }
}
