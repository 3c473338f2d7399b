using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition.Money;

/// <summary>Funding as tables: each source step by step, and each project's need.</summary>
public static class FundingTables
{
    /// <summary>Which report said which step of which source; <c>null</c> where no source has taken any.</summary>
    public static ChartTable? Steps(CountyFigures f, string? district)
    {
        var rows = (from source in f.SourcesOf(district)
                    from item in source.Items
                    from stage in item.Stages
                    select Step(f, source, item, stage, district is null)).ToList();
        return rows.Count == 0 ? null : new ChartTable(
            f.Say($"Finansieringen steg för steg {f.Period.Year}, hela kronor", $"Funding step by step in {f.Period.Year}, whole kronor"),
            [
                new(f.Say("Finansiär", "Funder"), false), new(f.Say("Steg", "Step"), false), new(f.Say("Belopp", "Amount"), true), new(f.Say("Sedan", "Since"), false),
                new(f.Say("Gäller nu", "Stands"), false), new(f.Say("Känt", "Known"), false),
            ],
            rows,
            [f.Say(
                "Sedan: den budgetrapport från vilken steg och belopp har stått oförändrade; för inbetalt månaden för den senaste betalningen. Känt: när rapporten publicerades.",
                "Since: the budget report from which step and amount have stood unchanged; for what is paid the month of the last payment. Known: when the report was published.")]);
    }

    /// <summary>What each project needs, what is committed to it and what is left; <c>null</c> where no income is reported.</summary>
    public static ChartTable? Projects(CountyFigures f, string? district)
    {
        var items = f.BudgetOf(district);
        var projects = ProjectFunding.Of(items);
        if (projects.Count == 0) return null;
        var total = Funding.Of(items);
        IReadOnlyList<string> Row(string name, ProjectFunding p) =>
            [name, f.Amount(p.Costs), f.Amount(p.Applied), f.Amount(p.Need), f.Amount(p.Committed), f.Amount(p.Possible), f.Amount(p.Unfunded)];
        return new ChartTable(
            f.Say($"Behov och finansiering per projekt {f.Period.Year}, hela kronor", $"Need and funding by project in {f.Period.Year}, whole kronor"),
            [
                new(f.Say("Projekt", "Project"), false), new(f.Say("Kostnadsbudget", "Cost budget"), true), new(f.Say("Sökt", "Applied"), true), new(f.Say("Behov", "Need"), true),
                new(f.Say("Beslutat", "Decided"), true), new(f.Say("Möjligt", "Possible"), true), new(f.Say("Ofinansierat", "Unfunded"), true),
            ],
            [
                .. projects.Select(p => Row(NameOf(f, p, district is null), p)),
                .. projects.Count > 1
                    ? [[f.Say("Summa", "Total"), f.Amount(Sum(projects, p => p.Costs)), f.Amount(total.Applied), f.Amount(Sum(projects, p => p.Need)), f.Amount(total.Committed), f.Amount(total.Possible), f.Amount(total.Unfunded)]]
                    : Array.Empty<IReadOnlyList<string>>(),
            ],
            [.. CodesMean(f, projects.Select(p => p.Project)), f.Say(
                "Behov: det större av kostnadsbudgeten och det sökta. Beslutat: beviljat, beslutat eller inbetalt. Ofinansierat: behovet minus det beslutade, projekt för projekt. Det som bara är möjligt räknas aldrig.",
                "Need: the larger of the cost budget and what was applied for. Decided: granted, decided or paid. Unfunded: the need less what is decided, project by project. What is only possible never counts.")])
        {
            Traces = [.. projects.Select(p => Traces(f, p))],
            Sums = projects.Count > 1 ? [projects.Count] : [],
        };
    }

    /// <summary>Says of projects without a name what stands there instead; nothing where all have one.</summary>
    public static IEnumerable<string> CodesMean(CountyFigures f, IEnumerable<string> projects)
    {
        if (projects.Any(p => f.Organisation.ProjectName(p, f.Period) is null))
            yield return f.Say("Ett projekt som saknar namn står med sin kod i budgetfilen.", "A project without a name stands by its code in the budget file.");
    }

    /// <summary>Beside its district a project has no room for its code too, least of all on paper.</summary>
    private static string NameOf(CountyFigures f, ProjectFunding p, bool withDistrict) => withDistrict
        ? $"{f.ProjectName(p.Project)}, {(p.District == f.County ? f.Say("länets egen budget", "the county's own budget") : f.DistrictName(p.District))}"
        : f.ProjectWithCode(p.Project);

    private static IReadOnlyList<FigureAddress?> Traces(CountyFigures f, ProjectFunding p)
    {
        FigureAddress? Of(long? sum, BudgetAmount amount, BudgetType? type) =>
            sum is null ? null : f.Trace(amount) with { District = p.District, Project = p.Project, Type = type };
        return
        [
            null, Of(p.Costs, BudgetAmount.Decided, BudgetType.Cost), Of(p.Applied, BudgetAmount.Applied, BudgetType.Income), null,
            Of(p.Committed, BudgetAmount.Committed, BudgetType.Income), Of(p.Possible, BudgetAmount.Possible, BudgetType.Income), Of(p.Unfunded, BudgetAmount.Unfunded, null),
        ];
    }

    private static IReadOnlyList<string> Step(CountyFigures f, FundingSource source, FundingItem item, StageReached stage, bool withDistrict)
    {
        var name = FundingWords.NameOf(f, source with { Items = [item] }, withDistrict);
        var month = stage.Said.Month.LongForm(f.Language);
        return
        [
            name, f.Say(FundingWords.NameOf(stage.Stage)), f.Amount(stage.Amount), stage.Stage == FundingStage.Paid ? f.Say($"senast {month}", $"last in {month}") : month,
            stage.Stands ? f.Say("ja", "yes") : f.Say("nej, avlöst", "no, superseded"), CountyFigures.Day(DateOnly.FromDateTime(Stockholm.In(stage.Said.Known).DateTime)),
        ];
    }

    private static long? Sum(IEnumerable<ProjectFunding> projects, Func<ProjectFunding, long?> amount) =>
        projects.Aggregate((long?)null, (sum, p) => amount(p) is { } value ? (sum ?? 0) + value : sum);
}
