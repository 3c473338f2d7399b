using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Reports.Composition;
using SmvInsights.Reports.Composition.Exploring;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.Figures.Money;
using SmvInsights.Reports.Figures.Money.Shares;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Reports.Meetings;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Solving;
using SmvInsights.Reports.StatusReports;

namespace SmvInsights.Reports;

public static class ReportsModule
{
    /// <summary>Everything from facts to figures, charts, status reports and their delivery.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSet("reports", typeof(ReportsModule).Assembly, "SmvInsights.Reports.Storage.Migrations."));
        services.AddSingleton(_ => new SolverShelf());
        services.AddSingleton<IPublicationStep, ReleaseStep>();
        services.AddSingleton<Demonstration>();
        services.AddSingleton<FigureReader>();
        services.AddSingleton<BudgetReader>();
        services.AddSingleton<FundingReader>();
        services.AddSingleton<CostKeyDecision>();
        services.AddSingleton<MilestoneReader>();
        services.AddSingleton<CompletenessReader>();
        services.AddSingleton<DeadlineSettingChange>();
        services.AddSingleton<MeetingEntry>();
        services.AddSingleton<MeetingReader>();
        services.AddSingleton<LatestMonth>();
        services.AddSingleton<FigureChoiceReader>();
        services.AddSingleton<Occasions>();
        services.AddSingleton<BridgeReader>();
        services.AddSingleton<SinceReportReader>();
        services.AddSingleton<CountyFiguresReader>();
        services.AddSingleton<ReportChoiceChange>();
        services.AddSingleton<BreakdownReader>();
        services.AddSingleton<ExplorationReader>();
        services.AddSingleton<SubmissionHistory>();
        services.AddTracing();
        services.AddMeetings();
        services.AddDelivery();
        services.AddStatusReports();
        return services;
    }
}
