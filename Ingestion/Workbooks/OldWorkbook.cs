using System.Buffers.Binary;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>Looks through all of an <c>.xls</c> but its cells: whether it can be searched at all, and for personal numbers in every stream.</summary>
internal static class OldWorkbook
{
    private const ushort FilePass = 0x2F, OldPicture = 0x7F, Drawings = 0xEB, Picture = 0xF007;

    // the sheets, the properties, and what says which program made the file
    private static readonly string[] Known = ["Workbook", "\u0005SummaryInformation", "\u0005DocumentSummaryInformation", "\u0001CompObj", "\u0001Ole"];

    // text of cells stands in the streams too
    private static readonly PartName Somewhere = new(new(
        "en kommentar, ett sidhuvud, en egenskap eller annat utanför cellerna", "a comment, a page header, a property or something else outside the cells"), true);

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static PackageSearch Search(ReadOnlyMemory<byte> content)
    {
        var entries = CompoundFile.Read(content);
        var book = entries.FirstOrDefault(e => e.IsStream && e.Name is "Workbook" or "Book");
        if (entries.Any(e => e.Name == "EncryptedPackage")) return PackageSearch.Refused(WorkbookRules.Locked);
        if (book is null) return PackageSearch.Refused(FileRules.Packed);
        if (book.Name == "Book") return PackageSearch.Refused(WorkbookRules.OtherFormat);
        if (entries.Any(e => e.Name.StartsWith("_VBA_PROJECT", StringComparison.Ordinal))) return PackageSearch.Refused(WorkbookRules.Macros);
        if (JudgeRecords(book.Content) is { } fault) return PackageSearch.Refused(fault);
        if (entries.Any(e => !Known.Contains(e.Name))) return PackageSearch.Refused(WorkbookRules.Unsearchable);
        return new(null, entries.Any(e => RawSearch.Finds(e.Content)) ? [Somewhere] : [], OldCellErrors.Find(book.Content));
    }

    private static Rule? JudgeRecords(ReadOnlySpan<byte> book)
    {
        foreach (var record in new BiffRecords(book))
            if (record.Type == FilePass) return WorkbookRules.Locked;
            else if (record.Type == OldPicture || (record.Type == Drawings && HoldsPicture(record.Content))) return WorkbookRules.Unsearchable;
        return null;
    }

    private static bool HoldsPicture(ReadOnlySpan<byte> drawings)
    {
        Span<byte> mark = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(mark, Picture);
        return drawings.IndexOf(mark) >= 0;
    }
}
