using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Reports;

public static class ReportsModule
{
    /// <summary>Everything from facts to figures, charts, status reports and their delivery.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSet("reports", typeof(ReportsModule).Assembly, "SmvInsights.Reports.Storage.Migrations."));
        return services;
    }
}
