using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>A form about one steering group, which its code in the address names.</summary>
[Authorize(Policy = Policies.Coordinate)]
public abstract class GroupOrderPage(SteeringGroupReader groups, TimeProvider clock, Wording words) : OrderPage(words)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public SteeringGroup Group { get; private set; } = null!;

    public string Name => Words.Of(Group.NameOn(Today));

    public override string Back => $"/organisation/styrgrupper/{Code}";

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Group = (await groups.FindAsync(Code, cancel))!;
        return Group is not null;
    }
}
