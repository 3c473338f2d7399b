using System.Globalization;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.StatusReports.Drafts;

/// <summary>Which report a draft is for.</summary>
/// <param name="Group">Steering group code.</param>
public sealed record DraftKey(string Group, Month Period, Language Language)
{
    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Tag => Language == Language.English ? "en" : "sv";

    /// <summary>How the event log names it.</summary>
    public string Subject => $"draft {Group} {Period} {Tag}";
}

/// <summary>What people have added to a report that is still to be made.</summary>
/// <param name="Points">Markdown, as <paramref name="Risks"/> and <paramref name="Questions"/>; blank for none.</param>
/// <param name="Proposal">One decision a line; blank for the standing proposal.</param>
/// <param name="Revision">Counts up with every change.</param>
public sealed record Draft(string Points, string Risks, string Questions, string Proposal, int Revision, string WrittenBy, DateTimeOffset WrittenAt, string? ApprovedBy, DateTimeOffset? ApprovedAt)
{
    /// <summary>Who stands for the words, and the day: <c>Anna Berg, 2026-11-28</c>.</summary>
    public string By => $"{WrittenBy}, {Day(WrittenAt)}";

    /// <summary>Who else has looked at it; <c>null</c> while nobody has since the last change.</summary>
    public string? Approved => ApprovedAt is { } at ? $"{ApprovedBy}, {Day(at)}" : null;

    public bool IsBlank => Points.Length + Risks.Length + Questions.Length + Proposal.Length == 0;

    internal static string Day(DateTimeOffset at) => Stockholm.In(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A word to those who write, read by coordinators alone.</summary>
public sealed record DraftComment(string WrittenBy, DateTimeOffset WrittenAt, string Text);
