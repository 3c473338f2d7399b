using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Solving;

namespace SmvInsights.Tests.Figures;

/// <summary>Districts reporting through the real publisher, at moments the story chooses.</summary>
internal sealed class Reporting(NpgsqlDataSource database, OrganisationSnapshot organisation)
{
    /// <summary>In place of a day: the moment at which it is published.</summary>
    public const string Now = "now";

    /// <summary>Patient: what a solver does not answer in time is masked for good, which on a crowded machine would be another story.</summary>
    public static SolverShelf PatientSolvers() => new(() => new LinearSolver("node", TimeSpan.FromMinutes(10)), TimeSpan.FromMinutes(1));

    private static readonly SolverShelf Solvers = PatientSolvers();
    private readonly ReleaseStep _release = new(Solvers, NullLogger<ReleaseStep>.Instance);

    public FigureReader Figures => new(database, new OrganisationReader(database), TimeProvider.System);

    public static async Task<Reporting> StartAsync(NpgsqlDataSource database) => new(database, await new OrganisationReader(database).ReadAsync(default));

    /// <summary>A row of one municipality; <c>&lt;5</c> at the source when <paramref name="masked"/>.</summary>
    public ActivityRow Row(string district, string month, string indicator, int count, string? municipality = null, Sex sex = Sex.All, bool masked = false) => new(
        2, District(district), MonthOf(month), organisation.Indicators.Single(i => i.Code == indicator).Id,
        municipality is null ? (short)0 : organisation.Municipalities.Single(m => m.Code == municipality).Id,
        organisation.Actors.Single(a => a.Code == "SOC").Id, TargetGroup.All, sex, masked ? 1 : count, masked ? 4 : count, default);

    public Task PublishAsync(string knownAt, params ActivityRow[] rows) =>
        PublishAsync(knownAt, new ReadReport(ReportKind.Activity, null, rows.Length, []) { Activity = ListedRows.Of(rows) });

    /// <param name="scope">What the sender speaks for.</param>
    public Task PublishAsync(string knownAt, string scope, params ActivityRow[] rows) =>
        PublishAsync(knownAt, new ReadReport(ReportKind.Activity, null, rows.Length, []) { Activity = ListedRows.Of(rows) }, scope);

    public async Task PublishAsync(string knownAt, ReadReport report, string scope = "")
    {
        var upload = Guid.NewGuid();
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync(
            "insert into smv.upload (id, via, uploader, byte_count, status) values (@upload, 'sample', 'story', 0, 'published')", new { upload });
        await new SubmissionPublisher([_release]).PublishAsync(connection, new PublishableUpload(upload, "story", scope, null, knownAt == Now ? null : Moment(knownAt)), report, default);
        await transaction.CommitAsync();
    }

    /// <summary>A district's file as its people send it: read, kept and published.</summary>
    public async Task SendAsync(string knownAt, string district, string fileName, string csv, string? reason = null)
    {
        var (upload, content) = (Guid.NewGuid(), Encoding.UTF8.GetBytes(csv));
        var report = ReportReader.Read(content, organisation, Mandate.ForDistrict(district), DateOnly.FromDateTime(Moment(knownAt).Date));
        report.IsAcceptable.ShouldBeTrue();
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("""
            insert into smv.upload (id, via, uploader, mandate_district, file_name, content, byte_count, reason, status, kind, decimal_separator)
            values (@upload, 'web', 'Kerstin Uppgiftslämnare', @district, @fileName, @content, 1, @reason, 'published', 1, '')
            """, new { upload, district, fileName, content, reason });
        await FindingStore.ReplaceAsync(connection, upload, report.Findings, default);
        await new SubmissionPublisher([_release]).PublishAsync(connection, new PublishableUpload(upload, "Kerstin Uppgiftslämnare", "", reason, Moment(knownAt)), report, default);
        await transaction.CommitAsync();
    }

    public async Task RetractAsync(string district, string month, string reason)
    {
        await using var connection = await database.OpenConnectionAsync();
        var submission = await connection.QuerySingleAsync<int>(
            "select id from smv.submission where district_id = @District and month = @Month and upper_inf(known)",
            new { District = District(district), Month = MonthOf(month) });
        (await new SubmissionRetraction(database, [_release]).RetractAsync(submission, "story", KeptText.Of(reason)!, default)).ShouldBe(Retracted.Done);
    }

    public async Task<FigureTable> AskAsync(Viewer viewer, string indicator, string from, string to, PeriodGrain by = PeriodGrain.Month, string? asKnownAt = null) =>
        await Figures.ReadAsync(new FigureQuery(viewer, [indicator], MonthOf(from), MonthOf(to))
        {
            By = by, AsKnownAt = asKnownAt is null ? null : Moment(asKnownAt),
        }, default);

    public static DateTimeOffset Moment(string day) => DateTimeOffset.Parse(day + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

    public static Month MonthOf(string text) => Month.TryParse(text, out var month) ? month : throw new FormatException(text);

    private short District(string code) => organisation.Districts.Single(d => d.Code == code).Id;
}
