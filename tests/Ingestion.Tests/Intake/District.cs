using System.Text;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;

namespace SmvInsights.Tests.Intake;

/// <summary>A district that sends files through the real intake and lets the import run when the test says so.</summary>
internal sealed class District(NpgsqlDataSource database, string code) : INudge
{
    public const string Header = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\n";

    public List<Guid> Nudged { get; } = [];

    public UploadReader Uploads => new(database);

    public UploadImport Import => new(
        database, new SubmissionPublisher([]), TimeProvider.System, NullLogger<UploadImport>.Instance);

    public UploadDecision Decisions => new(database, this);

    public SubmissionIntake Intake => new(database, this);

    public Task NudgeAsync(Work work, Guid id, CancellationToken cancel)
    {
        Nudged.Add(id);
        return Task.CompletedTask;
    }

    public Task<Receipt> SendAsync(string content, string fileName = "verksamhet.csv") => SendAsync(Encoding.UTF8.GetBytes(content), fileName);

    public Task<Receipt> SendAsync(byte[] content, string fileName = "verksamhet.csv", string via = Via.Api, string? reason = null, string scope = "") =>
        Intake.ReceiveAsync(
            new IncomingFile(fileName, content, via, null, "Test", code == "LÄN" ? Mandate.County : Mandate.From(code, scope)) { Reason = KeptText.Of(reason) }, default);

    /// <summary>Sends and imports, and tells what became of it.</summary>
    public async Task<UploadDetails> ReportAsync(string content, string via = Via.Api, string? reason = null, string scope = "")
    {
        var receipt = await SendAsync(Encoding.UTF8.GetBytes(content), via: via, reason: reason, scope: scope);
        return await ImportAsync(receipt.Id);
    }

    public async Task<UploadDetails> ImportAsync(Guid id)
    {
        await Import.RunAsync(id, default);
        return await FindAsync(id);
    }

    /// <summary>The district's word as a program gives it, without explanations.</summary>
    public Task<Decided> ConfirmAsync(Guid id, string? reason = null) =>
        Decisions.ConfirmAsync(id, new Decider("Test", IsCoordinator: false), KeptText.Of(reason), new Dictionary<string, KeptText>(), explanationsRequired: false, default);

    /// <summary>The word of somebody who sits in front of the page.</summary>
    public Task<Decided> ConfirmInPersonAsync(Guid id, string? reason = null, bool coordinator = false, params (string Rule, string Text)[] explanations) =>
        Decisions.ConfirmAsync(id, new Decider(coordinator ? "Eva" : "Lena", coordinator), KeptText.Of(reason),
            explanations.ToDictionary(e => e.Rule, e => KeptText.Of(e.Text)!), explanationsRequired: true, default);

    public async Task SetAsync(string key, string value)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("insert into smv.setting (key, value) values (@key, @value) on conflict (key) do update set value = @value", new { key, value });
    }

    public async Task<UploadDetails> FindAsync(Guid id) => (await Uploads.FindAsync(id, int.MaxValue, default))!;

    /// <summary>What is current: month, indicator and sum, as <c>2026-05 STODSAMTAL 12</c>.</summary>
    public async Task<IReadOnlyList<string>> CurrentAsync()
    {
        await using var connection = await database.OpenConnectionAsync();
        return (await connection.QueryAsync<string>("""
            select to_char(s.month, 'YYYY-MM') || ' ' || i.code || ' ' || sum(f.low)
            from smv.submission s join smv.activity_fact f on f.submission_id = s.id join smv.indicator i on i.id = f.indicator_id
            where upper_inf(s.known) group by s.month, i.code order by s.month, i.code
            """)).AsList();
    }

    public async Task<long> CountAsync(string table)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>($"select count(*) from {table}");
    }
}
