using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Intake;

namespace SmvInsights.Dashboard.Api;

/// <summary>Who may see a file and its findings, which hold raw values: the coordinator, its sender, and the district it was sent for.</summary>
public static class UploadAccess
{
    public static bool MayFollow(this ClaimsPrincipal visitor, UploadSummary upload) => visitor.Role() switch
    {
        Roles.Coordinator => true,
        Roles.Reporter => upload.UploaderId == visitor.AccountId()
            || upload.District is { } district && district == visitor.DistrictCode() && visitor.Mandate().Scope is var scope && (scope.Length == 0 || scope == upload.Scope),
        _ => false,
    };

    /// <summary>Who may take a published month back: the coordinator, and whoever speaks for just that part.</summary>
    public static bool MayRetract(this ClaimsPrincipal visitor, SubmissionSummary part) => visitor.Role() switch
    {
        Roles.Coordinator => true,
        Roles.Reporter => visitor.Mandate() is var own && (own.District is null || own.District == part.District)
            && (own.Scope == part.Scope || (own.Scope.Length == 0 && own.District is not null)),
        _ => false,
    };
}
