using Microsoft.AspNetCore.Mvc;
using SmvInsights.Dashboard.Pages.Figures;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Districts;

/// <summary>One part of a district's pages: activity, budget, milestones or what has been submitted.</summary>
public abstract class DistrictPage(
    OrganisationReader organisation, FigureChoiceReader choices, CountyFiguresReader reader, SampleProgress samples, ScenarioTrial scenarios, Wording words,
    TimeProvider clock)
    : FigurePage(choices, reader, samples, scenarios, words, clock)
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string Code { get; set; } = "";

    public District District { get; private set; } = null!;

    /// <summary>Last part of the address; empty for activity.</summary>
    public abstract string Part { get; }

    public override string Path => PathOf(Part);

    public IReadOnlyList<string> Highlights { get; private set; } = [];

    public string PathOf(string part) => part.Length == 0 ? $"/lansdelar/{District.Code}" : $"/lansdelar/{District.Code}/{part}";

    protected override async Task<bool> PrepareAsync(CancellationToken cancel)
    {
        var snapshot = Preview?.Planned ?? await organisation.ReadAsync(cancel);
        if (snapshot.Districts.FirstOrDefault(d => !d.IsCounty && d.Code == Code) is not { } district) return false;
        District = district;
        return true;
    }

    protected override async Task ComposeAsync(CancellationToken cancel)
    {
        Highlights = SmvInsights.Reports.Composition.Highlights.OfDistrict(Figures, District.Code);
        await ComposePartAsync(cancel);
    }

    protected abstract Task ComposePartAsync(CancellationToken cancel);
}
