using System.Collections.Concurrent;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports;
using SmvInsights.Reports.Figures.Bridges;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Reports.StatusReports.Drafts;
using SmvInsights.Reports.StatusReports.Outlines;
using SmvInsights.Reports.StatusReports.Run;
using SmvInsights.Reports.StatusReports.Typesetting;
using SmvInsights.Tests.Figures;

namespace SmvInsights.Tests.StatusReports.Run;

/// <summary>The real parts on a fresh database, with one recipient and a record of every nudge.</summary>
internal sealed class ReportOffice : IAsyncDisposable, INudge
{
    private readonly ConcurrentQueue<(Work, Guid)> _nudges = new();
    private readonly ServiceProvider _services;
    private readonly NpgsqlDataSource _database;

    private ReportOffice(NpgsqlDataSource database, ITypesetter? typesetter, IReportOutline? outline)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System).AddSingleton<INudge>(this).AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:PublicUrl", "https://smv.example.org")]).Build());
        services.AddIngestion().AddReports();
        if (outline is not null) services.Insert(0, ServiceDescriptor.Singleton(outline));
        services.AddSingleton(_ => Reporting.PatientSolvers()).AddSingleton(_ => typesetter ?? new TypstTypesetter(TimeSpan.FromMinutes(10)));
        _services = services.BuildServiceProvider();
    }

    public NpgsqlDataSource Database => _database;

    public ITypesetter Typesetter => _services.GetRequiredService<ITypesetter>();

    public BridgeReader Bridges => _services.GetRequiredService<BridgeReader>();

    public IReadOnlyList<(Work Work, Guid Id)> Nudges => [.. _nudges];

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public StatusReportOrder Order => _services.GetRequiredService<StatusReportOrder>();

    public StatusReportRun Run => _services.GetRequiredService<StatusReportRun>();

    public StatusReportSweep Sweep => _services.GetRequiredService<StatusReportSweep>();

    public StatusReportReader Reader => _services.GetRequiredService<StatusReportReader>();

    public static async Task<ReportOffice> OpenAsync(PostgresFixture postgres, string group, ITypesetter? typesetter = null, IReportOutline? outline = null)
    {
        var office = new ReportOffice(await postgres.FreshDatabaseAsync(), typesetter, outline);
        await office.AddRecipientAsync(group, "Britt Westerlund", "britt@example.org", "sv", "[2010-01-01,)");
        return office;
    }

    public async Task AddRecipientAsync(string group, string name, string email, string language, string valid)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await connection.ExecuteAsync("""
            insert into smv.recipient (steering_group_id, name, email, language, valid)
            select id, @name, @email, @language, @valid::daterange from smv.steering_group where code = @group
            """, new { group, name, email, language, valid });
    }

    public async Task AppointAsync(string role, string name, string email)
    {
        await using var connection = await _database.OpenConnectionAsync();
        await connection.ExecuteAsync("insert into smv.role_holder (role, name, email, valid) values (@role, @name, @email, '[2010-01-01,)')", new { role, name, email });
    }

    /// <summary>Subjects of the mail queued to an address, the first first.</summary>
    public async Task<IReadOnlyList<string>> SubjectsToAsync(string email)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("select subject from reports.delivery where recipient_email = @email order by created_at, id", new { email })).AsList();
    }

    public async Task PublishOctober2010Async()
    {
        foreach (var kind in new[] { "verksamhet", "budget", "milstolpar" })
            await PublishAsync(await File.ReadAllTextAsync(Repository.File("sample-data", "october-2010", $"{kind}.csv")));
    }

    /// <summary>Publishes a file in the county coordinator's name.</summary>
    public async Task PublishAsync(string csv)
    {
        var organisation = await _services.GetRequiredService<OrganisationReader>().ReadAsync(default);
        var report = ReportReader.Read(Encoding.UTF8.GetBytes(csv), organisation, Mandate.County, Stockholm.Today(TimeProvider.System));
        report.IsAcceptable.ShouldBeTrue();
        await using var connection = await _database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var id = Guid.CreateVersion7();
        await connection.ExecuteAsync(
            "insert into smv.upload (id, via, uploader, byte_count, status) values (@id, 'web', 'coordinator', 0, 'published')", new { id });
        await _services.GetRequiredService<SubmissionPublisher>().PublishAsync(connection, new PublishableUpload(id, "coordinator", "", null, null), report, default);
        await transaction.CommitAsync();
    }

    public Task<Guid> OrderAsync(string group, Month period, Language language = Language.Swedish) =>
        Order.PlaceAsync(new StatusReportRequest(group, period, language, "coordinator", Send: true), default);

    public async Task<StatusReport> MakeAsync(string group, Month period, Language language = Language.Swedish)
    {
        var id = await OrderAsync(group, period, language);
        await Run.MakeAsync(id, default);
        return (await Reader.FindAsync(id, default))!;
    }

    /// <summary>What it was frozen as.</summary>
    public async Task<string> ModelAsync(Guid report)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return await connection.QuerySingleAsync<string>("select model from reports.status_report where id = @report", new { report });
    }

    /// <summary>Writes a draft as Anna Berg; it must be taken.</summary>
    public async Task WriteAsync(DraftKey key, DraftEntry.Order order) =>
        (await Get<DraftEntry>().WriteAsync(key, order, "Anna Berg", default)).Refusals.ShouldBeEmpty();

    /// <summary>All that the report says, in one line, blanks as single spaces.</summary>
    public async Task<string> TextAsync(Guid report) =>
        string.Join(' ', (await Poppler.TextAsync(await PdfAsync(report))).Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task<byte[]> PdfAsync(Guid report) => (await Reader.PdfAsync(report, ReportCopy.Mailed, default))!;

    public async Task<IReadOnlyList<QueuedMail>> DeliveriesAsync(Guid report)
    {
        await using var connection = await _database.OpenConnectionAsync();
        return (await connection.QueryAsync<QueuedMail>("""
            select id, recipient_email as "RecipientEmail", subject, text_body as "TextBody" from reports.delivery where report_id = @report
            """, new { report })).AsList();
    }

    public Task NudgeAsync(Work work, Guid id, CancellationToken cancel)
    {
        _nudges.Enqueue((work, id));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    public sealed record QueuedMail(Guid Id, string RecipientEmail, string Subject, string TextBody);
}
