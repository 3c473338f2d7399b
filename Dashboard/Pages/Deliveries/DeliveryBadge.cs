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
    public static bool IsOpen(this DeliveryRow row) => row is { ResentAs: null, Status: DeliveryStatus.InDoubt or DeliveryStatus.Refused };

    /// <summary>Whether a person may have it sent once more. A sign-in code is erased and asked for anew.</summary>
    public static bool MayResend(this DeliveryRow row) =>
        row is { ResentAs: null, Purpose: not DeliveryPurpose.Code, Status: DeliveryStatus.Sent or DeliveryStatus.InDoubt or DeliveryStatus.Refused };
}
