using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Corpus;

/// <summary>What came of a file, as a text that people can read and compare. Of a long list the first stand in full, and a hash speaks for the rest.</summary>
internal static class GoldenText
{
    private const int MostListed = 40, LongestLast = 200;

    /// <param name="withWords">Whether the findings' texts stand too: what a stranger would read.</param>
    public static string Of(string sentBy, WholeReading reading, bool withWords)
    {
        var text = new StringBuilder().Append(sentBy).Append('\n').Append(Verdict(reading)).Append('\n');
        if (reading.Report is { Dialect: { } dialect } report) text.Append(CultureInfo.InvariantCulture, $"read as {Dialect(report.Kind, dialect)}\n");
        Append(text, "findings", reading.Findings.Select(f => Finding(f, withWords)));
        if (reading is { Verdict: Corpus.Verdict.Accepted, Report: { } accepted }) Append(text, "rows", Rows(accepted));
        return text.ToString();
    }

    private static string Verdict(WholeReading reading) => reading.Verdict switch
    {
        Corpus.Verdict.Accepted => $"accepted: {reading.Report!.RowCount} rows",
        Corpus.Verdict.Refused => "refused",
        _ => "stopped before anything of it was stored",
    };

    private static string Dialect(ReportKind? kind, Dialect dialect) => string.Join(", ", new[]
    {
        ReportContract.All.SingleOrDefault(c => c.Kind == kind)?.Name.Sv ?? "no report", dialect.Encoding,
        dialect.Delimiter switch { "\t" => "tab", "" => "no delimiter", var sign => sign },
        dialect.DecimalSeparator switch { "," => "decimal comma", "." => "decimal point", _ => "no decimals" },
    });

    private static void Append(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.Append(heading).Append('\n');
        foreach (var line in all.Take(MostListed)) text.Append("  ").Append(line).Append('\n');
        if (all.Count <= MostListed) return;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', all)));
        var last = all[^1].Length > LongestLast ? all[^1][..LongestLast] + "…" : all[^1];
        text.Append(CultureInfo.InvariantCulture, $"  … and {all.Count - MostListed} more; SHA-256 of all {Convert.ToHexStringLower(hash)[..16]}; the last:\n  {last}\n");
    }

    private static string Finding(Finding finding, bool withWords)
    {
        var told = $"{finding.Rule} {finding.Line}:{finding.Column} {Quote(finding.Value)}";
        return withWords
            ? $"{told}\n    {Quote(finding.Message.Sv)}\n    {Quote(finding.Remedy.Sv)}\n    {Quote(finding.Message.En)}\n    {Quote(finding.Remedy.En)}"
            : told;
    }

    private static IEnumerable<string> Rows(ReadReport report)
    {
        foreach (var (district, month) in report.Parts.Keys)
        {
            yield return $"{Code(Norrbotten.Districts, district)} {month}";
            var part = (district, month);
            foreach (var row in report.ActivityOf(part)) yield return Row(row);
            foreach (var row in report.BudgetOf(part)) yield return Row(row);
            foreach (var row in report.MilestonesOf(part)) yield return Row(row);
        }
    }

    private static string Row(ActivityRow row) => Join(
        row.Line, Norrbotten.Snapshot.Indicators.Single(i => i.Id == row.Indicator).Code,
        row.Municipality == 0 ? "-" : Norrbotten.Snapshot.Municipalities.Single(m => m.Id == row.Municipality).Name,
        Norrbotten.Snapshot.Actors.Single(a => a.Id == row.Actor).Code,
        row.TargetGroup, row.Sex, row.Low == row.High ? row.Low : $"{row.Low}–{row.High}", Quote(row.Comment.ToString()));

    private static string Row(BudgetRow row) => Join(
        row.Line, Quote(row.Project), Quote(row.Item), row.Type, row.Funder, Quote(row.Category), Quote(row.Account), Quote(row.Label),
        Kronor(row.Applied), Kronor(row.Decided), Kronor(row.Actual), Kronor(row.Forecast), row.Status, Quote(row.Comment));

    private static string Row(MilestoneRow row) => Join(
        row.Line, Quote(row.Project), Quote(row.MilestoneId), Quote(row.Name), Quote(row.Owner),
        Date(row.PlanStart), Date(row.PlanEnd), Date(row.ForecastEnd), Date(row.ActualEnd), row.Status, row.Preliminary ? "preliminary" : "firm", Quote(row.Comment));

    private static string Join(params object?[] cells) => "  " + string.Join(' ', cells.Select(c => c is null or "" ? "-" : Convert.ToString(c, CultureInfo.InvariantCulture)));

    private static string Code(IEnumerable<Organisation.District> districts, short id) => districts.Single(d => d.Id == id).Code;

    private static string? Kronor(long? hundredths) => hundredths is { } h ? (h / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null;

    private static string? Date(RoughDate? date) => date is { } d ? d.MonthOnly ? Month.Of(d.Day).ToString() : d.Day.ToString("O", CultureInfo.InvariantCulture) : null;

    /// <summary>On one line, with what cannot be seen spelt out.</summary>
    private static string? Quote(string? text)
    {
        if (text is null) return null;
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            if (c == '\n') quoted.Append("\\n");
            else if (char.IsControl(c) || c is '\u00A0' or '\u202F' or '\u200B' or '\uFEFF' or '\u2028' or '\u2029') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        return quoted.Append('"').ToString();
    }
}
