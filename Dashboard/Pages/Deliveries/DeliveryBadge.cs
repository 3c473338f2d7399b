using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.Deliveries;

public static class DeliveryBadge
{
    public static string Badge(this DeliveryStatus status) => status switch
    {
        DeliveryStatus.Sent => "badge-good",
        DeliveryStatus.InDoubt => "badge-warn",
        DeliveryStatus.Refused => "badge-bad",
        DeliveryStatus.Queued or DeliveryStatus.Sending => "badge-info",
        _ => "",
    };

    /// <summary>Whether a person has to decide.</summary>
    public static bool IsOpen(this DeliveryRow row) => row.Status is DeliveryStatus.InDoubt or DeliveryStatus.Refused;

    /// <summary>A sign-in code is erased and asked for anew; it is never sent again.</summary>
    public static bool MaySendAgain(this DeliveryRow row) => row.Purpose != DeliveryPurpose.Code;
}
