using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation.History.Counts;

/// <summary>A series that was in the sender's report of the month before and is not in this one: forgotten, or over. Many at once are told together.</summary>
internal sealed class ForgottenSeries(HistoryCheck check)
{
    public static readonly Rule Definition = new("A035", Warning,
        new("{1} fanns i {2}, men saknas i {3}. Menade du 0, samma som då, eller föll något bort?",
            "{1} was in {2} but is missing in {3}. Did you mean 0, the same as then, or was something lost?"),
        new("Lägg till det som fattas och skriv 0 om det var noll. Ska det inte rapporteras längre: förklara vid bekräftelsen.",
            "Add what is missing, and write 0 if it was zero. If it is no longer to be reported: explain when you confirm."));

    /// <summary>A row that comes and goes is not missed.</summary>
    public static readonly Threshold Months = new(Definition.Code, "months", 3, 1, 12,
        new("Månader som serien måste ha funnits", "Months in which the series must have been there"));

    /// <summary>After a longer break nobody remembers what there was.</summary>
    private const int LongestBreak = 3;

    private const int MostAlone = 5, MostGroups = 5, MostNamed = 6;

    private readonly int _months = (int)check.Settings.Of(Months);
    private readonly SeriesWords _words = new(check.Organisation);
    private int _lastReported;

    /// <summary>That the sender has reported a month.</summary>
    public void Saw(int month) => _lastReported = Math.Max(_lastReported, month);

    /// <param name="number">The month as the windows count it.</param>
    public void Find(SeriesStore series, int number, District district, Month month)
    {
        var gap = number - _lastReported;
        if (gap is >= 1 and <= LongestBreak) Tell([.. series.LastIn(_lastReported, _months)], district, month.AddMonths(-gap), month);
        _lastReported = number;
    }

    private void Tell(List<(SeriesKey Key, int Count)> missing, District district, Month before, Month month)
    {
        var groups = missing.GroupBy(m => _words.Who(m.Key)).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        if (missing.Count <= MostAlone)
            foreach (var (key, count) in missing.OrderBy(m => _words.All(m.Key), StringComparer.Ordinal))
                Tell(new Phrase($"{_words.All(key)} ({CountWords.Reported(count).Sv})", $"{_words.All(key)} ({CountWords.Reported(count).En})"), district, before, month);
        else if (groups.Count <= MostGroups)
            foreach (var group in groups) Tell(Many(group.Key, [.. group.Select(m => _words.What(m.Key))]), district, before, month);
        else
            Tell(Many("", [.. missing.Select(m => _words.All(m.Key))]), district, before, month);
    }

    private static Phrase Many(string who, List<string> series)
    {
        var named = string.Join("; ", series.Order(StringComparer.Ordinal).Take(MostNamed)) + (series.Count > MostNamed ? " …" : "");
        return new(
            $"{(who.Length > 0 ? $"{who}: " : "")}{series.Count} serier ({named})", $"{(who.Length > 0 ? $"{who}: " : "")}{series.Count} series ({named})");
    }

    private void Tell(Phrase what, District district, Month before, Month month)
    {
        var several = check.Report.Parts.Keys.Select(p => p.District).Distinct().Count() > 1;
        check.Find(Definition,
            several ? new Phrase($"{district.NameIn(month).Sv}, {what.Sv}", $"{district.NameIn(month).En}, {what.En}") : what,
            before.InWords(),
            month.InWords());
    }
}
