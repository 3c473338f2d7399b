using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Rows of <c>verksamhet</c> about the same thing as one before. Which line that was, is looked up once the file has been read.</summary>
internal sealed class RepeatedKeys
{
    private static readonly Phrase KeyColumns = new(
        "månad, länsdel, kommun, aktör, indikator, målgrupp och kön", "month, district, municipality, actor, indicator, target group and sex");

    private readonly List<(ActivityKey Key, int Reserved, Place Place, byte[] Value)> _repeated = [];

    public void Add(ActivityKey key, RowCursor row)
    {
        if (row.FindLater(RowSetRules.DuplicateKey) is >= 0 and var reserved)
            _repeated.Add((key, reserved, row.PlaceOf(ActivityColumns.Indicator), row.Cell(ActivityColumns.Indicator).ToArray()));
    }

    public void Tell(ReportRows<ActivityRow> rows, FindingList findings)
    {
        foreach (var part in _repeated.GroupBy(r => (r.Key.District, r.Key.Month)))
        {
            var lines = part.Select(r => r.Key).Distinct().ToDictionary(key => key, _ => 0);
            foreach (var row in rows.Of(part.Key))
                if (ActivityKey.Of(row) is var key && lines.ContainsKey(key)) lines[key] = row.Line;
            foreach (var (key, reserved, place, value) in part)
                findings.Fill(reserved, RowSetRules.DuplicateKey, place, value, lines[key], KeyColumns);
        }
    }
}
