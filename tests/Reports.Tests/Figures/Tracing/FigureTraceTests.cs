using System.Text.Json;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SmvInsights.Ingestion;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;

namespace SmvInsights.Tests.Figures.Tracing;

/// <summary>Piteå älvdal reports July, then corrects it; somebody asks where the figure comes from.</summary>
[Collection("postgres")]
public sealed class FigureTraceTests(PostgresFixture postgres)
{
    private const string Header = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar\r\n";
    private static readonly Month July = new(2026, 7);
    private static readonly ActivityAddress Asked = new("OROSANMALAN", "PA", new Period(July, PeriodGrain.Month));
    private static readonly Viewer[] Others = [Viewer.Outsider, Viewer.District("LB")];

    [Fact]
    public async Task A_figure_leads_to_its_lines_and_to_the_version_it_replaced()
    {
        var (_, tracer) = await JulyAsync();

        var trace = await tracer.ReadAsync(Asked, Viewer.District("PA"), default);

        var submission = trace.Parts.ShouldHaveSingleItem().Submissions.ShouldHaveSingleItem();
        trace.Cell.Value.ShouldBe(16);
        submission.Replaced.ShouldNotBeNull().Version.ShouldBe(1);
        var raw = submission.Raw.ShouldNotBeNull();
        raw.Uploader.ShouldBe("Kerstin Uppgiftslämnare");
        raw.File.Name.ShouldBe("sänd-2.csv");
        raw.Reason.ShouldBe("Två glömda i Arjeplog");
        (raw.Before!.Low, raw.Counted.Low, raw.Counted.Count).ShouldBe((14, 16, 2));
        raw.Counted.First.Select(r => (r.Line, r.Low)).ShouldBe([(2, 12), (4, 4)]);
        var row = raw.Original!.ByLine[4];
        row.Source.ShouldBe("2026-07;Pite älvdal;2506;SOC;OROSANMALAN;barn;A;4;ett är sent anmält");
        row.Cells[2].Meaning!.Value.Sv.ShouldBe("Arjeplog");

        var before = await tracer.ReadAsync(Asked with { AsKnownAt = submission.KnownFrom.AddMicroseconds(-1) }, Viewer.District("PA"), default);
        before.Cell.Value.ShouldBe(14);
        before.Now!.Value.Value.ShouldBe(16);
        before.Parts[0].Submissions.Single().Raw!.File.Name.ShouldBe("sänd-1.csv");
    }

