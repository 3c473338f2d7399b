using System.Text;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Corpus;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Fuzz;

/// <summary>What became of a file, and what is wrong with that.</summary>
/// <param name="Outcome">For counting: the verdict and the first error's rule.</param>
/// <param name="Failure">A sentence, or <c>null</c> when all is as it must be.</param>
internal sealed record Judgement(string Outcome, string? Failure);

/// <summary>Reads a file as the intake and the import do, and checks what must hold of any file at all.</summary>
internal static class FileJudge
{
    private const int LongestText = 2_000;

    public static readonly Mandate Sender = Mandate.County;

    public static Judgement Judge(byte[] file)
    {
        try
        {
            var reading = WholeReading.Of(file, "fil.csv", Sender);
            var first = reading.Findings.FirstOrDefault(f => f.Severity == Severity.Error)?.Rule;
            return new($"{reading.Verdict} {first}".TrimEnd(), Faults(file, reading).FirstOrDefault());
        }
        catch (Exception thrown)
        {
            return new("thrown", thrown.ToString());
        }
    }

    private static IEnumerable<string> Faults(byte[] file, WholeReading reading) =>
        FindingFaults(file, reading).Concat(reading.Report is { } report ? ReportFaults(file, reading, report) : []);

    private static IEnumerable<string> FindingFaults(byte[] file, WholeReading reading)
    {
        var hasErrors = reading.Findings.Any(f => f.Severity == Severity.Error);
        if (hasErrors == (reading.Verdict == Verdict.Accepted)) yield return $"{reading.Verdict} with{(hasErrors ? "" : "out")} an error";
        foreach (var fault in FindingPlaces.Faults(file, reading.Findings)) yield return "A finding lies outside the file: " + fault;
        foreach (var finding in reading.Findings)
            if (Texts(finding).Any(t => t.Length > LongestText)) yield return $"{finding.Rule} at {finding.Line}:{finding.Column} says too much";
        var told = string.Join('\n', reading.Findings.Take(200).SelectMany(Texts));
        if (PersonalNumberScan.Find(Encoding.UTF8.GetBytes(told), "told.txt").Any(f => f.Rule == PrivacyRules.PersonalNumber.Code)) yield return "A finding tells a personal number";
    }

    private static string[] Texts(Finding f) => [f.Value, f.ColumnName, f.Message.Sv, f.Message.En, f.Remedy.Sv, f.Remedy.En];

    private static IEnumerable<string> ReportFaults(byte[] file, WholeReading reading, ReadReport report)
    {
        if (reading.Verdict == Verdict.Accepted)
            foreach (var fault in RowFaults.Of(report)) yield return fault;
        var again = WholeReading.Of(file, "fil.csv", Sender);
        if (again.Verdict != reading.Verdict || !again.Findings.SequenceEqual(reading.Findings)) yield return "Read again it gives other findings";
        if (again.Report is { } second && reading.Verdict == Verdict.Accepted && !RowFaults.SameRows(report, second)) yield return "Read again it gives other rows";
        if (AnnotatedFault(file, reading) is { } annotated) yield return annotated;
    }

    private static string? AnnotatedFault(byte[] file, WholeReading reading)
    {
        var made = AnnotatedFile.Make(file, reading.Findings, Language.Swedish);
        if (made is null == AnnotatedFile.CanMake(file, reading.Findings)) return made is null ? "An annotated copy is offered that cannot be made" : "An annotated copy is not offered";
        if (made is not { } annotated) return null;
        var mended = WholeReading.Of(annotated.Content, "fil.csv", Sender);
        var (before, after) = (Errors(reading), Errors(mended));
        if (before.SequenceEqual(after)) return null;
        // lost characters in the column of an earlier round are gone with it, and what they hid is told
        if (before.Contains(FileRules.Garbled.Code) && !after.Contains(FileRules.Garbled.Code)) return null;
        return $"The annotated file has other errors: {string.Join(", ", after.Except(before).Take(3))} for {string.Join(", ", before.Except(after).Take(3))}";
    }

    /// <summary>
    /// Of what concerns a line, only that it was said: quotation marks out of step may move the header. So too of garbled text, which the
    /// remarks of an earlier round may hold.
    /// </summary>
    private static List<string> Errors(WholeReading reading) =>
        [.. reading.Findings.Where(f => f.Severity == Severity.Error)
            .Select(f => f.Column == 0 || f.Rule == FileRules.Garbled.Code ? f.Rule : $"{f.Rule} {f.Line}:{f.Column} {f.Value}").Distinct()];
}
