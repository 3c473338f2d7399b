using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Reading;

/// <summary>Reads a file of any of the three reports in one pass: encoding, dialect, rows, and everything that is wrong with them. Safe from any thread.</summary>
public static class ReportReader
{
    private const int RowsBetweenReports = 1024;

    /// <param name="content">The file as sent. Any bytes at all give a report: what cannot be read is a finding, never an exception.</param>
    /// <param name="organisation">What the file's codes mean.</param>
    /// <param name="mandate">What the uploader speaks for.</param>
    /// <param name="today">Months that have not begun by then are refused.</param>
    /// <param name="progress">Told on this thread, about every thousand rows and at the end.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static ReadReport Read(
        ReadOnlyMemory<byte> content, OrganisationSnapshot organisation, Mandate mandate, DateOnly today,
        CancellationToken cancel = default, IProgress<ReadProgress>? progress = null)
    {
        var findings = new FindingList();
        var text = FileText.Decode(content);
        var layout = CanBeRead(text, findings) ? HeaderSearch.Find(text.Utf8, findings) : null;
        if (text.IsWorkbook && layout is not null) layout = layout with { FromSheet = true };
        if (layout is null || findings.HasErrors) return Unread(text, layout, findings);

        var decimals = new DecimalSigns();
        var reader = ReaderFor(text, layout, findings, decimals, new OrganisationIndex(organisation, mandate), today);
        ReadRows(text, layout, findings, reader, progress, cancel);
        decimals.Settle(findings);
        reader.Finish(cancel);
        if (reader.RowCount == 0 && !findings.HasErrors) findings.Add(FileRules.NoRows, Place.OfLine(layout.HeaderLine));
        return reader.AddRowsTo(new(
            layout.Contract.Kind, DialectOf(text, layout, decimals.Shown), reader.RowCount, findings.InFileOrder()) { Layout = layout });
    }

    private static bool CanBeRead(FileText text, FindingList findings)
    {
        foreach (var finding in text.Findings) findings.Add(finding);
        if (text.Fault is { } fault) findings.Add(fault, Place.WholeFile);
        else if (CellText.IsEmptyTable(text.Utf8.Span)) findings.Add(FileRules.Empty, Place.WholeFile);
        // the intake has stopped files with personal numbers already; this tells what only looks like one, and is a second lock
        else PersonalNumberScan.FindIn(text.Utf8, findings);
        if (!findings.HasErrors && text.IsGarbled) GarbledCells.Find(text.Utf8, findings);
        return !findings.HasErrors;
    }

    private static ReadReport Unread(FileText text, Layout? layout, FindingList findings) => new(
        layout?.Contract.Kind, text.Encoding.Length == 0 ? null : DialectOf(text, layout, ""), 0, findings.InFileOrder());

    private static Dialect DialectOf(FileText text, Layout? layout, string decimalSeparator) =>
        new(text.Encoding, layout is null or { FromSheet: true } ? "" : layout.Delimiter.ToString(), decimalSeparator);

    private static RowReader ReaderFor(
        FileText text, Layout layout, FindingList findings, DecimalSigns decimals, OrganisationIndex organisation, DateOnly today)
    {
        var context = new ReadingContext(text.Utf8, layout, organisation, today, decimals, findings);
        return layout.Contract.Kind switch
        {
            ReportKind.Activity => new ActivityReader(context),
            ReportKind.Budget => new BudgetReader(context),
            _ => new MilestoneReader(context),
        };
    }

    private static void ReadRows(
        FileText text, Layout layout, FindingList findings, RowReader reader, IProgress<ReadProgress>? progress, CancellationToken cancel)
    {
        using var csv = Csv.Open(text.Utf8, layout.Delimiter, line => findings.Add(FileRules.OpenQuote, Place.OfLine(line)));
        var row = new RowCursor(csv, layout, findings);
        for (var count = 0; row.Read(); count++)
        {
            if (count % RowsBetweenReports == 0)
            {
                cancel.ThrowIfCancellationRequested();
                progress?.Report(new(csv.ByteOffset, reader.RowCount));
            }
            if (row.Line > layout.HeaderLine && !row.IsBlank && row.FitsHeader()) reader.ReadRow(row);
        }
        progress?.Report(new(text.Utf8.Length, reader.RowCount));
    }
}
