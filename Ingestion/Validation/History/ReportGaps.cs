using Dapper;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>What is still to come beside a file: the month before it, and the other reports of its months. Only what the sender usually reports is missed.</summary>
internal static class ReportGaps
{
    public static readonly Rule MonthBefore = new("G050", Note,
        new("{1} har lämnat {2} för {3}, men månaden före ({4}) saknas.", "{1} has reported {2} for {3}, but the month before ({4}) is missing."),
        new("Skicka {4} också. Kommer den inte alls: säg det till länssamordnaren.", "Send {4} too. If it will never come, tell the county coordinator."));

    public static readonly Rule OtherReports = new("G051", Note,
        new("{1} har lämnat {2} för {3}, men inte {4}.", "{1} has reported {2} for {3}, but not {4}."),
        new("Skicka det som saknas. Det hindrar inte att den här filen publiceras.", "Send what is missing. It does not keep this file from being published."));

    /// <summary>Months back in which somebody who reports a kind at all has done so: a year, so that a report sent by half-year counts.</summary>
    private const int Usual = 12;

    /// <summary>Months back for which something that never came is asked for again.</summary>
    private const int Remembered = 3;

    private const string Sql = """
        select district_id as "District", kind, month from smv.submission
        where upper_inf(known) and scope = @scope and district_id = any(@districts) and month >= @from
        """;

    public static async Task FindAsync(HistoryCheck check, CancellationToken cancel)
    {
        var kind = check.Report.Kind!.Value;
        var months = check.Report.Parts.Keys.ToLookup(p => p.District, p => p.Month);
        var first = months.Min(d => d.Min());
        var known = (check.Connection is null ? [] : await check.Connection.QueryAsync<Known>(new CommandDefinition(
            Sql, new { check.Scope, districts = months.Select(d => d.Key).ToArray(), from = first.AddMonths(-Usual).FirstDay }, cancellationToken: cancel)))
            .ToHashSet();
        foreach (var district in months)
        {
            FindMonthBefore(check, district.Key, kind, [.. district.Order()], known);
            FindOtherReports(check, district.Key, kind, district.Min(), known);
        }
    }

    private static void FindMonthBefore(HistoryCheck check, short district, ReportKind kind, Month[] months, HashSet<Known> known)
    {
        var isUsual = known.Any(k => k.District == district && k.Kind == kind && k.Month < months[0]);
        foreach (var month in isUsual ? months : months[1..])
        {
            var before = month.AddMonths(-1);
            if (months.Contains(before) || known.Contains(new(district, kind, before))) continue;
            check.Find(MonthBefore, check.District(district).NameIn(month), Named(kind), month.InWords(), before.InWords());
        }
    }

    /// <summary>Other reports on the months of the file may well be on their way; those on the months before it should be here.</summary>
    private static void FindOtherReports(HistoryCheck check, short district, ReportKind kind, Month first, HashSet<Known> known)
    {
        var here = known.Where(k => k.District == district).Concat(check.Report.Parts.Keys.Where(p => p.District == district).Select(p => new Known(district, kind, p.Month))).ToHashSet();
        foreach (var month in Month.Range(first.AddMonths(-Remembered), first.AddMonths(-1)))
        {
            var kinds = ReportContract.All.Select(c => c.Kind).ToLookup(k => here.Contains(new(district, k, month)));
            var missing = kinds[false].Where(k => here.Any(h => h.Kind == k && h.Month < month)).ToList();
            if (kinds[true].Any() && missing.Count > 0)
                check.Find(OtherReports, check.District(district).NameIn(month), Named(kinds[true]), month.InWords(), Named(missing));
        }
    }

    private static Phrase Named(IEnumerable<ReportKind> kinds) => new(
        string.Join(" och ", kinds.Select(k => Named(k).Sv)), string.Join(" and ", kinds.Select(k => Named(k).En)));

    private static Phrase Named(ReportKind kind) => ReportContract.All.Single(c => c.Kind == kind).Name;

    private sealed record Known(short District, ReportKind Kind, Month Month);
}
