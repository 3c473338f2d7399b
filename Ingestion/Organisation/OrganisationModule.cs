using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion.Organisation.Bodies;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Organisation.Happenings;
using SmvInsights.Ingestion.Organisation.Indicators;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Organisation.Populations;
using SmvInsights.Ingestion.Organisation.Projects;
using SmvInsights.Ingestion.Organisation.Scenarios;

namespace SmvInsights.Ingestion.Organisation;

internal static class OrganisationModule
{
    /// <summary>Reading the organisation, and every act that changes it.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton<OrganisationReader>()
        .AddSingleton<OrganisationChange>()
        .AddSingleton<DistrictOpening>()
        .AddSingleton<DistrictClosing>()
        .AddSingleton<DistrictNaming>()
        .AddSingleton<DistrictAliases>()
        .AddSingleton<DistrictParticipation>()
        .AddSingleton<ReportingDivision>()
        .AddSingleton<ReportingDutyChange>()
        .AddSingleton<MunicipalityMove>()
        .AddSingleton<MunicipalityArrival>()
        .AddSingleton<ScenarioReader>()
        .AddSingleton<ScenarioDraft>()
        .AddSingleton<ScenarioRun>()
        .AddSingleton<ScenarioTrial>()
        .AddSingleton<ScenarioDecision>()
        .AddSingleton<BodyNaming>()
        .AddSingleton<ProjectNaming>()
        .AddSingleton<ActorEntry>()
        .AddSingleton<IndicatorIntroduction>()
        .AddSingleton<IndicatorChange>()
        .AddSingleton<DefinitionChange>()
        .AddSingleton<PopulationEntry>()
        .AddSingleton<HappeningEntry>()
        .AddSingleton<GroupNaming>()
        .AddSingleton<ScheduleChange>()
        .AddSingleton<RecipientEntry>()
        .AddSingleton<Unsubscribing>()
        .AddSingleton<RoleAppointment>()
        .AddSingleton<SettingChange>()
        .AddSingleton<RuleSettingChange>()
        .AddSingleton<ReviewSettingChange>();
}
