using System.Text.Json.Serialization;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.Meetings.Minutes;

/// <summary>Minutes frozen as they will be printed; nothing is looked up after they are stored.</summary>
public sealed record MinutesModel
{
    public int Format { get; init; } = 1;

    /// <summary>The template that prints it.</summary>
    public string Document { get; init; } = "minutes";

    public required string Group { get; init; }

    public required DateOnly Day { get; init; }

    public required int Version { get; init; }

    public required Language Language { get; init; }

    /// <summary>When they were written, UTC; also the creation time of the PDF.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>Where the site is reached, without a slash at the end.</summary>
    public required string Site { get; init; }

    /// <summary>Says that all is invented; <c>null</c> where nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DemonstrationMark? Demonstration { get; init; }

    public required MinutesHead Head { get; init; }

    public required IReadOnlyList<MinutesItem> Items { get; init; }

    public required MinutesWords Words { get; init; }
}

/// <param name="Group">The group's name.</param>
/// <param name="Facts">Place, time, those who decide, those who do not: a label with one line or several.</param>
/// <param name="Signed">The §§ the signatures are for.</param>
public sealed record MinutesHead(
    string Collaboration, string Title, string Group, string Day, IReadOnlyList<MinutesFact> Facts, string Signatures, string Signed, IReadOnlyList<SignatureField> Fields);

public sealed record MinutesFact(string Label, IReadOnlyList<string> Lines);

/// <param name="Paragraph"><c>§ 5</c>.</param>
/// <param name="Account">What was told.</param>
/// <param name="Report">Which report was laid before the meeting; <c>null</c> for none.</param>
/// <param name="Proposal">Under <paramref name="ProposalLead"/>; empty for none.</param>
/// <param name="Decision">Under <paramref name="DecisionLead"/>; empty for none.</param>
/// <param name="Undertaking">Who does it by when; <c>null</c> for nobody.</param>
public sealed record MinutesItem(
    string Paragraph, string Title, IReadOnlyList<Block> Account, string? Report,
    string ProposalLead, IReadOnlyList<string> Proposal, string DecisionLead, IReadOnlyList<string> Decision, string? Undertaking);

/// <param name="Page">With <c>{0}</c> for the page and <c>{1}</c> for the count.</param>
public sealed record MinutesWords(string Page, string Running, string Source, string Code, string Verification);
