using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Tests.Intake.Locks;

[Collection("postgres")]
public sealed class LockStoryTests(PostgresFixture postgres)
{
    private const string May = District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;\n";
    private static readonly string Corrected = May.Replace(";12;", ";14;", StringComparison.Ordinal);

    [Fact]
    public async Task A_locked_month_takes_nothing_new_says_whom_to_ask_and_opens_for_one_district_with_a_reason()
    {
        var database = await postgres.FreshDatabaseAsync();
        await ExecuteAsync(database, "insert into smv.role_holder (role, name, email) values ('county_coordinator', 'Eva Lind', 'eva@smv.example')");
        var (pitea, lulea, locking) = (new District(database, "PA"), new District(database, "LB"), Locking(database));
        (await pitea.ReportAsync(May)).Upload.Status.ShouldBe(UploadStatus.Published);

        (await locking.LockAsync(new(null, new(2026, 1, 1), new(2026, 6, 1), "Halvåret är avstämt."), "Eva Lind", default)).Made!.Told.Sv
            .ShouldBe("Låst: alla rapporter för januari 2026–juni 2026. Skäl: Halvåret är avstämt.");
        var refused = await pitea.ReportAsync(Corrected, reason: "två samtal kom sent");

        refused.Upload.Status.ShouldBe(UploadStatus.Rejected);
        var finding = refused.Findings.ShouldHaveSingleItem();
        finding.Rule.ShouldBe("G060");
        finding.Message.Sv.ShouldStartWith("Piteå älvdal kan inte lämna verksamhet för maj 2026: låst sedan ");
        finding.Message.Sv.ShouldEndWith("Skäl: Halvåret är avstämt.");
        finding.Remedy.Sv.ShouldStartWith("Be länssamordnaren Eva Lind (eva@smv.example) öppna perioden");
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 12"], "what is published stays");
        (await RetractAsync(database)).ShouldBe(Retracted.Locked);
        (await pitea.ReportAsync(May.Replace("2026-05", "2026-07", StringComparison.Ordinal))).Upload.Status.ShouldBe(UploadStatus.Published, "July is not locked");

        var id = (await new LockReader(database).ReadAsync(default)).Single().Id;
        (await locking.OpenAsync(new(id, "PA", null, "Rättar två samtal"), "Eva Lind", default)).Made.ShouldNotBeNull();
        (await pitea.ReportAsync(Corrected, reason: "två samtal kom sent")).Upload.Status.ShouldBe(UploadStatus.Published);
        (await lulea.ReportAsync(May.Replace(";PA;2581;", ";LB;2580;", StringComparison.Ordinal))).Upload.Status.ShouldBe(UploadStatus.Rejected, "it was opened to Piteå älvdal alone");

        var opening = (await new LockReader(database).ReadAsync(default)).Single().Openings.Single();
        (await locking.CloseAsync(opening.Id, "Eva Lind", default)).Made!.Told.Sv.ShouldBe("Låst igen: alla rapporter för januari 2026–juni 2026.");
        (await pitea.ReportAsync(May, reason: "ångrar mig")).Upload.Status.ShouldBe(UploadStatus.Rejected);
        (await EventsAsync(database)).ShouldBe(["period locked", "period opened", "period closed again"]);
    }

    [Fact]
    public async Task A_file_that_waits_when_the_lock_falls_is_judged_again_when_it_is_confirmed()
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var waiting = (await pitea.ReportAsync(May, Via.Web)).Upload;
        waiting.Status.ShouldBe(UploadStatus.AwaitingApproval);

        await Locking(database).LockAsync(new(ReportKind.Activity, new(2026, 5, 1), new(2026, 5, 1), "Stängt"), "Eva", default);
        (await pitea.ConfirmInPersonAsync(waiting.Id)).ShouldBe(Decided.Done);
        var judged = await pitea.ImportAsync(waiting.Id);

