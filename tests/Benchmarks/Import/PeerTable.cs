using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Benchmarks.Import;

/// <summary>What the peers load: the same rows with ids resolved, clean and typed, into a table of the same columns with the same index.</summary>
internal static class PeerTable
{
    public const string Sql = """
        create table public.peer_fact (
          submission_id int not null, line int not null, indicator_id smallint not null, municipality_id smallint not null, actor_id smallint not null,
          target_group smallint not null, sex smallint not null, low int not null, high int not null, comment text);
        create index on public.peer_fact (submission_id, indicator_id);
        """;

    public const string Columns = "submission_id, line, indicator_id, municipality_id, actor_id, target_group, sex, low, high, comment";

    public static IReadOnlyDictionary<(short District, Month Month), int> Submissions(ReadReport report) =>
        report.Parts.Keys.Select((part, i) => (part, i)).ToDictionary(p => p.part, p => p.i + 1);

    /// <summary>Writes the rows as CSV in the order of the report, without a header; a blank cell is null.</summary>
    public static void WriteCsv(ReadReport report, string path)
    {
        var submissions = Submissions(report);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false));
        foreach (var row in report.Activity.OrderBy(r => r.Line))
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{submissions[(row.District, row.Month)]},{row.Line},{row.Indicator},{row.Municipality},{row.Actor},{(short)row.TargetGroup},{(short)row.Sex},{row.Low},{row.High},{(row.Comment.IsEmpty ? "" : $"\"{row.Comment}\"")}\n"));
    }
}
