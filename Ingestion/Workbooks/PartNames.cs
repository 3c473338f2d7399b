namespace SmvInsights.Ingestion.Workbooks;

/// <summary>What the parts of an <c>.xlsx</c> are to the person who made it.</summary>
internal static class PartNames
{
    public static readonly PartName
        Elsewhere = new(new("en del som inte syns i bladen", "a part that does not show in the sheets"), false),
        Sheet = new(new("ett sidhuvud, en sidfot, en länk eller en dataverifiering", "a page header, a footer, a link or a data validation"), true);

    private static readonly PartName
        SharedText = new(new("text som inte längre syns i någon cell", "text that no longer shows in any cell"), true),
        Comment = new(new("en kommentar eller anteckning", "a comment or note"), false),
        Properties = new(new("dokumentets egenskaper", "the document’s properties"), false),
        Names = new(new("ett blads namn eller ett definierat namn", "the name of a sheet or a defined name"), false);

    public static PartName Of(string part) => part.ToUpperInvariant() switch
    {
        var p when p.StartsWith("XL/WORKSHEETS/", StringComparison.Ordinal) && p.EndsWith(".XML", StringComparison.Ordinal) => Sheet,
        "XL/SHAREDSTRINGS.XML" => SharedText,
        "XL/WORKBOOK.XML" => Names,
        var p when p.StartsWith("DOCPROPS/", StringComparison.Ordinal) || p.EndsWith(".PSMDCP", StringComparison.Ordinal) => Properties,
        var p when p.Contains("COMMENT", StringComparison.Ordinal) || p.EndsWith(".VML", StringComparison.Ordinal) => Comment,
        _ => Elsewhere,
    };

    /// <summary>The part that the workbook's relation leads to: <c>worksheets/sheet1.xml</c> or <c>/xl/worksheets/sheet1.xml</c>.</summary>
    public static string Resolve(string target) => target.StartsWith('/') ? target[1..] : "xl/" + target;
}
