using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Templates;

/// <summary>What the columns of a template take, for one district and what the sender speaks for in it.</summary>
internal sealed class CodeLists(OrganisationSnapshot organisation, District district, Mandate mandate, Month month)
{
    public IReadOnlyDictionary<int, CodeList> Of(ReportKind kind) => kind switch
    {
        ReportKind.Activity => new Dictionary<int, CodeList>
        {
            [ActivityColumns.District] = Districts,
            [ActivityColumns.Municipality] = new(new("Kommuner", "Municipalities"), [.. Municipalities.Select(m => (m.Name, new Phrase(m.Code, m.Code)))]),
            [ActivityColumns.Actor] = new(new("Aktörer", "Actors"), [.. Actors.Select(a => (a.Code, a.Name))]),
            [ActivityColumns.Indicator] = new(new("Indikatorer", "Indicators"), [.. organisation.Indicators.Select(i => (i.Code, Explained(i)))]),
            [ActivityColumns.TargetGroup] = Words(new("Målgrupper", "Target groups"), ActivityColumns.TargetGroups),
            [ActivityColumns.Sex] = new(new("Kön (val)", "Sex (choices)"),
                [("K", new("kvinnor, flickor", "women, girls")), ("M", new("män, pojkar", "men, boys")), ("A", new("alla eller okänt", "all or unknown"))]),
        },
        ReportKind.Budget => new Dictionary<int, CodeList>
        {
            [BudgetColumns.District] = Districts,
            [BudgetColumns.Type] = Words(new("Typer", "Types"), BudgetColumns.Types),
            [BudgetColumns.Funder] = new(new("Finansiärer", "Funders"),
            [
                ("LST", new("länsstyrelsen", "the county administrative board")), ("KOM", new("kommunerna", "the municipalities")),
                ("REG", new("regionen", "the region")), ("POL", new("polisen", "the police")),
            ]),
            [BudgetColumns.Status] = Words(new("Statusord", "Status words"), BudgetColumns.Statuses),
        },
        _ => new Dictionary<int, CodeList>
        {
            [MilestoneColumns.District] = Districts,
            [MilestoneColumns.Status] = Words(new("Statusord", "Status words"), MilestoneColumns.Statuses),
            [MilestoneColumns.Preliminary] = Words(new("Ja eller nej", "Yes or no"), MilestoneColumns.YesNo),
        },
    };

    /// <summary>Those of the district in the month that the sender speaks for.</summary>
    public IEnumerable<Municipality> Municipalities =>
        from municipality in organisation.Municipalities
        where organisation.Memberships.Any(m => m.Municipality == municipality.Id && m.District == district.Id && m.Covers(month))
        where mandate.Municipalities.Count == 0 || mandate.Municipalities.Contains(municipality.Code)
        select municipality;

    public IEnumerable<Actor> Actors => organisation.Actors.Where(a => mandate.Actors.Count == 0 || mandate.Actors.Contains(a.Code));

    public bool IsPartOfMunicipalities => mandate.Municipalities.Count > 0;

    private CodeList Districts => new(new("Länsdelar", "Districts"), [(district.Code, district.NameIn(month))]);

    private static Phrase Explained(Indicator indicator) =>
        new($"{indicator.Name.Sv} ({indicator.Unit.Sv})", $"{indicator.Name.En} ({indicator.Unit.En})");

    private static CodeList Words<T>(Phrase title, WordList<T> words) => new(title, [.. words.Words.Split(", ").Select(w => (w, default(Phrase)))]);
}
