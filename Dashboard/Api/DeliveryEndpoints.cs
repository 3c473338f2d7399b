using SmvInsights.Dashboard.Accounts;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Api;

internal static class DeliveryEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/deliveries", ListAsync).RequireAuthorization(Policies.FollowDeliveries)
            .WithSummary("Every message, to whom, and what became of it; the latest first.").Produces<IReadOnlyList<DeliveryView>>();

    private static async Task<IResult> ListAsync(DeliveryReader deliveries, Guid? report, CancellationToken cancel, bool trouble = false) =>
        Results.Ok((await deliveries.ListAsync(new DeliveryFilter(ReportId: report, Trouble: trouble, Limit: 500), cancel)).Select(DeliveryView.Of));
}
