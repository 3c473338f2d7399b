using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Editions;
using SmvInsights.Reports.StatusReports.Holding;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;
using SmvInsights.Reports.StatusReports.Run;
using SmvInsights.Reports.StatusReports.Typesetting;

namespace SmvInsights.Reports.StatusReports;

internal static class StatusReportsModule
{
    public static IServiceCollection AddStatusReports(this IServiceCollection services)
    {
        services.AddSingleton<IReportOutline, PoliticalOutline>();
        services.AddSingleton<IReportOutline, CountyOutline>();
        services.AddSingleton<IReportOutline, OperationalOutline>();
        services.AddSingleton<DraftReader>();
        services.AddSingleton<DraftEntry>();
        services.AddSingleton<DraftReview>();
        services.AddSingleton<DraftCheck>();
        services.AddSingleton<EditionFinder>();
        services.AddSingleton<EditionReader>();
        services.AddSingleton<HoldReader>();
        services.AddSingleton<HoldEntry>();
        services.AddSingleton<DraftMail>();
        services.AddSingleton<MaterialReader>();
        services.AddSingleton<StatusReportComposer>();
        services.AddSingleton<StatusReportFreezer>();
        services.AddSingleton<StatusReportPreview>();
        services.AddSingleton<ITypesetter, TypstTypesetter>();
        services.AddSingleton<ReportDeliveries>();
        services.AddSingleton<StatusReportOrder>();
        services.AddSingleton<StatusReportRetry>();
        services.AddSingleton<StatusReportRun>();
        services.AddSingleton<StatusReportSweep>();
        services.AddSingleton<StatusReportReader>();
        services.AddSingleton<Verification>();
        return services;
    }
}
