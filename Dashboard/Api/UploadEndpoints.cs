using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Api;

/// <summary>Sending a file, and asking what became of it.</summary>
internal static class UploadEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var uploads = api.MapGroup("/uploads").RequireAuthorization(Policies.Report);
        uploads.MapPost("", SendAsync)
            .WithSummary("Send a report: the file as the body, or as the part 'file' of a form.")
            .WithDescription("A clean file is published, unless 'review' is true or something else holds it. The same bytes again while that upload is in progress or current give its id and 200.")
            .Produces<SentUpload>(202).Produces<SentUpload>().ProducesProblem(413)
            .AddOpenApiOperationTransformer(ApiDescription.OfUploadAsync);
        uploads.MapGet("/{id:guid}", GetAsync)
            .WithSummary("How an upload was read, what publishing it changes, and what became of it.")
            .Produces<UploadView>().ProducesProblem(404);
        uploads.MapGet("/{id:guid}/original", OriginalAsync).WithSummary("The file as it was sent.")
            .ProducesProblem(404).AddOpenApiOperationTransformer(ApiDescription.OfDownloadAsync);
        uploads.MapGet("/{id:guid}/annotated", AnnotatedAsync).WithSummary("The file as it was sent, with a column 'Fel' that says what is wrong with each row.")
            .ProducesProblem(404).AddOpenApiOperationTransformer(ApiDescription.OfDownloadAsync);
    }

    public sealed record SentUpload(Guid Id);

    /// <summary>What is told of an upload that one may follow, else that there is none, or that it is another's.</summary>
    public static async Task<IResult> FollowAsync(
        Guid id, ClaimsPrincipal visitor, UploadReader uploads, Func<UploadSummary, Task<IResult>> then, CancellationToken cancel)
    {
        if (await uploads.FindAsync(id, 0, cancel) is not { Upload: var upload })
            return Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such upload");
        return visitor.MayFollow(upload) ? await then(upload) : Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The upload is another district's");
    }

    private static async Task<IResult> SendAsync(
        HttpRequest request, ClaimsPrincipal visitor, SubmissionIntake intake, SmvOptions options, string? fileName, string? reason, bool? review, CancellationToken cancel)
    {
        var (name, content) = await UploadBody.ReadAsync(request, fileName, options.UploadLimitBytes, cancel);
        var receipt = await intake.ReceiveAsync(
            new IncomingFile(name, content, Via.Api, visitor.AccountId(), visitor.DisplayName(), visitor.Mandate())
            {
                Reason = KeptText.Of(reason), Review = review == true,
            }, cancel);
        var address = $"/api/v1/uploads/{receipt.Id}";
        return receipt.Reception == Reception.AlreadyHere ? Results.Ok(new SentUpload(receipt.Id)) : Results.Accepted(address, new SentUpload(receipt.Id));
    }

    private static Task<IResult> GetAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, HttpRequest request, CancellationToken cancel) =>
        FollowAsync(id, visitor, uploads, async _ => Results.Ok(UploadView.Of(
            (await uploads.FindAsync(id, int.MaxValue, cancel))!, await uploads.DifferenceAsync(id, cancel), await uploads.ExplanationsAsync(id, cancel),
            RequestLanguage.Of(request))), cancel);

    private static Task<IResult> OriginalAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, HttpResponse response, CancellationToken cancel) =>
        FollowAsync(id, visitor, uploads, async upload => Sent(
            await UploadDownload.OriginalAsync(uploads, upload, cancel), response, "Nothing of the file was kept"), cancel);

    private static Task<IResult> AnnotatedAsync(Guid id, ClaimsPrincipal visitor, UploadReader uploads, HttpRequest request, HttpResponse response, CancellationToken cancel) =>
        FollowAsync(id, visitor, uploads, async upload => Sent(
            await UploadDownload.AnnotatedAsync(uploads, upload, RequestLanguage.Of(request), cancel), response, "The file has no rows that could be marked"), cancel);

    private static IResult Sent(DownloadedFile? file, HttpResponse response, string otherwise) => file is null
        ? Results.Problem(statusCode: StatusCodes.Status404NotFound, title: otherwise)
        : Results.Bytes(file.NameIn(response).Content, file.ContentType);
}
