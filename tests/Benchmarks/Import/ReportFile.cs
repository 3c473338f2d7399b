using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Benchmarks.Import;

/// <summary>Makes a report <c>verksamhet</c> of as many rows as are wanted, always the same: sorted as an export is, by month, place and indicator, or shuffled.</summary>
internal static class ReportFile
{
    public static readonly Month Latest = new(2026, 10);

    private static readonly string[] TargetGroups = ["vuxen_utsatt", "barn", "utövare", "personal"];
    private static readonly string[] Sexes = ["K", "M"];

    public static byte[] Make(OrganisationSnapshot organisation, int rows, bool shuffled = false) => Make(organisation, rows, Latest, shuffled);

    /// <param name="latest">The last of its months.</param>
    public static byte[] Make(OrganisationSnapshot organisation, int rows, Month latest, bool shuffled = false)
    {
        var lines = Months(organisation, rows, latest).SelectMany(month => LinesOf(organisation, month)).Take(rows);
        if (shuffled)
        {
            var all = lines.ToArray();
            new Random(1).Shuffle(all);
            lines = all;
        }
        using var file = new MemoryStream(rows * 60);
        using var writer = new StreamWriter(file, new UTF8Encoding(false));
        writer.Write("rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\r\n");
        foreach (var line in lines) writer.Write(line + "\r\n");
        writer.Flush();
        return file.ToArray();
    }

    /// <summary>As many months as the rows need, the latest last.</summary>
    private static IEnumerable<Month> Months(OrganisationSnapshot organisation, int rows, Month latest)
    {
        var needed = (rows - 1) / LinesOf(organisation, latest).Count() + 1;
        return Month.Range(latest.AddMonths(1 - needed), latest);
    }

    private static IEnumerable<string> LinesOf(OrganisationSnapshot organisation, Month month) =>
        from district in organisation.DistrictsIn(month)
        from membership in organisation.Memberships
        where membership.District == district.Id && membership.Covers(month)
        let municipality = organisation.Municipalities.Single(m => m.Id == membership.Municipality)
        from actor in organisation.Actors
        from indicator in organisation.Indicators
        where indicator.Actors.Count == 0 || indicator.Actors.Contains(actor.Id)
        from target in TargetGroups
        from sex in Sexes
        let series = Mix((uint)(membership.Municipality * 37 + actor.Id) * 2654435761u + (uint)(indicator.Id * 101 + target.Length * 2 + sex[0]))
        let draw = Mix(series + (uint)(month.Year * 12 + month.Number) * 2246822519u)
        select string.Create(CultureInfo.InvariantCulture,
            $"{month};{district.Code};{municipality.Code};{actor.Code};{indicator.Code};{target};{sex};{Count(indicator, series, draw)};{Comment(draw)}");

    /// <summary>A series keeps to its level, give or take a tenth. Every twentieth is masked at the source.</summary>
    private static string Count(Indicator indicator, uint series, uint draw)
    {
        if (indicator.Unit.Sv == "0/1") return "1";
        if (series % 20 == 0) return "<5";
        var level = 20 + series / 20 % 400;
        return (level + draw % (level / 5)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>One row in fifty has something to say, each its own.</summary>
    private static string Comment(uint draw) =>
        draw / 64 % 50 == 0 ? string.Create(CultureInfo.InvariantCulture, $"Uppgiften är preliminär, grupp {draw:X8}") : "";

    private static uint Mix(uint value)
    {
        value ^= value >> 15;
        value *= 3266489917u;
        return value ^ value >> 13;
    }
}
