using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using static SmvInsights.Dashboard.Api.UploadEndpoints;

namespace SmvInsights.Dashboard.Api;

/// <summary>What people decide about an upload.</summary>
internal static class UploadDecisionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var upload = api.MapGroup("/uploads/{id:guid}").RequireAuthorization(Policies.Report);
        Describe(upload.MapPost("/approve", ApproveAsync), "Confirm an upload that waits, and approve it when sent by the coordinator.",
            "A reason is needed for what drops series, and where one must be given before anything published is changed. What the coordinator has to approve still waits after the district's word.");
        Describe(upload.MapPost("/withdraw", WithdrawAsync), "Take back an upload that waits.");
        Describe(upload.MapPost("/reason", ReasonAsync), "Say afterwards why a published upload changed what was published.", "Once: a reason that is there stands, and gives 409.");
        Describe(upload.MapPost("/explanations", ExplainAsync), "Explain afterwards the rules that warned about a published upload.",
            "Takes the place of words that the coordinator has not released or has declined; at least one rule must take them, else 409. What is written is read by everyone once the coordinator releases it.");
        Describe(upload.MapPost("/cancel", CancelAsync), "Stop an upload that is on its way or waits.", "One that has been published meanwhile gives 409.");
        Describe(upload.MapPost("/retry", RetryAsync), "Try again to read an upload that failed for a fault of the system's own.");
    }

    public sealed record Decision(string? Reason);

    /// <param name="Explanations">A text for each rule that warned, by its code; those of other rules are left out.</param>
    public sealed record Explaining(IReadOnlyDictionary<string, string>? Explanations);

    /// <param name="Explanations">A text for each rule that warned, by its code; optional.</param>
    public sealed record Approval(string? Reason, IReadOnlyDictionary<string, string>? Explanations);

    private static void Describe(RouteHandlerBuilder act, string summary, string description = "") => act
        .WithSummary(summary).WithDescription(description).Produces<SentUpload>(202).ProducesProblem(404).ProducesProblem(409);

    private static Task<IResult> ApproveAsync(
        Guid id, [FromBody] Approval? approval, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel) =>
        FollowAsync(id, visitor, uploads, async _ =>
        {
            var by = new Decider(visitor.DisplayName(), visitor.May(Policies.Coordinate));
            return await decisions.ConfirmAsync(id, by, KeptText.Of(approval?.Reason), Kept(approval?.Explanations), explanationsRequired: false, cancel) switch
            {
                Decided.Done or Decided.WaitsForCoordinator => Accepted(id),
                Decided.NotWaiting => await UndecidedAsync(id, uploads, "only one that is 'awaiting_approval' can be decided", "Nothing to decide", cancel),
                _ => Results.Problem("It changes or drops what is published: send the reason.", statusCode: StatusCodes.Status400BadRequest, title: "A reason is needed"),
            };
        }, cancel);

    private static Dictionary<string, KeptText> Kept(IReadOnlyDictionary<string, string>? explanations) =>
        (explanations ?? new Dictionary<string, string>()).Select(e => (e.Key, Text: KeptText.Of(e.Value))).Where(e => e.Text is not null)
            .ToDictionary(e => e.Key, e => e.Text!, StringComparer.Ordinal);

    private static Task<IResult> ReasonAsync(
        Guid id, [FromBody] Decision decision, ClaimsPrincipal visitor, UploadReader uploads, ReasonAddition reasons, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => reasons.AddAsync(id, visitor.DisplayName(), KeptText.Of(decision.Reason) ?? throw new ArgumentException("Write the reason."), cancel),
            "only one that is 'published' without a reason can be given one", "No reason to add", cancel);

    private static Task<IResult> ExplainAsync(
        Guid id, [FromBody] Explaining said, ClaimsPrincipal visitor, UploadReader uploads, ExplanationAddition explanations, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, async () => Kept(said.Explanations) is { Count: > 0 } kept
                ? (await explanations.AddAsync(id, visitor.DisplayName(), kept, cancel)).Count > 0
                : throw new ArgumentException("Write an explanation for at least one rule."),
            "only rules that warned about one that is 'published', and whose words are not released, can be explained", "Nothing to explain", cancel);

    private static Task<IResult> WithdrawAsync(
        Guid id, [FromBody] Decision? decision, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => decisions.WithdrawAsync(id, visitor.DisplayName(), KeptText.Of(decision?.Reason), cancel),
            "only one that is 'awaiting_approval' can be decided", "Nothing to decide", cancel);

    private static Task<IResult> CancelAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, UploadCancellation cancellation, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => cancellation.CancelAsync(id, visitor.DisplayName(), cancel),
            "only one that is not settled can be cancelled", "Nothing to cancel", cancel);

    private static Task<IResult> RetryAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, UploadRetry retry, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => retry.RetryAsync(id, visitor.DisplayName(), cancel),
            "only one that is 'failed' can be tried again", "Nothing to try again", cancel);

    private static Task<IResult> ChangeAsync(
        Guid id, ClaimsPrincipal visitor, UploadReader uploads, Func<Task<bool>> change, string only, string title, CancellationToken cancel) =>
        FollowAsync(id, visitor, uploads, async _ => await change() ? Accepted(id) : await UndecidedAsync(id, uploads, only, title, cancel), cancel);

    private static IResult Accepted(Guid id) => Results.Accepted($"/api/v1/uploads/{id}", new SentUpload(id));

    private static async Task<IResult> UndecidedAsync(Guid id, UploadReader uploads, string only, string title, CancellationToken cancel) => Results.Problem(
        $"The upload is '{(await uploads.FindAsync(id, 0, cancel))!.Upload.Status}'; {only}.", statusCode: StatusCodes.Status409Conflict, title: title);
}
