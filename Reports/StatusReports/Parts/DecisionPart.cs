using SmvInsights.Reports.Composition;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Material;

namespace SmvInsights.Reports.StatusReports.Parts;

/// <summary>The proposal for decision and the fields for signatures. The system proposes; people decide, and record it afterwards.</summary>
internal static class DecisionPart
{
    /// <summary>The standing one, unless the coordinator has written another.</summary>
    public static string Decision(ReportMaterial m) => Own(m)?.Proposal ?? m.Say(
        "Att rapporten, med godkännande, läggs till handlingarna.",
        "That the report, with approval, be placed on file.");

    public static ProposalBlock Proposal(ReportMaterial m)
    {
        var lacks = SubmissionStanding.Lacks(m);
        return new ProposalBlock(
            m.Say($"{m.Say(m.Audience.Name)} föreslås besluta", $"{m.Say(m.Audience.Name)} is proposed to decide"), Decision(m),
            lacks.Count == 0 ? null : m.Say(
                $"Rapporten är ofullständig. Uppgifter saknas: {m.List(lacks)}. Summor som berörs är preliminära uppgifter.",
                $"The report is incomplete. Data is missing: {m.List(lacks)}. The sums concerned are preliminary figures."))
        {
            By = Own(m) is { } own ? m.Say($"Förslaget är skrivet av {own.By}.", $"The proposal was written by {own.By}.") : null,
        };
    }

    private static Draft? Own(ReportMaterial m) => m.Draft is { Proposal.Length: > 0 } draft ? draft : null;

    public static SignaturesBlock Signatures(ReportMaterial m) => new(
        m.Say("Undertecknas av ordföranden och sekreteraren.", "Signed by the chair and the secretary."),
        [new(m.Say("Ordförande", "Chair"), m.Audience.Chair ?? ""), new(m.Say("Sekreterare", "Secretary"), m.Audience.Secretary ?? "")]);
}
