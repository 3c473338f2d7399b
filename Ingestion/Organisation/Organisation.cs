using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Organisation.Populations;
using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation;

/// <summary>A name with the days it was in use; <c>null</c> means open-ended.</summary>
public sealed record DatedName(Phrase Name, DateOnly? From, DateOnly? To)
{
    /// <summary>The name in use on the day, else the latest.</summary>
    public static Phrase On(IReadOnlyList<DatedName> names, DateOnly day) =>
        (names.FirstOrDefault(n => (n.From is null || n.From <= day) && (n.To is null || n.To > day)) ?? names[^1]).Name;
}

/// <summary>A district (<c>länsdel</c>), or the county itself (<c>LÄN</c>), which reports its own budget and milestones.</summary>
/// <param name="Code">Short code, e.g. <c>PA</c>; <c>LÄN</c> for the county.</param>
/// <param name="From">First day it exists, <c>null</c> when unbounded.</param>
/// <param name="To">First day it no longer exists, <c>null</c> when unbounded.</param>
/// <param name="Aliases">Other spellings a file may use, e.g. <c>Pite älvdal</c>.</param>
public sealed record District(
    short Id, string Code, bool IsCounty, int Sort, DateOnly? From, DateOnly? To,
    IReadOnlyList<DatedName> Names, IReadOnlyList<string> Aliases)
{
    public bool ExistsIn(Month month) => (From is null || From <= month.LastDay) && (To is null || To > month.FirstDay);

    /// <summary>The name in use during the month, else the latest.</summary>
    public Phrase NameIn(Month month) =>
        (Names.FirstOrDefault(n => (n.From is null || n.From <= month.LastDay) && (n.To is null || n.To > month.FirstDay)) ?? Names[^1]).Name;

    /// <inheritdoc cref="DatedName.On"/>
    public Phrase NameOn(DateOnly day) => DatedName.On(Names, day);

    public Phrase Name => Names[^1].Name;
}

/// <param name="Code">Four-digit SCB code, e.g. <c>2581</c>.</param>
public sealed record Municipality(short Id, string Code, string Name);

/// <summary>That a municipality belongs to a district from one day to another (not included).</summary>
public sealed record Membership(short Municipality, short District, DateOnly? From, DateOnly? To)
{
    public bool Covers(Month month) => Covers(month.FirstDay);

    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || To > day);
}

/// <summary>A party that helps or reports: social services, police, a women's shelter.</summary>
public sealed record Actor(short Id, string Code, Phrase Name);

public enum IndicatorKind : short
{
    /// <summary>Counts events of the month; months add up.</summary>
    Flow = 1,

    /// <summary>A level at month's end; months never add up.</summary>
    Stock = 2,
}

/// <param name="Protected">Counts of persons or cases: small cells are masked for all but the own district and the coordinator.</param>
/// <param name="Follows">Id of the indicator it is hidden together with, or <c>null</c>.</param>
/// <param name="Actors">Ids of the actors that may report it; empty means all.</param>
public sealed record Indicator(
    short Id, string Code, Phrase Name, Phrase Unit, IndicatorKind Kind, bool Protected, short? Follows, int Sort,
    IReadOnlyList<short> Actors)
{
    /// <summary>Whether a file says 1 for yes and 0 for no, instead of a count.</summary>
    public bool IsYesOrNo => Unit.Sv == "0/1";

    /// <summary>What its figures are numbers of, for readers: <c>samtal</c>, <c>antal ja</c>.</summary>
    public Phrase Counted => IsYesOrNo ? new("antal ja", "number of yes") : Unit;
}

/// <summary>What is expected of a district each month: one report for the whole district, or one for each scope.</summary>
/// <param name="Scope">See <see cref="Mandate.Scope"/>.</param>
public sealed record ReportingScope(short District, string Scope, DateOnly? From, DateOnly? To)
{
    public bool Covers(Month month) => Covers(month.FirstDay);

    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || To > day);
}

/// <summary>The whole organisation as dated data, read in one go by <see cref="OrganisationReader"/>; a few hundred small records.</summary>
public sealed record OrganisationSnapshot(
    IReadOnlyList<District> Districts,
    IReadOnlyList<Municipality> Municipalities,
    IReadOnlyList<Membership> Memberships,
    IReadOnlyList<Actor> Actors,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<ReportingScope> Scopes)
{
    /// <summary>What each indicator counts, all versions, withdrawn ones too, in order of their first months.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; init; } = [];

    /// <summary>How many live in the municipalities, also what has been replaced.</summary>
    public IReadOnlyList<Population> Populations { get; init; } = [];

    /// <summary>What codes of projects stand for, by code; those that nobody has named are not here.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    public District County => Districts.First(d => d.IsCounty);

    /// <summary>The districts that existed in the month, the county left out, in their fixed order.</summary>
    public IEnumerable<District> DistrictsIn(Month month) => Districts.Where(d => !d.IsCounty && d.ExistsIn(month)).OrderBy(d => d.Sort);

    /// <summary>The districts that exist on the day, the county left out, in their fixed order.</summary>
    public IEnumerable<District> DistrictsOn(DateOnly day) =>
        Districts.Where(d => !d.IsCounty && (d.From is null || d.From <= day) && (d.To is null || d.To > day)).OrderBy(d => d.Sort);

    /// <summary>Ids of a district's municipalities on a day; those of a month are the ones of its first day.</summary>
    public IReadOnlySet<short> MembersOf(short district, DateOnly day) =>
        Memberships.Where(m => m.District == district && m.Covers(day)).Select(m => m.Municipality).ToHashSet();

    /// <summary>The definition of an indicator that holds in a month; <c>null</c> where none is kept.</summary>
    public IndicatorDefinition? DefinitionOf(short indicator, Month month) =>
        Definitions.FirstOrDefault(d => d.Indicator == indicator && d.Stands && d.Covers(month));

    /// <summary>The name that a project's code had at the end of a month; <c>null</c> where nobody has named it.</summary>
    public Phrase? ProjectName(string code, Month month) => Projects.FirstOrDefault(p => p.Is(code))?.NameOn(month.LastDay);

    /// <summary>As <see cref="ProjectName"/> with the code behind it: <c>Samverkan mot våld (SMV)</c>; the code alone where it has no name.</summary>
    public Phrase ProjectWithCode(string code, Month month) =>
        ProjectName(code, month) is { } name ? new($"{name.Sv} ({code})", $"{name.En} ({code})") : new(code, code);

    /// <summary>The first months that an indicator was counted otherwise, as known at a moment.</summary>
    public IEnumerable<IndicatorDefinition> BreaksOf(short indicator, DateTimeOffset knownAt) =>
        Definitions.Where(d => d.Indicator == indicator && d.Break is not null && d.WasKnown(knownAt));
}
