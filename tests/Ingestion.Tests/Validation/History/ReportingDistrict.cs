using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Ingestion.Tests.Validation.History;

/// <summary>Somebody whose reports are published, and whose next file is held against them.</summary>
internal sealed class ReportingDistrict(NpgsqlDataSource database, OrganisationSnapshot organisation)
{
    public OrganisationSnapshot Organisation => organisation;

    public static async Task<ReportingDistrict> StartAsync(PostgresFixture postgres) => await OnAsync(await postgres.FreshDatabaseAsync());

    public static async Task<ReportingDistrict> OnAsync(NpgsqlDataSource database) =>
        new(database, await new OrganisationReader(database).ReadAsync(default));

    /// <summary>Publishes what was read.</summary>
    public async Task ReportAsync(ReadReport report)
    {
        report.IsAcceptable.ShouldBeTrue(string.Join('\n', report.Told()));
        await using var connection = await database.OpenConnectionAsync();
        var upload = Guid.CreateVersion7();
        await connection.ExecuteAsync(
            "insert into smv.upload (id, via, uploader, byte_count, status) values (@upload, 'api', 'Test', 0, 'published')", new { upload });
        await using var transaction = await connection.BeginTransactionAsync();
        await new SubmissionPublisher([]).PublishAsync(connection, new(upload, "Test", "", null, null), report, default);
        await transaction.CommitAsync();
    }

    /// <returns>What history says of a file, as <c>G050: …</c> in Swedish, with the place before it where it stands in a row: <c>A030 2:8: …</c>.</returns>
    public async Task<IReadOnlyList<string>> FindAsync(ReadReport report) =>
        [.. (await FindingsAsync(report)).Select(f => $"{f.Rule}{(f.Line > 0 ? $" {f.Line}:{f.Column}" : "")}: {f.Message.Sv}")];

    public async Task<IReadOnlyList<Finding>> FindingsAsync(ReadReport report)
    {
        report.IsAcceptable.ShouldBeTrue(string.Join('\n', report.Told()));
        await using var connection = await database.OpenConnectionAsync();
        return await HistoryRules.FindAsync(connection, report, organisation, "", default);
    }
}
