using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <summary>What a step means to do, in words; what it would make, the act itself tells.</summary>
public static class ScenarioWords
{
    public static Phrase Of(ScenarioStep step, OrganisationSnapshot organisation)
    {
        var district = organisation.Districts.FirstOrDefault(d => d.Code == step.District)?.Name ?? new Phrase(step.District, step.District);
        var municipality = organisation.Municipalities.FirstOrDefault(m => m.Code == step.Municipality)?.Name ?? step.Municipality;
        return step.Act switch
        {
            StepAct.Open => new($"Öppna {step.NameSv} ({step.District}) {step.Day:O}", $"Open {step.NameEn} ({step.District}) on {step.Day:O}"),
            StepAct.Rename => new($"{district.Sv} heter {step.NameSv} från {step.Day:O}", $"{district.En} is called {step.NameEn} from {step.Day:O}"),
            StepAct.Move => new($"Flytta {municipality} till {district.Sv} {step.Day:O}", $"Move {municipality} to {district.En} on {step.Day:O}"),
            _ => new($"Avsluta {district.Sv} efter {step.Day:O}", $"Close {district.En} after {step.Day:O}"),
        };
    }
}
