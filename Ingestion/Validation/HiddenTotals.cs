using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>
/// Finds rows that are not split (<c>A</c>, <c>alla</c>, blank <c>kommun</c>) beside rows that are. One that equals the sum of its split siblings
/// would be counted twice: refused. Any other is taken as what could not be split, and warned about. Zero does no harm and is left alone.
/// </summary>
internal static class HiddenTotals
{
    private const int Ways = 8;

    private static readonly (Unsplit Way, Phrase Name)[] Names =
    [
        (Unsplit.Sex, new("kön", "sex")), (Unsplit.TargetGroup, new("målgrupp", "target group")), (Unsplit.Municipality, new("kommun", "municipality")),
    ];

    /// <summary>The sums of the rows that are split where one row is not, by the ways in which they are split further.</summary>
    private sealed class Siblings
    {
        public readonly long[] Low = new long[Ways], High = new long[Ways];
        public Unsplit Seen;
        public int SeenWays;

        public void Add(Unsplit ways, in ActivityRow row)
        {
            Low[(int)ways] += row.Low;
            High[(int)ways] += row.High;
            Seen |= ways;
            SeenWays |= 1 << (int)ways;
        }
    }

    public static void Check(List<ActivityRow> rows, Layout layout, FindingList findings)
    {
        var remainders = Remainders(rows, out var patterns);
        if (remainders.Count == 0) return;
        var siblings = new Dictionary<int, Siblings>();
        foreach (ref readonly var row in CollectionsMarshal.AsSpan(rows)) AddToAncestors(row, remainders, patterns, siblings);
        foreach (var (index, sums) in siblings) Judge(rows[index], sums, layout, findings);
    }

    private static Dictionary<ActivityKey, int> Remainders(List<ActivityRow> rows, out int patterns)
    {
        var remainders = new Dictionary<ActivityKey, int>();
        patterns = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var key = ActivityKey.Of(rows[i]);
            if (key.Unsplit == Unsplit.None || rows[i].High == 0) continue;
            remainders.Add(key, i);
            patterns |= 1 << (int)key.Unsplit;
        }
        return remainders;
    }

    private static void AddToAncestors(in ActivityRow row, Dictionary<ActivityKey, int> remainders, int patterns, Dictionary<int, Siblings> siblings)
    {
        var key = ActivityKey.Of(row);
        var unsplit = (int)key.Unsplit;
        for (var ways = 1; ways < Ways; ways++)
        {
            if ((ways & unsplit) != 0 || (patterns >> (ways | unsplit) & 1) == 0) continue;
            if (!remainders.TryGetValue(key.Without((Unsplit)ways), out var index)) continue;
            ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(siblings, index, out _);
            (sums ??= new()).Add((Unsplit)ways, row);
        }
    }

    private static void Judge(in ActivityRow row, Siblings siblings, Layout layout, FindingList findings)
    {
        var (low, high) = (siblings.Low.Sum(), siblings.High.Sum());
        var isTotal = low == row.Low && high == row.High;
        for (var ways = 1; ways < Ways && !isTotal; ways++)
            isTotal = (siblings.SeenWays >> ways & 1) != 0 && siblings.Low[ways] == row.Low && siblings.High[ways] == row.High;
        var split = Names.Where(n => siblings.Seen.HasFlag(n.Way)).Select(n => n.Name).ToList();
        findings.Add(
            isTotal && row.Low == row.High ? RowSetRules.HiddenTotal : RowSetRules.RestBesideSplit,
            layout.PlaceOf(ActivityColumns.Value, row.Line), row.Low == row.High ? Encoding.ASCII.GetBytes(row.Low.ToString(CultureInfo.InvariantCulture)) : "<5"u8,
            CountForm.Of(isTotal ? row.Low : low, isTotal ? row.High : high),
            new Phrase(string.Join(", ", split.Select(n => n.Sv)), string.Join(", ", split.Select(n => n.En))));
    }
}
