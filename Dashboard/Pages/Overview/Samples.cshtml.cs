using Microsoft.AspNetCore.Mvc.RazorPages;
using SmvInsights.Ingestion.Samples;

namespace SmvInsights.Dashboard.Pages.Overview;

/// <summary>How far the samples have come, for a page that waits for them.</summary>
public sealed class SamplesModel(SampleProgress progress) : PageModel
{
    public SampleProgress.Standing Standing => progress.Now;
}
