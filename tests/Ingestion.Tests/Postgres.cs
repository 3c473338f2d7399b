using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion;

namespace SmvInsights.Tests;

[CollectionDefinition("postgres")]
public sealed class PostgresCollection : ICollectionFixture<PostgresFixture>;

public sealed partial class PostgresFixture
{
    static partial void AddModules(IServiceCollection services) => services.AddIngestion();
}