        judged.Upload.Status.ShouldBe(UploadStatus.Rejected);
        judged.Findings.Single(f => f.Severity == Severity.Error).Rule.ShouldBe("G060");
        (await pitea.CurrentAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lock_that_falls_while_a_file_is_being_written_is_found_under_the_publication_lock()
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var upload = await pitea.SendAsync(May);
        await using var holder = await database.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await PublicationLock.TakeAsync(holder, default);

        var importing = pitea.Import.RunAsync(upload.Id, default);
        while (await WaitersAsync(database) == 0) await Task.Delay(20);
        await holder.ExecuteAsync("insert into smv.period_lock (months, reason, locked_by) values ('[2026-05-01,2026-06-01)', 'Stängt', 'Eva')");
        await transaction.CommitAsync();
        await importing;

        (await pitea.FindAsync(upload.Id)).Upload.Status.ShouldBe(UploadStatus.Rejected);
        (await pitea.CountAsync("smv.submission")).ShouldBe(0);
        (await pitea.CountAsync("smv.activity_fact")).ShouldBe(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_municipality_and_a_file_about_it_that_move_and_publish_at_once_have_one_winner(bool fileFirst)
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        var upload = await pitea.SendAsync(May);
        var move = new MunicipalityMove(new OrganisationChange(database), TimeProvider.System);
        await using var holder = await database.OpenConnectionAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await PublicationLock.TakeAsync(holder, default);
        Task importing = Task.CompletedTask;
        Task<Outcome> moving = Task.FromResult(Outcome.Refused("", "", ""));

        // who waits first comes first
        foreach (var isFile in (bool[])[fileFirst, !fileFirst])
        {
            var waiting = await WaitersAsync(database);
            if (isFile) importing = pitea.Import.RunAsync(upload.Id, default);
            else moving = move.MoveAsync(new("2581", "LB", new DateOnly(2026, 4, 1)), "Eva", default);
            while (await WaitersAsync(database) == waiting) await Task.Delay(20);
        }
        await transaction.CommitAsync();

        if (fileFirst)
        {
            await importing;
            (await moving).Refusals.ShouldHaveSingleItem().Reason.Sv.ShouldContain("redan publicerade till och med maj 2026");
            (await pitea.FindAsync(upload.Id)).Upload.Status.ShouldBe(UploadStatus.Published);
            return;
        }
        (await moving).Made.ShouldNotBeNull();
        await Should.ThrowAsync<InvalidOperationException>(importing);
        (await pitea.CountAsync("smv.activity_fact")).ShouldBe(0, "it was read by the districts before");
        (await pitea.ImportAsync(upload.Id)).Upload.Status.ShouldBe(UploadStatus.Rejected, "Piteå is another district's now");
    }

    [Fact]
    public async Task An_opening_ends_after_its_last_day_and_only_months_that_have_ended_are_locked()
    {
        var database = await postgres.FreshDatabaseAsync();
        var (pitea, locking) = (new District(database, "PA"), Locking(database));
        (await locking.LockAsync(new(null, new(2026, 5, 1), DateOnly.FromDateTime(DateTime.UtcNow), "x"), "Eva", default)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("To");
        (await locking.LockAsync(new(null, new(2026, 5, 1), new(2026, 5, 1), " "), "Eva", default)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        await locking.LockAsync(new(null, new(2026, 5, 1), new(2026, 5, 1), "Stängt"), "Eva", default);
        await ExecuteAsync(database, "insert into smv.period_opening (lock_id, until, reason, opened_by) select id, current_date - 2, 'kort', 'Eva' from smv.period_lock");

        (await pitea.ReportAsync(May)).Upload.Status.ShouldBe(UploadStatus.Rejected);
    }

    private static PeriodLocking Locking(NpgsqlDataSource database) => new(new OrganisationChange(database), TimeProvider.System);

    private static async Task<Retracted> RetractAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var submission = await connection.QuerySingleAsync<int>("select id from smv.submission where upper_inf(known)");
        return await new SubmissionRetraction(database, []).RetractAsync(submission, "Test", KeptText.Of("fel")!, default);
    }

    private static async Task<long> WaitersAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>(
            "select count(*) from pg_locks l join pg_database d on d.oid = l.database where l.locktype = 'advisory' and not l.granted and d.datname = current_database()");
    }

    private static async Task<string[]> EventsAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>("select what from smv.event where what like 'period %' order by id")];
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }
}
