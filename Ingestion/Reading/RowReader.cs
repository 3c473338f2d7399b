using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>What the readers of the three reports share while a file is read.</summary>
internal sealed record ReadingContext(
    ReadOnlyMemory<byte> Utf8, Layout Layout, OrganisationIndex Organisation, DateOnly Today, DecimalSigns Decimals, FindingList Findings)
{
    public PeriodAndDistrict Places { get; } = new(Organisation, Today);
}

/// <summary>Reads the rows of one kind of report. What is wrong with them goes to the findings; what is right is kept.</summary>
internal abstract class RowReader
{
    /// <summary>Data rows so far, refused ones among them; rows with totals or without a figure left out.</summary>
    public int RowCount { get; protected set; }

    public abstract void ReadRow(RowCursor row);

    /// <summary>Applies the rules about all rows together.</summary>
    public abstract void Finish(CancellationToken cancel);

    /// <returns>The report with this reader's rows in it.</returns>
    public abstract ReadReport AddRowsTo(ReadReport report);
}
