using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Dashboard.Pages.Organisation.Changes;
using SmvInsights.Dashboard.Pages.Organisation.Groups;
using SmvInsights.Dashboard.Pages.Organisation.People;
using SmvInsights.Dashboard.Pages.Organisation.Projects;
using SmvInsights.Dashboard.Pages.Organisation.Scenarios;

namespace SmvInsights.Dashboard.Pages.Organisation;

public static class OrganisationPages
{
    /// <summary>What the organisation's pages read beside the organisation itself.</summary>
    public static IServiceCollection AddOrganisationPages(this IServiceCollection services) => services
        .Configure<RazorPagesOptions>(o => NewOnesShareTheFormOfOldOnes(o.Conventions))
        .AddSingleton<SteeringGroupReader>()
        .AddSingleton<RoleHolderReader>()
        .AddSingleton<ChangeReader>()
        .AddSingleton<AheadReader>()
        .AddSingleton<ProjectList>()
        .AddSingleton<ConsequenceReader>();

    private static void NewOnesShareTheFormOfOldOnes(PageConventionCollection pages)
    {
        pages.AddPageRoute("/Organisation/Actors/Edit", "/organisation/aktorer/ny");
        pages.AddPageRoute("/Organisation/Indicators/Edit", "/organisation/indikatorer/ny");
        pages.AddPageRoute("/Organisation/People/Edit", "/organisation/personer/ny");
        pages.AddPageRoute("/Organisation/Groups/Recipient", "/organisation/styrgrupper/{code}/mottagare/ny");
    }
}
