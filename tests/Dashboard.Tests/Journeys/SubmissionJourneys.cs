using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;
using SmvInsights.Dashboard.Tests.Uploads;

namespace SmvInsights.Dashboard.Tests.Journeys;

[Collection("app-office")]
public sealed class SubmissionJourneys(AppFixture app)
{
    public static TheoryData<Way> EveryWay => Ways.All;

    /// <summary>Each way sends a month of its own, of a district for which no other test sends any.</summary>
    [Theory]
    [MemberData(nameof(EveryWay))]
    public async Task A_reporter_mends_what_was_found_and_publishes_the_month(Way way)
    {
        await app.SamplesAreInAsync();
        var month = $"2021-{(int)way + 1:00}";
        await using var reporter = await Visitor.ComesAsync(app, way, Roles.Reporter, "LB");
        await reporter.OpensAsync("/definitioner", "Definitioner");
        await reporter.GoesToAsync("Lämna in", "Inlämning", "Lämna in en fil");
        await reporter.AttachesAsync("Släpp filen här", "fel.csv", Rows("1E+05"));
        await reporter.PressesAsync("Lämna in filen");
        await reporter.SeesAsync("Filen avvisades: 1 fel");
        await reporter.SeesAsync("Kolumn H, antal");

        await reporter.AttachesAsync("Släpp filen här", "rättad.csv", Rows("7"));
        await reporter.PressesAsync("Lämna in filen");
        await reporter.SeesAsync("Granska den innan den räknas");
        await reporter.SeesAsync("Luleå");
        await reporter.WritesAsync("Skäl (frivilligt)", "Första månaden");
        await reporter.PressesAsync("Publicera");
        await reporter.SeesAsync("Filen är publicerad");

        string Rows(string count) => $"{Sending.Header}{month};LB;2580;SOC;STODSAMTAL;barn;K;{count};\n";
    }
}
