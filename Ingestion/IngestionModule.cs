using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Ingestion;

public static class IngestionModule
{
    /// <summary>Everything from a district's file to published facts. Expects an <c>NpgsqlDataSource</c> and a <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSet("smv", typeof(IngestionModule).Assembly, "SmvInsights.Ingestion.Storage.Migrations."));
        services.AddSingleton<Migrator>();
        services.AddSingleton<OrganisationReader>();
        return services;
    }
}
