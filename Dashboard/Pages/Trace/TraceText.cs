using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Pages.Trace;

/// <summary>Writes the numbers and names of a trace.</summary>
public sealed class TraceText(FigureTrace trace, Wording words)
{
    public string Title => string.Join(", ", new[] { words.Of(trace.Name), Place, words.Of(trace.Period) });

    private string Place => trace.Place switch
    {
        null => words.Of("länsdelarna och länet", "districts and county"),
        { IsCounty: true } => words.Of("hela länet", "the whole county"),
        var district => words.Of(district.NameIn(trace.Month)),
    };

    /// <summary>The district that a submission is of.</summary>
    public string Sender(string code) => words.Of(trace.Parts.Select(p => p.District).First(d => d.Code == code).NameIn(trace.Month));

    public string Month(Month month) => month.LongForm(words.Language);

    public string Value(Cell cell) => trace.Unit == TracedUnit.Money
        ? cell.Value is { } amount ? NumberForm.Kronor(amount, words.Language) : "."
        : ChartPoint.From(cell).Text(ValueForm.Count, words.Language);

    /// <summary>What stands behind a symbol or a range; <c>null</c> for a plain figure.</summary>
    public string? Explanation(Cell cell) => cell.Status switch
    {
        CellStatus.Masked => words.Of("1–4, eller döljs för att skydda ett annat tal.", "1–4, or hidden to protect another figure."),
        CellStatus.Interval => words.Of("Lägsta och högsta möjliga värde: en rad är dold redan i filen.", "Lowest and highest possible value: a row is masked in the file itself."),
        CellStatus.Partial when trace.Unit == TracedUnit.Money => words.Of($"{cell.Reported} av {cell.Expected} månader har lämnats in.", $"{cell.Reported} of {cell.Expected} months have been submitted."),
        CellStatus.Partial => words.Of($"Ofullständigt: {cell.Reported} av {cell.Expected} delar har lämnats in.", $"Incomplete: {cell.Reported} of {cell.Expected} parts have been submitted."),
        CellStatus.NotPublished => words.Of("Ingår inte i det som publiceras.", "Not part of what is published."),
        CellStatus.NotRestatable => words.Of("Rader utan kommun kan inte fördelas på dagens länsdelar.", "Rows without a municipality cannot be divided among the districts of that day."),
        CellStatus.Missing => words.Of("Uppgiften har inte kommit in.", "The figure has not come in."),
        _ => null,
    };

    /// <summary>What rows sum to: <c>48</c>, <c>45–48</c>, <c>12 000 kr</c>.</summary>
    public string Sum(CountedRows rows) => rows.Low == rows.High ? One(rows.Low) : $"{One(rows.Low)}–{One(rows.High)}";

    /// <summary>How its file was tried before it was published.</summary>
    public string Checks(TracedSubmission s)
    {
        var rules = words.Of($"{RuleBook.All.Count} regler: ", $"{RuleBook.All.Count} rules: ");
        if (s.Raw is null) return rules + words.Of("inga fel", "no errors");
        var found = new List<string>();
        if (s.Warnings > 0) found.Add(words.Of(s.Warnings == 1 ? "1 varning" : $"{s.Warnings} varningar", s.Warnings == 1 ? "1 warning" : $"{s.Warnings} warnings"));
        if (s.Notes > 0) found.Add(words.Of(s.Notes == 1 ? "1 notering" : $"{s.Notes} noteringar", s.Notes == 1 ? "1 note" : $"{s.Notes} notes"));
        var tail = found.Count == 0 ? words.Of("inget att anmärka", "nothing to remark") : words.Of("inga fel, ", "no errors, ") + string.Join(words.Of(" och ", " and "), found) + words.Of(" i hela filen", " in the whole file");
        return rules + tail;
    }

    private string One(long value) => trace.Unit == TracedUnit.Money ? NumberForm.Kronor(value, words.Language) : NumberForm.Integer(value, words.Language);
}
