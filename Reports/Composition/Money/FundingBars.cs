using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition.Money;

/// <summary>How far the money of each source has come, as bars.</summary>
public static class FundingBars
{
    /// <summary>A bar for each funder of each project.</summary>
    /// <param name="district"><c>null</c> for all.</param>
    /// <returns><c>null</c> where no income is reported.</returns>
    public static FundingChart? BySource(CountyFigures f, string? district) => f.SourcesOf(district) is not { Count: > 0 } sources ? null : new FundingChart
    {
        Language = f.Language,
        Title = Finding(f, Funding.Of(f.BudgetOf(district))),
        Subtitle = f.Say(
            $"Kronor per finansiär och projekt {f.Period.Year}, läget i {f.Period.LongForm(f.Language)}", $"Kronor by funder and project in {f.Period.Year}, as of {f.Period.LongForm(f.Language)}"),
        NameHeading = f.Say("Finansiär", "Funder"),
        Sources = [.. sources.Select(s => Bar(f, s, FundingWords.NameOf(f, s, district is null)))],
    };

    private static FundingBar Bar(CountyFigures f, FundingSource source, string name) => new(
        $"{source.District}-{source.Project}-{source.Funder}", name, FundingWords.StateOf(f, source), CountyFigures.Whole(source.Applied), CountyFigures.Whole(source.Committed),
        CountyFigures.Whole(source.Paid), CountyFigures.Whole(source.Possible), CountyFigures.Whole(source.NotGranted))
    {
        // an address without a funder is one of all
        Trace = source.Funder is null ? null
            : f.Trace(BudgetAmount.Applied) with { District = source.District, Project = source.Project, Type = BudgetType.Income, Funder = source.Funder },
    };

    private static string Finding(CountyFigures f, Funding total) => (total.Committed, total.Possible) switch
    {
        (null or 0, null or 0) => f.Say("Inga medel är beslutade", "No funds are decided"),
        (null or 0, { } possible) => f.Say($"Inget är beslutat, {f.Kronor(possible)} är möjligt", $"Nothing is decided, {f.Kronor(possible)} is possible"),
        ({ } committed, null or 0) => f.Say($"{f.Kronor(committed)} är beslutat", $"{f.Kronor(committed)} is decided"),
        ({ } committed, { } possible) => f.Say($"{f.Kronor(committed)} är beslutat, {f.Kronor(possible)} bara möjligt", $"{f.Kronor(committed)} is decided, {f.Kronor(possible)} only possible"),
    };
}
