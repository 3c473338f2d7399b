using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Tests.Intake;

/// <summary>Activity of Luleå-Boden that takes a while to import: every actor's meetings and training, month after month from January 2016.</summary>
internal static class BigReport
{
    public const int RowsAMonth = 2 * 11 * 2 * 4 * 2;

    public static string Of(int months, int count, int firstYear = 2016)
    {
        var text = new StringBuilder(District.Header);
        var first = new Month(firstYear, 1);
        foreach (var month in Month.Range(first, first.AddMonths(months - 1)))
        foreach (var municipality in (string[])["2580", "2582"])
        foreach (var actor in (string[])["SOC", "BUP", "PV", "POL", "AKL", "VPS", "AKUT", "KVJ", "LST", "REG", "SMV"])
        foreach (var indicator in (string[])["SAMVERKANSMOTE", "UTBILDAD"])
        foreach (var group in (string[])["vuxen_utsatt", "barn", "utövare", "personal"])
        foreach (var sex in (string[])["K", "M"])
            text.Append(CultureInfo.InvariantCulture, $"{month};LB;{municipality};{actor};{indicator};{group};{sex};{count};\n");
        return text.ToString();
    }
}
