using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Tests.Intake.Review;

[Collection("postgres")]
public class ReviewStoryTests(PostgresFixture postgres)
{
    private const string May = District.Header + "2026-05;PA;2581;SOC;STODSAMTAL;barn;K;12;\n";
    private static readonly string Corrected = May.Replace(";12;", ";14;");

    [Fact]
    public async Task What_is_sent_from_the_page_is_seen_confirmed_with_a_reason_and_published()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var first = await pitea.ReportAsync(May, Via.Web);
        first.Upload.ShouldSatisfyAllConditions(u => u.Status.ShouldBe(UploadStatus.AwaitingApproval), u => u.Holds.ShouldBe([Hold.Review]), u => u.WaitsSince.ShouldNotBeNull());
        (await pitea.CurrentAsync()).ShouldBeEmpty();
        (await pitea.ConfirmInPersonAsync(first.Upload.Id)).ShouldBe(Decided.Done, "a month not reported before changes nothing");
        (await pitea.ImportAsync(first.Upload.Id)).Upload.Status.ShouldBe(UploadStatus.Published);

        var second = await pitea.ReportAsync(Corrected, Via.Web);
        (await pitea.ConfirmInPersonAsync(second.Upload.Id)).ShouldBe(Decided.NeedsReason);
        (await pitea.ConfirmInPersonAsync(second.Upload.Id, "två samtal kom sent")).ShouldBe(Decided.Done);
        var published = await pitea.ImportAsync(second.Upload.Id);
        published.Upload.ShouldSatisfyAllConditions(u => u.ConfirmedBy.ShouldBe("Lena"), u => u.ApprovedBy.ShouldBeNull(), u => u.Holds.ShouldBeEmpty());
        published.Submissions.Single().Reason.ShouldBe("två samtal kom sent");
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 14"]);
        (await pitea.ConfirmInPersonAsync(second.Upload.Id)).ShouldBe(Decided.NotWaiting);
    }

    [Fact]
    public async Task A_file_confirmed_after_somebody_else_published_the_month_must_be_seen_again()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        await pitea.ReportAsync(May);
        var mine = await pitea.ReportAsync(Corrected.Replace("kommentar", "kommentar;egen"), Via.Web);
        await pitea.ReportAsync(May.Replace(";12;", ";13;"));

        await pitea.ConfirmInPersonAsync(mine.Upload.Id, "rättat", false, ("G014", "vår egen kolumn"));
        var stale = (await pitea.ImportAsync(mine.Upload.Id)).Upload;
        stale.ShouldSatisfyAllConditions(
            u => u.Status.ShouldBe(UploadStatus.AwaitingApproval), u => u.Holds.ShouldBe([Hold.Stale]), u => u.ConfirmedBy.ShouldBeNull(), u => u.Reason.ShouldBe("rättat"));
        (await pitea.Uploads.DifferenceAsync(stale.Id, default))!.Changes.Single().Old.ShouldBe("13", "the difference is the one of today");
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 13"]);

        (await pitea.ConfirmInPersonAsync(stale.Id)).ShouldBe(Decided.Done, "the reason and the explanation stand");
        await pitea.ImportAsync(stale.Id);
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 14"]);
    }

    [Fact]
    public async Task Two_people_who_confirm_at_once_publish_it_once()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        var upload = (await pitea.ReportAsync(May, Via.Web)).Upload;

        var said = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pitea.ConfirmInPersonAsync(upload.Id)));
        said.Order().ShouldBe([Decided.Done, Decided.NotWaiting, Decided.NotWaiting, Decided.NotWaiting]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pitea.Import.RunAsync(upload.Id, default)));
        (await pitea.CountAsync("smv.submission")).ShouldBe(1);
    }

    [Fact]
    public async Task What_the_coordinator_approves_waits_for_her_after_the_district_has_confirmed()
    {
        var database = await postgres.FreshDatabaseAsync();
        var (pitea, county) = (new District(database, "PA"), new District(database, "LÄN"));
        await pitea.SetAsync(ReviewSettings.ApprovedKindsKey, "Activity");
        var upload = (await pitea.ReportAsync(May, Via.Web)).Upload;
        upload.Holds.ShouldBe([Hold.Review, Hold.Coordinator]);
        (await pitea.ConfirmInPersonAsync(upload.Id)).ShouldBe(Decided.WaitsForCoordinator);
        (await pitea.FindAsync(upload.Id)).Upload.Holds.ShouldBe([Hold.Coordinator]);
        (await pitea.CurrentAsync()).ShouldBeEmpty();

        (await pitea.ConfirmInPersonAsync(upload.Id, coordinator: true)).ShouldBe(Decided.Done);
        (await pitea.ImportAsync(upload.Id)).Upload.ShouldSatisfyAllConditions(u => u.ConfirmedBy.ShouldBe("Lena"), u => u.ApprovedBy.ShouldBe("Eva"));
        (await pitea.CurrentAsync()).ShouldBe(["2026-05 STODSAMTAL 12"]);

        (await pitea.ReportAsync(Corrected)).Upload.Holds.ShouldBe([Hold.Coordinator], "through the API too");
        (await county.ReportAsync(May.Replace("2026-05", "2026-06"))).Upload.Status.ShouldBe(UploadStatus.Published, "her own need nobody's word");
    }

    [Fact]
    public async Task A_clean_new_month_is_published_at_once_where_the_district_may_and_anything_else_is_seen_first()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        await pitea.SetAsync(ReviewSettings.AtOnceKey, "LB PA");
        (await pitea.ReportAsync(May, Via.Web)).Upload.Status.ShouldBe(UploadStatus.Published);
        (await pitea.ReportAsync(Corrected, Via.Web)).Upload.Holds.ShouldBe([Hold.Review]);

        var odd = District.Header.Replace("kommentar", "kommentar;anteckning") + "2026-06;PA;2581;SOC;STODSAMTAL;barn;K;12;;se pärm\n";
        var warned = (await pitea.ReportAsync(odd, Via.Web)).Upload;
        warned.Holds.ShouldBe([Hold.Review]);
        (await pitea.Uploads.WarningsAsync(warned.Id, 1, default)).Select(w => w.Rule).ShouldBe(["G014"]);
        (await pitea.ConfirmInPersonAsync(warned.Id)).ShouldBe(Decided.NeedsExplanations);
        (await pitea.ConfirmInPersonAsync(warned.Id, null, false, ("G014", " vår egen kolumn "), ("A030", "passar inte in"))).ShouldBe(Decided.Done);
        (await pitea.Uploads.ExplanationsAsync(warned.Id, default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.Text.ShouldBe("vår egen kolumn"), e => e.WrittenBy.ShouldBe("Lena"), e => e.ReleasedBy.ShouldBeNull());
    }

    [Fact]
    public async Task Where_a_reason_comes_first_a_change_waits_for_it_and_the_same_figures_again_do_not()
    {
        var pitea = new District(await postgres.FreshDatabaseAsync(), "PA");
        await pitea.SetAsync(ReviewSettings.ReasonFirstKey, "true");
        await pitea.ReportAsync(May);
        (await pitea.ReportAsync(May + "\n")).Upload.Status.ShouldBe(UploadStatus.Published, "no cell is changed");
        var change = (await pitea.ReportAsync(Corrected)).Upload;
        change.Holds.ShouldBe([Hold.ReasonMissing]);
        (await pitea.ConfirmAsync(change.Id)).ShouldBe(Decided.NeedsReason);
        (await pitea.ConfirmAsync(change.Id, "rättat")).ShouldBe(Decided.Done);
        (await pitea.ReportAsync(May.Replace(";12;", ";15;"), reason: "glömd vecka")).Upload.Status.ShouldBe(UploadStatus.Published);
    }

    [Fact]
    public async Task A_reason_can_be_added_once_and_an_explanation_is_released_and_taken_back()
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        await pitea.ReportAsync(May);
        var change = (await pitea.ReportAsync(Corrected)).Upload;
        var addition = new ReasonAddition(database);
        (await addition.AddAsync(change.Id, "Lena", KeptText.Of("kom sent")!, default)).ShouldBeTrue();
        (await addition.AddAsync(change.Id, "Lena", KeptText.Of("eller inte")!, default)).ShouldBeFalse();
        (await pitea.FindAsync(change.Id)).Submissions.Single().Reason.ShouldBe("kom sent");

        var waiting = (await pitea.ReportAsync(May.Replace("kommentar", "kommentar;extra").Replace(";12;", ";16;;"), Via.Web)).Upload;
        await pitea.ConfirmInPersonAsync(waiting.Id, "rättat igen", false, ("G014", "egen kolumn"));
        var release = new ExplanationRelease(database);
        (await release.ReleaseAsync(waiting.Id, "G014", "egen kolumn", "Eva", default)).ShouldBeTrue();
        (await release.ReleaseAsync(waiting.Id, "G014", "egen kolumn", "Eva", default)).ShouldBeFalse();
        (await pitea.Uploads.ExplanationsAsync(waiting.Id, default)).Single().ReleasedBy.ShouldBe("Eva");
        (await release.TakeBackAsync(waiting.Id, "G014", "Eva", default)).ShouldBeTrue();
        (await pitea.Uploads.ExplanationsAsync(waiting.Id, default)).Single().ReleasedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_coordinator_declines_its_sender_reads_and_writes_anew_and_what_she_releases_stands()
    {
        var database = await postgres.FreshDatabaseAsync();
        var odd = (await new District(database, "PA").ReportAsync(May.Replace("kommentar", "kommentar;extra").Replace(";12;", ";12;;"))).Upload;
        odd.Status.ShouldBe(UploadStatus.Published, "a warning alone holds nothing that a program sends");
        var (addition, release, notes) = (new ExplanationAddition(database), new ExplanationRelease(database), new PublicNotes(database));
        (await ExplainAsync("egen kolumn")).ShouldBe(["G014"]);

        (await release.DeclineAsync(odd.Id, "G014", "Eva", KeptText.Of("säg vad den är till för")!, default)).ShouldBeTrue();
        (await release.DeclineAsync(odd.Id, "G014", "Eva", KeptText.Of("igen")!, default)).ShouldBeFalse();
        (await notes.UnreleasedAsync(default)).ShouldBeEmpty("it waits for its sender");
        (await DeclinedAsync("PA")).ShouldHaveSingleItem().DeclinedBecause.ShouldBe("säg vad den är till för");
        (await DeclinedAsync("LB")).ShouldBeEmpty();

        (await ExplainAsync("våra diarienummer")).ShouldBe(["G014"]);
        (await DeclinedAsync("PA")).ShouldBeEmpty();
        (await notes.UnreleasedAsync(default)).ShouldHaveSingleItem().Text.ShouldBe("våra diarienummer");
        (await release.ReleaseAsync(odd.Id, "G014", "egen kolumn", "Eva", default)).ShouldBeFalse("her page was open while the words were written anew");
        (await release.ReleaseAsync(odd.Id, "G014", "våra diarienummer", "Eva", default)).ShouldBeTrue();
        (await ExplainAsync("nej, något annat")).ShouldBeEmpty();
        (await release.DeclineAsync(odd.Id, "G014", "Eva", KeptText.Of("för sent")!, default)).ShouldBeFalse();
        (await new UploadLog(database).ReadAsync([odd.Id], default))[odd.Id].Select(e => $"{e.What} by {e.Actor}").TakeLast(4).ShouldBe(
            ["explanation written by Lena", "explanation declined by Eva", "explanation written by Lena", "explanation released by Eva"]);

        Task<IReadOnlyList<string>> ExplainAsync(string text) => addition.AddAsync(
            odd.Id, "Lena", new Dictionary<string, KeptText> { ["G014"] = KeptText.Of(text)!, ["A030"] = KeptText.Of("varnade inte")! }, default);
        Task<IReadOnlyList<WaitingNote>> DeclinedAsync(string district) => notes.DeclinedAsync(Guid.Empty, Mandate.ForDistrict(district), default);
    }
}
