using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests;
using SmvInsights.Ingestion.Tests.Corpus;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Fuzz;

/// <summary>What must hold of the rows of an accepted file.</summary>
internal static class RowFaults
{
    public static IEnumerable<string> Of(ReadReport report)
    {
        if (report.Parts.Values.Sum() != report.RowCount) yield return $"{report.RowCount} rows, but the parts have {report.Parts.Values.Sum()}";
        foreach (var ((district, month), count) in report.Parts)
        {
            if (Norrbotten.Districts.All(d => d.Id != district)) yield return $"There is no district {district}";
            if (month > Month.Of(WholeReading.Today) || month < new Month(2000, 1)) yield return $"Accepted {month}";
            var rows = report.ActivityOf((district, month));
            if (rows.Count + report.BudgetOf((district, month)).Count + report.MilestonesOf((district, month)).Count != count) yield return $"{month} has not {count} rows";
            foreach (var fault in rows.Select(Fault).OfType<string>().Take(1)) yield return fault;
        }
        if (PersonalNumberScan.Find(Encoding.UTF8.GetBytes(string.Join("\n\n", Texts(report))), "rader.txt").Any(f => f.Rule == PrivacyRules.PersonalNumber.Code))
            yield return "A row holds a personal number";
    }

    public static bool SameRows(ReadReport one, ReadReport other) =>
        one.Parts.SequenceEqual(other.Parts) && one.Parts.Keys.All(part =>
            one.ActivityOf(part).SequenceEqual(other.ActivityOf(part)) && one.BudgetOf(part).SequenceEqual(other.BudgetOf(part))
            && one.MilestonesOf(part).SequenceEqual(other.MilestonesOf(part)));

    private static string? Fault(ActivityRow row)
    {
        var organisation = Norrbotten.Snapshot;
        if (row.Low < 0 || row.High < row.Low) return $"Line {row.Line} counts {row.Low}–{row.High}";
        if (row.Line < 2) return $"A row on line {row.Line}";
        if (organisation.Indicators.All(i => i.Id != row.Indicator)) return $"Line {row.Line} has an unknown indicator";
        if (organisation.Actors.All(a => a.Id != row.Actor)) return $"Line {row.Line} has an unknown actor";
        if (row.Municipality != 0 && !organisation.Memberships.Any(m => m.Municipality == row.Municipality && m.District == row.District))
            return $"Line {row.Line} has a municipality of another district";
        return row.Comment.ToString()?.Length is > 300 and var length ? $"Line {row.Line} has a comment of {length} letters" : null;
    }

    private static IEnumerable<string?> Texts(ReadReport report) => report.Parts.Keys.SelectMany(part => (IEnumerable<string?>)
    [
        .. report.ActivityOf(part).Select(r => r.Comment.ToString()),
        .. report.BudgetOf(part).SelectMany(r => (string?[])[r.Project, r.Item, r.Category, r.Account, r.Label, r.Comment]),
        .. report.MilestonesOf(part).SelectMany(r => (string?[])[r.Project, r.MilestoneId, r.Name, r.Owner, r.Comment]),
    ]);
}
