using SmvInsights.Dashboard.Accounts.Storage;

namespace SmvInsights.Dashboard.Accounts.Administration;

/// <summary>What an administrator decides about an account. What does not go with the role is dropped.</summary>
/// <param name="Role">One of <see cref="Roles"/>.</param>
/// <param name="District">A reporter's district code.</param>
/// <param name="Scope">A reporter's part of it, see <see cref="Ingestion.Organisation.Mandate.Scope"/>.</param>
/// <param name="SteeringGroup">A member's steering-group code.</param>
/// <param name="Language"><c>sv</c> or <c>en</c>.</param>
public sealed record AccountTerms(string DisplayName, string Role, string? District, string Scope, string? SteeringGroup, string Language)
{
    public void PutOn(Account account)
    {
        account.DisplayName = DisplayName.Trim();
        account.Role = Role;
        account.DistrictCode = Role == Roles.Reporter && District is { Length: > 0 } ? District : null;
        account.Scope = Role == Roles.Reporter ? Scope : "";
        account.SteeringGroup = Role == Roles.Member && SteeringGroup is { Length: > 0 } ? SteeringGroup : null;
        account.Language = Language;
    }
}
