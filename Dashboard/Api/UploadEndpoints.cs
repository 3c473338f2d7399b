using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Api;

internal static class UploadEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/uploads", SendAsync).RequireAuthorization(Policies.Report).WithSummary("Send a report: the file as the body, or as the part 'file' of a form.")
            .Produces<SentUpload>(202).Produces<SentUpload>().ProducesProblem(413)
            .AddOpenApiOperationTransformer(ApiDescription.OfUploadAsync);
        api.MapGet("/uploads/{id:guid}", GetAsync).RequireAuthorization(Policies.Report).WithSummary("How an upload was read and what became of it.").Produces<UploadView>().ProducesProblem(404);
        api.MapPost("/uploads/{id:guid}/approve", ApproveAsync).RequireAuthorization(Policies.Report).WithSummary("Publish an upload that waits.")
            .Produces<SentUpload>(202).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/uploads/{id:guid}/withdraw", WithdrawAsync).RequireAuthorization(Policies.Report).WithSummary("Take back an upload that waits.")
            .Produces<SentUpload>(202).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/uploads/{id:guid}/cancel", CancelAsync).RequireAuthorization(Policies.Report).WithSummary("Stop an upload that is not settled.")
            .Produces<SentUpload>(202).ProducesProblem(404).ProducesProblem(409);
        api.MapPost("/uploads/{id:guid}/retry", RetryAsync).RequireAuthorization(Policies.Report).WithSummary("Try a failed upload again.")
            .Produces<SentUpload>(202).ProducesProblem(404).ProducesProblem(409);
    }

    public sealed record SentUpload(Guid Id);

    public sealed record Decision(string? Reason);

    /// <param name="Explanations">A text for each rule that warned, by its code.</param>
    public sealed record Approval(string? Reason, IReadOnlyDictionary<string, string>? Explanations);

    private static async Task<IResult> SendAsync(
        HttpRequest request, ClaimsPrincipal visitor, SubmissionIntake intake, SmvOptions options, string? fileName, string? reason, bool? review, CancellationToken cancel)
    {
        var (name, content) = await UploadBody.ReadAsync(request, fileName, options.UploadLimitBytes, cancel);
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(name, content, Via.Api, visitor.AccountId(), visitor.DisplayName(), visitor.Mandate()) { Reason = KeptText.Of(reason), Review = review == true }, cancel);
        var address = $"/api/v1/uploads/{receipt.Id}";
        return receipt.Reception == Reception.AlreadyHere ? Results.Ok(new SentUpload(receipt.Id)) : Results.Accepted(address, new SentUpload(receipt.Id));
    }

    private static async Task<IResult> GetAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, HttpRequest request, CancellationToken cancel)
    {
        var details = await uploads.FindAsync(id, int.MaxValue, cancel);
        if (details is null) return NotFound();
        if (!visitor.MayFollow(details.Upload)) return NotYours();
        return Results.Ok(UploadView.Of(details, RequestLanguage.Of(request)));
    }

    private static async Task<IResult> ApproveAsync(
        Guid id, [FromBody] Approval? approval, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel)
    {
        var details = await uploads.FindAsync(id, 0, cancel);
        if (details is null) return NotFound();
        if (!visitor.MayFollow(details.Upload)) return NotYours();
        var by = new Decider(visitor.DisplayName(), visitor.May(Policies.Coordinate));
        return await decisions.ConfirmAsync(id, by, KeptText.Of(approval?.Reason), Kept(approval?.Explanations), explanationsRequired: false, cancel) switch
        {
            Decided.Done or Decided.WaitsForCoordinator => Accepted(id),
            Decided.NotWaiting => Conflict(details.Upload, "only one that is 'awaiting_approval' can be decided", "Nothing to decide"),
            _ => Results.Problem("It drops or changes what is published: send the reason.", statusCode: StatusCodes.Status400BadRequest, title: "A reason is needed"),
        };
    }

    private static Dictionary<string, string> Kept(IReadOnlyDictionary<string, string>? explanations) =>
        (explanations ?? new Dictionary<string, string>()).Select(e => (e.Key, Text: KeptText.Of(e.Value))).Where(e => e.Text is not null)
            .ToDictionary(e => e.Key, e => e.Text!, StringComparer.Ordinal);

    private static Task<IResult> WithdrawAsync(
        Guid id, [FromBody] Decision? decision, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => decisions.WithdrawAsync(id, visitor.DisplayName(), KeptText.Of(decision?.Reason), cancel),
            "only one that is 'awaiting_approval' can be decided", "Nothing to decide", cancel);

    private static Task<IResult> CancelAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, UploadCancellation cancellation, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => cancellation.CancelAsync(id, visitor.DisplayName(), cancel),
            "only one that is not settled can be cancelled", "Nothing to cancel", cancel);

    private static Task<IResult> RetryAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, UploadRetry retry, CancellationToken cancel) =>
        ChangeAsync(id, visitor, uploads, () => retry.RetryAsync(id, visitor.DisplayName(), cancel), "only one that is 'failed' can be tried again", "Nothing to try again", cancel);

    private static async Task<IResult> ChangeAsync(
        Guid id, ClaimsPrincipal visitor, UploadReader uploads, Func<Task<bool>> change, string only, string title, CancellationToken cancel)
    {
        var details = await uploads.FindAsync(id, 0, cancel);
        if (details is null) return NotFound();
        if (!visitor.MayFollow(details.Upload)) return NotYours();
        return await change() ? Accepted(id) : Conflict(details.Upload, only, title);
    }

    private static IResult Accepted(Guid id) => Results.Accepted($"/api/v1/uploads/{id}", new SentUpload(id));

    private static IResult Conflict(UploadSummary upload, string only, string title) =>
        Results.Problem($"The upload is '{upload.Status}'; {only}.", statusCode: StatusCodes.Status409Conflict, title: title);

    private static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such upload");

    private static IResult NotYours() => Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The upload is another district's");
}
