using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;

namespace SmvInsights.Reports.Composition.Money;

/// <summary>Sources of money, their stages and what the reports say against themselves, in words.</summary>
public static class FundingWords
{
    /// <summary><c>Länsstyrelsen i Norrbottens län, projektmedel</c>; with the district where several are told of.</summary>
    public static string NameOf(CountyFigures f, FundingSource source, bool withDistrict)
    {
        var funder = FunderOf(f, source.Funder);
        var what = source.Items is [{ Now.Label: { } label }] ? label : f.ProjectName(source.Project);
        return withDistrict ? $"{funder}, {what} ({f.BudgetName(source.District)})" : $"{funder}, {what}";
    }

    public static string FunderOf(CountyFigures f, string? funder) =>
        funder is null ? f.Say("Finansiär ej angiven", "Funder not stated") : CountyFigures.Capital(f.FunderName(funder));

    /// <summary>Where it stands now, in a word; of several incomes at several places, whether any of it is committed.</summary>
    public static string StateOf(CountyFigures f, FundingSource source) => source.Items.Select(i => i.Now.Status).Distinct().ToList() switch
    {
        [var only] => f.Say(FundingStanding.NameOf(only)),
        var several when source.Committed is null => f.List([.. several.Select(s => f.Say(FundingStanding.NameOf(s)))]),
        _ => f.Say("beviljat eller beslutat", "granted or decided"),
    };

    public static Phrase NameOf(FundingStage stage) => stage switch
    {
        FundingStage.NotAsked => new Phrase("Ej begärt", "Not asked"),
        FundingStage.Refused => new Phrase("Avslaget", "Rejected"),
        FundingStage.Applied => new Phrase("Sökt", "Applied for"),
        FundingStage.Granted => new Phrase("Beviljat", "Granted"),
        FundingStage.Asked => new Phrase("Begärt", "Asked for"),
        FundingStage.Promised => new Phrase("Utlovat", "Promised"),
        FundingStage.Decided => new Phrase("Beslutat", "Decided"),
        _ => new Phrase("Inbetalt", "Paid"),
    };

    /// <summary>One sentence for each contradiction of the reports; empty where there is none.</summary>
    public static IReadOnlyList<string> Remarks(CountyFigures f, string? district) =>
    [
        .. from source in f.SourcesOf(district)
           from item in source.Items
           from remark in item.Remarks
           select $"{item.Now.Label ?? item.Now.Item} ({f.BudgetName(source.District)}): {Remark(f, remark)}.",
    ];

    private static string Remark(CountyFigures f, FundingRemark remark) => remark.Fault switch
    {
        FundingFault.PaidBeyondDecided => f.Say($"{f.Kronor(remark.Amount)} mer är inbetalt än vad som är beslutat", $"{f.Kronor(remark.Amount)} more has been paid than is decided"),
        FundingFault.CommittedWithoutAmount => f.Say("står som beviljat, beslutat eller inbetalt, men beslutat belopp saknas", "stands as granted, decided or paid, but without a decided amount"),
        FundingFault.PaidWithoutCommitment => f.Say($"{f.Kronor(remark.Amount)} är inbetalt fast inget är beslutat", $"{f.Kronor(remark.Amount)} has been paid though nothing is decided"),
        FundingFault.PaidWithoutOutcome => f.Say("står som inbetalt, men ingen månad har något utfall", "stands as paid, but no month has an outcome"),
        FundingFault.DecidedThoughRefused => f.Say($"{f.Kronor(remark.Amount)} står som beslutat fast det är avslaget eller inte begärt", $"{f.Kronor(remark.Amount)} stands as decided though rejected or not asked for"),
        FundingFault.StatusMissing => f.Say($"status saknas; {f.Kronor(remark.Amount)} räknas som beslutat", $"there is no status; {f.Kronor(remark.Amount)} counts as decided"),
        _ => remark.Amount is null
            ? f.Say("var beslutat tidigare i år men är det inte längre", "was decided earlier this year and no longer is")
            : f.Say($"{f.Kronor(remark.Amount)} var beslutat tidigare i år men är det inte längre", $"{f.Kronor(remark.Amount)} was decided earlier this year and no longer is"),
    };
}
