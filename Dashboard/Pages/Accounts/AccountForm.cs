using System.Net.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Dashboard.Pages.Accounts;

/// <summary>What an administrator fills in about an account or an API key.</summary>
public sealed class AccountForm
{
    public string? Name { get; set; }

    /// <summary>Only when inviting.</summary>
    public string? Email { get; set; }

    public string Role { get; set; } = Roles.Reporter;

    public string? District { get; set; }

    public List<string> Municipalities { get; set; } = [];

    public List<string> Actors { get; set; } = [];

    public string? SteeringGroup { get; set; }

    public string Language { get; set; } = "sv";

    public string Scope => new Mandate(District, Municipalities, Actors).Scope;

    public static AccountForm Of(AccountRow account)
    {
        var mandate = Mandate.From(account.DistrictCode, account.Scope);
        return new AccountForm
        {
            Name = account.DisplayName, Email = account.Email, Role = account.Role, District = account.DistrictCode,
            Municipalities = [.. mandate.Municipalities], Actors = [.. mandate.Actors],
            SteeringGroup = account.SteeringGroup, Language = account.Language,
        };
    }

    public AccountTerms Terms() => new(Name ?? "", Role, District, Scope, SteeringGroup, Language);

    /// <summary>Adds what is wrong to the model state, under <c>Form.…</c>.</summary>
    public void Check(ModelStateDictionary state, Wording words, bool withEmail)
    {
        if (string.IsNullOrWhiteSpace(Name)) state.AddModelError("Form.Name", words.Of("Skriv ett namn.", "Enter a name."));
        if (withEmail && !MailAddress.TryCreate(Email, out _)) state.AddModelError("Form.Email", words.Of("Skriv en e-postadress.", "Enter an e-mail address."));
        if (!Roles.All.Contains(Role)) state.AddModelError("Form.Role", words.Of("Välj en roll.", "Choose a role."));
        if (Languages.FromTag(Language) is null) state.AddModelError("Form.Language", words.Of("Välj ett språk.", "Choose a language."));
        if (Role != Roles.Reporter) return;
        if (Municipalities.Count > 0 && Actors.Count > 0)
            state.AddModelError("Form.District", words.Of("Välj kommuner eller aktörer, inte båda.", "Choose municipalities or actors, not both."));
        if (string.IsNullOrEmpty(District) && Actors.Count == 0)
            state.AddModelError("Form.District", words.Of("Välj en länsdel, eller aktörer om kontot rapporterar för alla länsdelar.", "Choose a district, or actors if the account reports for all districts."));
    }
}
