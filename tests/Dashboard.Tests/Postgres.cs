using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion;
using SmvInsights.Reports;

namespace SmvInsights.Tests;

[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>;

public sealed partial class PostgresFixture
{
    static partial void AddModules(IServiceCollection services) => services.AddIngestion().AddReports().AddAccounts();
}
