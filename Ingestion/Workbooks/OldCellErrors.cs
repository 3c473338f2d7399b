using System.Buffers.Binary;
using System.Text;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>The cells of an <c>.xls</c> that show an error, which its reader gives as blank ([MS-XLS], records of the stream <c>Workbook</c>).</summary>
internal static class OldCellErrors
{
    private const ushort BoundSheet = 0x85, BeginningOfPart = 0x809, BoolErr = 0x205, Formula = 0x06;

    private static readonly Dictionary<byte, string> Errors = new()
    {
        [0x00] = "#NULL!", [0x07] = "#DIV/0!", [0x0F] = "#VALUE!", [0x17] = "#REF!", [0x1D] = "#NAME?", [0x24] = "#NUM!", [0x2A] = "#N/A",
    };

    public static Dictionary<string, SheetFacts> Find(ReadOnlySpan<byte> book)
    {
        var starts = new Dictionary<uint, SheetFacts>();
        var sheets = new Dictionary<string, SheetFacts>(StringComparer.Ordinal);
        SheetFacts? sheet = null;
        foreach (var record in new BiffRecords(book))
            if (record.Type == BoundSheet) starts[record.UInt32(0)] = sheets[NameOf(record)] = new();
            else if (record.Type == BeginningOfPart) sheet = starts.GetValueOrDefault((uint)record.Start, sheet!);
            else if (ErrorIn(record) is { } code && sheet is not null)
                sheet.AddError(new(record.UInt16(0) + 1, record.UInt16(2) + 1), Errors.GetValueOrDefault(code, "#REF!"));
        return sheets;
    }

    private static string NameOf(BiffRecord record)
    {
        var isWide = (record.Byte(7) & 1) == 1;
        var name = record.Content[8..];
        return (isWide ? Encoding.Unicode : Encoding.Latin1).GetString(name[..Math.Min(name.Length, record.Byte(6) * (isWide ? 2 : 1))]);
    }

    private static byte? ErrorIn(BiffRecord record) => record.Type switch
    {
        BoolErr when record.Byte(7) == 1 => record.Byte(6),
        Formula when record.Byte(6) == 2 && record.UInt16(12) == 0xFFFF => record.Byte(8),
        _ => null,
    };
}

/// <param name="Start">Where in the stream the record begins.</param>
internal readonly ref struct BiffRecord(int start, ushort type, ReadOnlySpan<byte> content)
{
    public int Start { get; } = start;

    public ushort Type { get; } = type;

    public ReadOnlySpan<byte> Content { get; } = content;

    public byte Byte(int at) => Content[at];

    public int UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(Content[at..]);

    public uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(Content[at..]);
}

/// <summary>The records of a stream, one after another; a last one that is cut off is left out.</summary>
internal ref struct BiffRecords(ReadOnlySpan<byte> stream)
{
    private readonly ReadOnlySpan<byte> _stream = stream;
    private int _next;

    public BiffRecord Current { get; private set; }

    public readonly BiffRecords GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_stream.Length - _next < 4) return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(_stream[(_next + 2)..]);
        if (_stream.Length - _next < 4 + length) return false;
        Current = new(_next, BinaryPrimitives.ReadUInt16LittleEndian(_stream[_next..]), _stream.Slice(_next + 4, length));
        _next += 4 + length;
        return true;
    }
}
