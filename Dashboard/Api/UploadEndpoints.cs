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
    }

    public sealed record SentUpload(Guid Id);

    public sealed record Decision(string? Reason);

    private static async Task<IResult> SendAsync(
        HttpRequest request, ClaimsPrincipal visitor, SubmissionIntake intake, SmvOptions options, string? fileName, string? reason, CancellationToken cancel)
    {
        var (name, content) = await UploadBody.ReadAsync(request, fileName, options.UploadLimitBytes, cancel);
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(name, content, Via.Api, visitor.AccountId(), visitor.DisplayName(), visitor.Mandate()) { Reason = KeptText.Of(reason) }, cancel);
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

    private static Task<IResult> ApproveAsync(
        Guid id, [FromBody] Decision? decision, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel) =>
        DecideAsync(id, visitor, uploads, () => decisions.ApproveAsync(id, visitor.DisplayName(), KeptText.Of(decision?.Reason), cancel), cancel);

    private static Task<IResult> WithdrawAsync(
        Guid id, [FromBody] Decision? decision, ClaimsPrincipal visitor, UploadReader uploads, UploadDecision decisions, CancellationToken cancel) =>
        DecideAsync(id, visitor, uploads, () => decisions.WithdrawAsync(id, visitor.DisplayName(), KeptText.Of(decision?.Reason), cancel), cancel);

    private static async Task<IResult> DecideAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, Func<Task<bool>> decide, CancellationToken cancel)
    {
        var details = await uploads.FindAsync(id, 0, cancel);
        if (details is null) return NotFound();
        if (!visitor.MayFollow(details.Upload)) return NotYours();
        if (await decide()) return Results.Accepted($"/api/v1/uploads/{id}", new SentUpload(id));
        return Results.Problem(
            $"The upload is '{details.Upload.Status}'; only one that is '{UploadStatus.AwaitingApproval}' can be decided.",
            statusCode: StatusCodes.Status409Conflict, title: "Nothing to decide");
    }

    private static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such upload");

    private static IResult NotYours() => Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The upload is another district's");
}
