using System.Runtime.CompilerServices;
using System.Text;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Tests.Reading;

/// <summary>Small files as people would make them, read on 15 November 2026.</summary>
internal static class Files
{
    public const string ActivityHeader = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar";

    public const string BudgetHeader =
        "rapportmånad;länsdel;projekt;post;typ;finansiär;kategori;konto;benämning;sökt;beslutat;utfall;prognos;status;kommentar";

    public const string MilestoneHeader =
        "rapportmånad;länsdel;projekt;milstolpe_id;milstolpe;ansvarig;plan_start;plan_slut;prognos_slut;utfall;status;preliminärt;kommentar";

    public static readonly DateOnly Today = new(2026, 11, 15);

    public static readonly string SampleData = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../sample-data"));

    public static ReadReport Read(ReadOnlyMemory<byte> content, Mandate? mandate = null, OrganisationSnapshot? organisation = null) =>
        ReportReader.Read(content, organisation ?? Norrbotten.Snapshot, mandate ?? Mandate.County, Today);

    public static ReadReport ReadText(string text, Mandate? mandate = null, OrganisationSnapshot? organisation = null) =>
        Read(Encoding.UTF8.GetBytes(text), mandate, organisation);

    public static ReadReport Activity(params string[] rows) => ReadText(string.Join('\n', [ActivityHeader, .. rows]));

    public static ReadReport Budget(params string[] rows) => ReadText(string.Join('\n', [BudgetHeader, .. rows]));

    public static ReadReport Milestones(params string[] rows) => ReadText(string.Join('\n', [MilestoneHeader, .. rows]));

    /// <summary>The findings as <c>A013 2:8 "-3"</c>.</summary>
    public static IEnumerable<string> Told(this ReadReport report) => report.Findings.Select(Told);

    public static string Told(Finding f) => $"{f.Rule} {f.Line}:{f.Column} \"{f.Value}\"";

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
