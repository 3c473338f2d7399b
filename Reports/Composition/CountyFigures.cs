using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Happenings;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Money.Shares;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Reports.Composition;

/// <summary>Everything there is to show of the county in a month, read once for one viewer: what charts, sentences and tables are composed from, on a page as in a report.</summary>
public record CountyFigures
{
    public required Month Period { get; init; }

    public required Language Language { get; init; }

    /// <summary>The moment the figures are true for.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The moment that was asked for, and that addresses of its figures name; <c>null</c> for now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    public required Viewer Viewer { get; init; }

    public required OrganisationSnapshot Organisation { get; init; }

    /// <summary>By which districts activity is shown; budgets, milestones and what has been submitted are always the reporting districts'.</summary>
    public AsOrganised AsOrganised { get; init; } = AsOrganised.Then;

    public required ReportChoices Choices { get; init; }

    /// <summary>All indicators, all districts and the county, the thirteen months that end with the period.</summary>
    public required FigureTable Activity { get; init; }

    /// <summary>The year's money by source, up to the period.</summary>
    public required FundingTable Funding { get; init; }

    public BudgetTable Budget => Funding.Budget;

    /// <summary>How the year's shared cost is divided; <c>null</c> until somebody has decided it.</summary>
    public CostKey? CostKey { get; init; }

    public required MilestoneTable Milestones { get; init; }

    /// <summary>The thirteen months that end with the period.</summary>
    public required CompletenessTable Completeness { get; init; }

    /// <summary>Funders' names in the period, by code.</summary>
    public required IReadOnlyDictionary<string, Phrase> Funders { get; init; }

    /// <summary>What happened, as entered for the charts.</summary>
    public IReadOnlyList<Happening> Happenings { get; init; } = [];

    /// <summary>Released words of all districts on months up to the period, the latest first.</summary>
    public IReadOnlyList<PublicNote> PublicNotes { get; init; } = [];

    /// <summary>Those that activity is shown by.</summary>
    public IReadOnlyList<District> Districts => AsOrganised.Day is { } day ? [.. Organisation.DistrictsOn(day)] : ReportingDistricts;

    /// <summary>Those that report on the period.</summary>
    public IReadOnlyList<District> ReportingDistricts => [.. Organisation.DistrictsIn(Period)];

    /// <summary>Those that were there since a month and are gone; none where all months are shown by the districts of one day.</summary>
    public IEnumerable<District> FormerDistricts(Month since) => AsOrganised.Day is not null ? []
        : Organisation.Districts.Where(d => !d.IsCounty && !d.ExistsIn(Period) && Month.Range(since, Period).Any(d.ExistsIn)).OrderBy(d => d.Sort);

    public string County => Organisation.County.Code;

    public IEnumerable<BudgetItem> Costs => Budget.Items.Where(i => i.Type == BudgetType.Cost);

    public IEnumerable<BudgetItem> Income => Budget.Items.Where(i => i.Type == BudgetType.Income);

    /// <summary>A district's budget, or with <c>null</c> everybody's.</summary>
    public IReadOnlyList<BudgetItem> BudgetOf(string? district) => [.. Budget.Items.Where(i => district is null || i.District == district)];

    /// <summary>A district's sources of money, or with <c>null</c> everybody's.</summary>
    public IReadOnlyList<FundingSource> SourcesOf(string? district) => [.. Funding.Sources.Where(s => district is null || s.District == district)];

    public Indicator? Indicator(string code) => Organisation.Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The same colour and form for a district in every chart and month, also when another one has gone.</summary>
    public SeriesStyle StyleOf(District district) =>
        DistrictStyle.Of(Organisation.Districts.Where(d => !d.IsCounty).OrderBy(d => d.Sort).TakeWhile(d => d.Id != district.Id).Count());

    public string Say(string sv, string en) => Language == Language.English ? en : sv;

    public string Say(Phrase phrase) => phrase.In(Language);

    public string DistrictName(string code) => Say(Organisation.Districts.First(d => d.Code == code).NameIn(Period));

    /// <summary>Whose budget: the county's own is one beside the districts' and no sum of them.</summary>
    public string BudgetName(string code) => code == County ? Say("Länets egen budget", "The county's own budget") : DistrictName(code);

    public string FunderName(string code) => Funders.TryGetValue(code, out var name) ? Say(name) : code;

    /// <summary>A project's name in the period, or its code where it has none.</summary>
    public string ProjectName(string code) => Organisation.ProjectName(code, Period) is { } name ? Say(name) : code;

    /// <summary>As <see cref="ProjectName"/>, with the code behind it.</summary>
    public string ProjectWithCode(string code) => Say(Organisation.ProjectWithCode(code, Period));

    /// <summary>An amount in hundredths as whole kronor, <c>380 000 kr</c>, or <c>.</c> where nothing was said.</summary>
    public string Kronor(long? hundredths) => hundredths is { } amount ? NumberForm.Kronor((long)Whole(amount) * 100, Language) : ".";

    /// <summary>Whole kronor without the unit, for a table whose heading names it.</summary>
    public string Amount(long? hundredths) => hundredths is { } amount ? NumberForm.Decimal(Whole(amount), 0, Language) : ".";

    /// <summary>Whole kronor with a sign: <c>+12 000 kr</c>, <c>−12 000 kr</c>.</summary>
    public string Change(long hundredths) => (hundredths > 0 ? "+" : "") + Kronor(hundredths);

    /// <summary><c>+12,5 %</c>.</summary>
    public string ChangeShare(decimal share) => (share > 0 ? "+" : "") + NumberForm.Percent(share, 1, Language);

    /// <summary>Hundredths as whole kronor.</summary>
    public static decimal Whole(long hundredths) => Math.Round(hundredths / 100m, MidpointRounding.AwayFromZero);

    /// <inheritdoc cref="Whole(long)"/>
    public static decimal? Whole(long? hundredths) => hundredths is { } amount ? Whole(amount) : null;

    /// <summary><c>2010-11-15</c>, or <c>2011-10</c> where only the month is known; <c>.</c> where there is none.</summary>
    public string Date(RoughDate? date) => date switch
    {
        null => ".",
        { MonthOnly: true } month => Month.Of(month.Day).ToString(),
        { } day => Day(day.Day),
    };

    public static string Day(DateOnly day) => $"{day:yyyy'-'MM'-'dd}";

    public string Figure(string district, Month month, string indicator) => ChartPoint.From(Activity[district, month, indicator]).Text(ValueForm.Count, Language);

    /// <summary>What traces <see cref="Figure"/>; <c>null</c> in a scenario.</summary>
    public ActivityAddress? Trace(string district, Month month, string indicator) => AsOrganised.Planned is not null ? null
        : new(indicator, district, new Period(month, PeriodGrain.Month)) { AsKnownAt = AsKnownAt, AsOrganised = AsOrganised.Day };

    /// <summary>What traces an amount of the period's budget.</summary>
    public BudgetAddress Trace(BudgetAmount amount) => new(amount, Period) { AsKnownAt = AsKnownAt };

    public MilestoneAddress Trace(Milestone milestone) => new(milestone.District, milestone.Project, milestone.Id, Period) { AsKnownAt = AsKnownAt };

    /// <summary>The amount to the öre, <c>126 666,67 kr</c>, or <c>.</c> where nothing was said.</summary>
    public string Exact(long? hundredths) => hundredths is { } amount ? NumberForm.Kronor(amount, Language) : ".";

    /// <summary>With a capital, to begin a cell or a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>a, b och c</c>.</summary>
    public string List(IReadOnlyList<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {Say("och", "and")} {parts[^1]}";
}
