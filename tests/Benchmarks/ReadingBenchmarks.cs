using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Benchmarks;

/// <summary>A million activity rows with unique keys: all rules against a naive reader that splits strings and checks nothing.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int Rows = 1_000_000;

    private static readonly string[] TargetGroups = ["vuxen_utsatt", "barn", "utövare", "personal"];
    private static readonly DateOnly Today = new(2026, 11, 15);

    private byte[] _report = [];
    private byte[] _prose = [];

    [GlobalSetup]
    public void WriteFiles()
    {
        var organisation = Norrbotten.Snapshot;
        var lines =
            from month in Month.Range(new(2000, 1), new(2026, 10))
            from place in organisation.Memberships
            from indicator in organisation.Indicators
            from actor in organisation.Actors
            where indicator.Actors.Count == 0 || indicator.Actors.Contains(actor.Id)
            from target in TargetGroups
            from sex in (string[])["K", "M"]
            select $"{month};{organisation.Districts[place.District - 1].Code};{organisation.Municipalities[place.Municipality - 1].Code};" +
                $"{actor.Code};{indicator.Code};{target};{sex};{(indicator.Unit.Sv == "0/1" ? 1 : place.Municipality * 7 % 1200)};";
        _report = Encoding.UTF8.GetBytes("rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\n" + string.Join('\n', lines.Take(Rows)));
        _prose = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Samverkan mot våld i nära relationer, länsdelen Piteå älvdal. ", 1_000_000)));
    }

    [Benchmark(Baseline = true)]
    public int SplitStrings()
    {
        var rows = new List<(string, string, string, string, string, string, string, int, string)>();
        foreach (var line in Encoding.UTF8.GetString(_report).Split('\n').Skip(1))
        {
            var cells = line.Split(';');
            rows.Add((cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], int.Parse(cells[7], CultureInfo.InvariantCulture), cells[8]));
        }
        return rows.Count;
    }

    [Benchmark]
    public int ReadReport()
    {
        var report = ReportReader.Read(_report, Norrbotten.Snapshot, Mandate.County, Today);
        return report.IsAcceptable && report.Activity.Count == Rows ? Rows : throw new InvalidOperationException(report.Findings[0].Message.En);
    }

    [Benchmark]
    public int ScanReport() => PersonalNumberScan.Find(_report, "verksamhet.csv").Count;

    /// <summary>62 MB without a digit.</summary>
    [Benchmark]
    public int ScanProse() => PersonalNumberScan.Find(_prose, "kommentarer.csv").Count;
}
