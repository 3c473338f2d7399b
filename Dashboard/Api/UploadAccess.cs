using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Dashboard.Api;

/// <summary>Who may see a file and its findings, which hold raw values: the coordinator, its sender, and the district it was sent for.</summary>
public static class UploadAccess
{
    public static bool MayFollow(this ClaimsPrincipal visitor, UploadSummary upload) => visitor.MayFollow(upload.UploaderId, upload.District, upload.Scope);

    /// <inheritdoc cref="MayFollow(ClaimsPrincipal, UploadSummary)"/>
    public static bool MayFollow(this ClaimsPrincipal visitor, TracedFile file) => visitor.MayFollow(file.UploaderId, file.District, file.Scope);

    /// <summary>Who may take a published month back: the coordinator, and whoever speaks for just that part.</summary>
    public static bool MayRetract(this ClaimsPrincipal visitor, SubmissionSummary part) => visitor.Role() switch
    {
        Roles.Coordinator => true,
        Roles.Reporter => visitor.Mandate() is var own && (own.District is null || own.District == part.District)
            && (own.Scope == part.Scope || (own.Scope.Length == 0 && own.District is not null)),
        _ => false,
    };

    private static bool MayFollow(this ClaimsPrincipal visitor, Guid? uploader, string? sentFor, string sentScope) => visitor.Role() switch
    {
        Roles.Coordinator => true,
        Roles.Reporter => uploader == visitor.AccountId()
            || sentFor is { } district && district == visitor.DistrictCode() && visitor.Mandate().Scope is var scope && (scope.Length == 0 || scope == sentScope),
        _ => false,
    };
}
