using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Workbooks;

/// <summary>What looking through a workbook's container gave, before its cells are read.</summary>
/// <param name="Fault">Why the workbook cannot be wholly searched, or <c>null</c>.</param>
/// <param name="PersonalNumbersIn">The places where one stands that are not surely a cell's.</param>
/// <param name="Sheets">By the sheet's name, what the reader of its cells does not tell.</param>
internal sealed record PackageSearch(Rule? Fault, IReadOnlyList<PartName> PersonalNumbersIn, IReadOnlyDictionary<string, SheetFacts> Sheets)
{
    private static readonly Dictionary<string, SheetFacts> None = [];

    public static PackageSearch Refused(Rule fault) => new(fault, [], None);
}

/// <param name="HoldsCells">Whether cells stand in it too, whose findings tell more.</param>
internal sealed record PartName(Phrase Name, bool HoldsCells);