    [Fact]
    public async Task Nobody_else_gets_a_row_a_name_or_a_number_of_a_masked_figure()
    {
        var (_, tracer) = await JulyAsync();
        var small = Asked with { Indicator = "ATAL" };
        (await tracer.ReadAsync(small, Viewer.District("PA"), default)).Cell.Value.ShouldBe(3);

        foreach (var viewer in Others)
        foreach (var address in (ActivityAddress[])[small, small with { District = "LÄN" }, small with { Municipality = "2581" }, small with { Period = new(new Month(2026, 1), PeriodGrain.Year) }])
        {
            var trace = await tracer.ReadAsync(address, viewer, default);

            trace.Cell.Value.ShouldBeNull(address.Query);
            (trace.Cell.Low, trace.Cell.High).ShouldBe((null, null));
            trace.Parts.Where(p => p.District.Code == "PA").ShouldAllBe(p => !p.IsRaw && p.Cell!.Value.Value == null && p.Cell.Value.Low == null && p.Submissions.All(s => s.Raw == null && s.Warnings == null && s.Notes == null));
            var told = JsonSerializer.Serialize(trace);
            foreach (var secret in (string[])["Kerstin", "nd-1", "nd-2", "Arjeplog", "sent", "glömda", "2506", "OROS"]) told.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task What_is_told_of_a_submission_is_the_same_whether_it_counts_anything_or_not()
    {
        var (_, tracer) = await JulyAsync();

        var (some, none) = (await Told("ATAL"), await Told("HANVISNING"));

        none.ShouldBe(some);

        async Task<string> Told(string indicator) =>
            JsonSerializer.Serialize((await tracer.ReadAsync(Asked with { Indicator = indicator }, Viewer.Outsider, default)).Parts.Select(p => p.Submissions));
    }

    [Fact]
    public async Task A_file_that_is_no_longer_kept_leaves_the_line_numbers()
    {
        var (database, tracer) = await JulyAsync();
        await using (var connection = await database.OpenConnectionAsync()) await connection.ExecuteAsync("update smv.upload set content = null, file_name = null");

        var raw = (await tracer.ReadAsync(Asked, Viewer.Coordinator, default)).Parts[0].Submissions[0].Raw!;

        raw.Original.ShouldBeNull();
        raw.Counted.First.Select(r => r.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public async Task A_restated_figure_leads_to_the_rows_that_another_district_reported()
    {
        var database = await postgres.FreshDatabaseAsync();
        var story = await Reorganisation.WithFiveDistrictsAsync(database);
        ActivityRow Trained(string town, int count) => story.Row("KN", "2026-06", "UTBILDAD", count, town);
        await story.PublishAsync("2026-07-03", Trained(Reorganisation.Kiruna, 90), Trained(Reorganisation.Gallivare, 7), Trained(Reorganisation.Jokkmokk, 3));
        var asked = new ActivityAddress("UTBILDAD", "MF", new Period(new Month(2026, 6), PeriodGrain.Month)) { AsOrganised = Reorganisation.After };

        var trace = await Tracer(database).ReadAsync(asked, Viewer.District("KN"), default);

        trace.Cell.Value.ShouldBe(97);
        var part = trace.Parts.ShouldHaveSingleItem();
        part.District.Code.ShouldBe("KN");
        (part.Submissions[0].Raw!.Counted.Count, part.Submissions[0].Raw!.Counted.Low).ShouldBe((2, 97));
        (await Tracer(database).ReadAsync(asked, Viewer.District("MF"), default)).Parts[0].Submissions[0].Raw.ShouldBeNull();
    }

    [Theory]
    [InlineData("indicator=OROSANMALAN&district=L%C3%84N&period=2026-Q3&sex=K&asOrganised=2026-07-01&asKnownAt=2026-08-01T10:00:00.000001Z")]
    [InlineData("indicator=STODKONTAKT&district=PA&period=2026&to=2026-07&municipality=2581")]
    [InlineData("amount=unfunded&period=2026-10&type=int%C3%A4kt&funder=LST&status=s%C3%B6kt")]
    [InlineData("milestone=M%26%201&project=A%3Db&district=PA&period=2026-10")]
    public void An_address_reads_back_as_it_was_written(string query)
    {
        var parts = query.Split('&').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        DateTimeOffset? known = parts.TryGetValue("asKnownAt", out var at) ? DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) : null;

        (FigureAddress.Read(parts.GetValueOrDefault) with { AsKnownAt = known }).Query.ShouldBe(query);
    }

    private async Task<(NpgsqlDataSource Database, FigureTracer Tracer)> JulyAsync()
    {
        var database = await postgres.FreshDatabaseAsync();
        var reporting = await Reporting.StartAsync(database);
        await reporting.SendAsync("2026-08-03", "PA", "sänd-1.csv", Header
            + "2026-07;Pite älvdal;2581;SOC;OROSANMALAN;barn;A;12;\r\n2026-07;Pite älvdal;;AKL;ATAL;alla;A;3;\r\n2026-07;Pite älvdal;2506;SOC;OROSANMALAN;barn;A;2;\r\n");
        await reporting.SendAsync("2026-08-05", "PA", "sänd-2.csv", Header
            + "2026-07;Pite älvdal;2581;SOC;OROSANMALAN;barn;A;12;\r\n2026-07;Pite älvdal;;AKL;ATAL;alla;A;3;\r\n2026-07;Pite älvdal;2506;SOC;OROSANMALAN;barn;A;4;ett är sent anmält\r\n",
            "Två glömda i Arjeplog");
        return (database, Tracer(database));
    }

    private static FigureTracer Tracer(NpgsqlDataSource database)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(database).AddSingleton(TimeProvider.System).AddSingleton<INudge, NoNudge>();
        return services.AddIngestion().AddReports().BuildServiceProvider().GetRequiredService<FigureTracer>();
    }

    private sealed class NoNudge : INudge
    {
        public Task NudgeAsync(Work work, Guid id, CancellationToken cancel) => Task.CompletedTask;
    }
}
