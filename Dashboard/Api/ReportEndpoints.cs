using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Api;

internal static class ReportEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/reports", ListAsync).WithSummary("Status reports, the latest first.").Produces<IReadOnlyList<ReportView>>();
        api.MapPost("/reports", OrderAsync).RequireAuthorization(Policies.Coordinate)
            .WithSummary("Order a steering group's report on a month; it is mailed to the group's recipients unless 'send' is false.").Produces<OrderedReport>(202);
        api.MapGet("/reports/{id:guid}", GetAsync).WithSummary("A status report, and to whom it went for those who follow deliveries.").Produces<ReportView>().ProducesProblem(404);
        api.MapGet("/reports/{id:guid}.pdf", (Guid id, StatusReportReader reports, CancellationToken cancel) => PdfAsync(id, ReportCopy.Mailed, reports, cancel))
            .WithSummary("The copy that is mailed (PDF/UA-1).").Produces<Stream>(200, "application/pdf").ProducesProblem(404);
        api.MapGet("/reports/{id:guid}.archive.pdf", (Guid id, StatusReportReader reports, CancellationToken cancel) => PdfAsync(id, ReportCopy.Archive, reports, cancel))
            .WithSummary("The copy for the archive (PDF/A-2a).").Produces<Stream>(200, "application/pdf").ProducesProblem(404);
    }

    /// <param name="Group"><c>political</c>, <c>county</c> or <c>operational</c>.</param>
    /// <param name="Period">A month, <c>2026-10</c>.</param>
    /// <param name="Language"><c>sv</c> (default) or <c>en</c>.</param>
    public sealed record Order(string Group, string Period, string? Language, string? DiaryNumber, bool? Send);

    public sealed record OrderedReport(Guid Id);

    private static async Task<IResult> OrderAsync(Order order, ClaimsPrincipal visitor, StatusReportOrder orders, CancellationToken cancel)
    {
        var period = Codes.MonthOf(order.Period) ?? throw new ArgumentException("Name the month as 'period', like 2026-10.");
        var language = order.Language switch
        {
            null or "sv" => Language.Swedish,
            "en" => Language.English,
            _ => throw new ArgumentException($"There is no report in '{order.Language}'; use sv or en."),
        };
        var id = await orders.PlaceAsync(
            new StatusReportRequest(order.Group, period, language, visitor.DisplayName(), order.Send ?? true) { DiaryNumber = KeptText.Of(order.DiaryNumber)?.Text }, cancel);
        return Results.Accepted($"/api/v1/reports/{id}", new OrderedReport(id));
    }

    private static async Task<IResult> ListAsync(StatusReportReader reports, CancellationToken cancel) =>
        Results.Ok((await reports.ListAsync(500, cancel)).Select(r => ReportView.Of(r, [])));

    private static async Task<IResult> GetAsync(Guid id, ClaimsPrincipal visitor, StatusReportReader reports, DeliveryReader deliveries, CancellationToken cancel)
    {
        if (await reports.FindAsync(id, cancel) is not { } report) return NotFound();
        var sent = visitor.May(Policies.FollowDeliveries) ? await deliveries.ListAsync(new DeliveryFilter(ReportId: id), cancel) : [];
        return Results.Ok(ReportView.Of(report, sent));
    }

    private static async Task<IResult> PdfAsync(Guid id, ReportCopy copy, StatusReportReader reports, CancellationToken cancel) =>
        await reports.PdfAsync(id, copy, cancel) is { } pdf ? Results.File(pdf, "application/pdf") : NotFound();

    private static IResult NotFound() => Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such report");
}
