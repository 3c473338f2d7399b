using System.Diagnostics.CodeAnalysis;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Editions;

namespace SmvInsights.Reports.StatusReports.Material;

/// <summary>Everything a report is composed from, read once and as known at one moment. Activity is as released to outsiders, never raw.</summary>
public sealed record ReportMaterial : CountyFigures
{
    [SetsRequiredMembers]
    public ReportMaterial(
        CountyFigures figures, int publication, string? diaryNumber, ReportAudience audience, IReadOnlyDictionary<string, FigureTable> activityByActor,
        IReadOnlyList<Undertaking> undertakings)
        : base(figures)
    {
        Publication = publication;
        DiaryNumber = diaryNumber;
        Audience = audience;
        ActivityByActor = activityByActor;
        Undertakings = undertakings;
    }

    public int Publication { get; }

    public string? DiaryNumber { get; }

    public ReportAudience Audience { get; }

    /// <summary>The unprotected indicators of the period, by actor code.</summary>
    public IReadOnlyDictionary<string, FigureTable> ActivityByActor { get; }

    /// <summary>What the group's meetings have left to somebody, and was open then.</summary>
    public IReadOnlyList<Undertaking> Undertakings { get; init; }

    /// <summary>What people have added; <c>null</c> while nobody has.</summary>
    public Draft? Draft { get; init; }

    /// <summary>What is told before a meeting; <c>null</c> in the report of a month.</summary>
    public EditionMaterial? Edition { get; init; }

    /// <summary>Whether all of it is invented.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>What it is about: <c>oktober 2026</c>, <c>augusti–oktober 2026</c>.</summary>
    public string Months => Edition?.Edition.Months(Period, Language) ?? Period.LongForm(Language);

    /// <summary>The group's name inside a sentence: <c>the political group</c>.</summary>
    public string GroupInSentence => Say(Audience.Name) is var name && name.StartsWith("The ", StringComparison.Ordinal) ? "the " + name[4..] : Say(Audience.Name);
}
