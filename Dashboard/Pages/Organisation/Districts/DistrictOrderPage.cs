using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Dashboard.Pages.Organisation.Districts;

/// <summary>A form about one district, which its code in the address names.</summary>
[Authorize(Policy = Policies.Coordinate)]
public abstract class DistrictOrderPage(OrganisationReader organisation, TimeProvider clock, Wording words) : OrderPage(words)
{
    [FromRoute]
    public string Code { get; set; } = "";

    public DateOnly Today { get; } = Stockholm.Today(clock);

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public District District { get; private set; } = null!;

    public string Name => Words.Of(District.NameOn(Today));

    /// <summary>The district's own page; the county has none.</summary>
    public override string Back => District is { IsCounty: true } ? "/organisation/lansdelar" : Here;

    /// <summary>Its address, which the forms' own begin with.</summary>
    protected string Here => $"/organisation/lansdelar/{Uri.EscapeDataString(Code)}";

    /// <summary>Whether the county has such a form too.</summary>
    protected virtual bool AlsoOfTheCounty => false;

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        District = Organisation.Districts.FirstOrDefault(d => d.Code == Code && (AlsoOfTheCounty || !d.IsCounty))!;
        return District is not null;
    }
}
