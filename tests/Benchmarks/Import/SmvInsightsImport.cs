using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Validation.History;

namespace SmvInsights.Benchmarks.Import;

/// <summary>The real way: all rules, those about history too, findings kept, facts, monthly summaries, versions and the log in one transaction. The mask has figures of its own: it costs by month, not by row.</summary>
internal sealed class SmvInsightsImport : IContestant
{
    public string Name => "**SmvInsights**: bytes, validated, published";

    public bool IsSlow => false;

    public string? Absence => null;

    public Task WarmUpAsync(Race race, NpgsqlDataSource database) => RunAsync(race.Earlier, database);

    public Task RunAsync(Race race, NpgsqlDataSource database) => RunAsync(race.Report, database);

    public static async Task RunAsync(ReadOnlyMemory<byte> file, NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var organisation = await OrganisationReader.ReadAsync(connection, default);
        var report = ReportReader.Read(file, organisation, Mandate.County, ImportRace.Today);
        if (!report.IsAcceptable) throw new InvalidOperationException(report.Findings[0].Message.En);

        await using var transaction = await connection.BeginTransactionAsync();
        var upload = Guid.CreateVersion7();
        await connection.ExecuteAsync("insert into smv.upload (id, via, uploader, byte_count, status) values (@upload, 'api', 'benchmark', @Length, 'published')",
            new { upload, file.Length });
        var history = await HistoryRules.FindAsync(connection, report, organisation, "", default);
        await new SubmissionPublisher([]).PublishAsync(connection, new PublishableUpload(upload, "benchmark", "", null, null), report, default);
        await FindingStore.ReplaceAsync(connection, upload, [.. report.Findings, .. history], default);
        await transaction.CommitAsync();
    }
}
