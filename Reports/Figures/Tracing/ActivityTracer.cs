using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Traces a figure of the activity reports to the districts' months, and these to their rows.</summary>
internal sealed class ActivityTracer(
    NpgsqlDataSource database, OrganisationReader organisation, FigureReader figures, SubmissionTracer submissions, PublicNotes notes)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(ActivityTracer), "counted-rows");

    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public async Task<FigureTrace> ReadAsync(ActivityAddress address, Viewer viewer, CancellationToken cancel)
    {
        var question = address.Question(viewer);
        var scope = FigureScope.Of(question, await organisation.ReadAsync(cancel));
        var indicator = scope.Indicators[0];
        var answer = await figures.ReadAsync(question, cancel);
        var now = address.AsKnownAt is null ? null : await figures.ReadAsync(question with { AsKnownAt = null }, cancel);
        var months = scope.MonthsOf(address.Period, indicator).ToList();
        var known = new TraceScope(ReportKind.Activity, [.. scope.Reporters.Where(d => months.Exists(m => Sources(address, scope, m).Contains(d))).Select(d => d.Id)], months[0], months[^1], indicator.Id, address.AsKnownAt);
        var parts = await PartsAsync(address, scope, known, months, viewer, cancel);
        return new FigureTrace(
            address, answer.AsKnownAt, ReportKind.Activity, indicator.Name, FigureFormula.About(scope, indicator),
            scope.Organisation.Districts.First(d => d.Code == address.District), FigureFormula.Name(address.Period), months[^1],
            TracedUnit.Count, answer[address.District, address.Period, indicator.Code], now?[address.District, address.Period, indicator.Code], null,
            FigureFormula.Of(scope, indicator, address, months, parts, await ReleaseAsync(scope, address, cancel)), parts, await NotesAsync(scope, address, months, cancel));
    }

    /// <summary>The districts whose reports on a month a figure is made of.</summary>
    private static IEnumerable<District> Sources(ActivityAddress address, FigureScope scope, Month month)
    {
        if (address.District == scope.Organisation.County.Code) return scope.Reporters.Where(d => d.ExistsIn(month));
        if (scope.Restatement is not { } restatement) return scope.Districts.Where(d => d.ExistsIn(month));
        return scope.Districts.SelectMany(d => restatement.SourcesOf(d, month, scope.Municipality));
    }

    private async Task<IReadOnlyList<TracePart>> PartsAsync(
        ActivityAddress address, FigureScope scope, TraceScope known, IReadOnlyList<Month> months, Viewer viewer, CancellationToken cancel)
    {
        var byMonth = await figures.ReadAsync(
            scope.Query with { District = null, By = PeriodGrain.Month, From = months[0], To = months[^1], AsOrganised = AsOrganised.Then }, cancel);
        var sent = await submissions.ReadAsync(known, viewer, scope.Organisation, (connection, from, most, stop) => RowsAsync(connection, address, scope, from, most, stop), cancel);
        var retracted = await submissions.RetractedAsync(known, cancel);
        return
        [
            .. from month in months
               from district in Sources(address, scope, month)
               let part = address with { District = district.Code, Period = new Period(month, PeriodGrain.Month), To = null, AsOrganised = null }
               let here = sent[(district.Code, month)].ToList()
               select new TracePart(
                   district, month, IsSum(address, scope) ? byMonth[district.Code, month, address.Indicator] : null, viewer.SeesRaw(district.Code), here,
                   here.Count == 0 && retracted.TryGetValue((district.Code, month), out var at) ? at : null, part == address ? null : part),
        ];
    }

    private static async Task<IReadOnlyDictionary<int, CountedRows>> RowsAsync(
        NpgsqlConnection connection, ActivityAddress address, FigureScope scope, IReadOnlyList<SubmissionRow> submissions, int most, CancellationToken cancel)
    {
        var pairs = IsSum(address, scope) ? null : Pairs(scope, submissions).ToList();
        var parameters = With(scope, new
        {
            submissions = submissions.Select(s => s.Id).Distinct().ToArray(), most,
            pairs = pairs is not null, ids = pairs?.ConvertAll(p => p.Submission).ToArray() ?? [], towns = pairs?.ConvertAll(p => p.Municipality).ToArray() ?? [],
        });
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Sql, parameters, cancellationToken: cancel));
        return rows.GroupBy(r => r.Submission).ToDictionary(
            g => g.Key, g => new CountedRows(g.First().Count, g.First().SumLow, g.First().SumHigh, [.. g.Select(r => new CountedRow(r.Line, r.Low, r.High))]));
    }

    /// <summary>Whether the figure is the plain sum of its parts: one restated to the districts of another day takes some rows of theirs.</summary>
    private static bool IsSum(ActivityAddress address, FigureScope scope) => scope.Restatement is null || address.District == scope.Organisation.County.Code;

    /// <summary>Which municipality's rows of each submission are the district's on the day, 0 for those without one.</summary>
    private static IEnumerable<(int Submission, short Municipality)> Pairs(FigureScope scope, IReadOnlyList<SubmissionRow> submissions)
    {
        foreach (var submission in submissions)
        foreach (var district in scope.Districts)
        {
            var source = scope.Organisation.Districts.First(d => d.Code == submission.District);
            if (scope.Restatement!.HomeOfUndivided(Mandate.From(null, submission.Scope), source.Id, submission.Month) == district.Id) yield return (submission.Id, 0);
            foreach (var town in scope.Organisation.Municipalities.Where(m => scope.Restatement.HomeOf(m.Id) == district.Id)) yield return (submission.Id, town.Id);
        }
    }

    /// <summary>The release that shows or masks it; <c>null</c> where none does, or the viewer sees raw.</summary>
    private async Task<FigureFormula.Release?> ReleaseAsync(FigureScope scope, ActivityAddress address, CancellationToken cancel)
    {
        var seesRaw = scope.Query.Viewer.SeesAllRaw || scope.Query.Viewer.SeesRaw(address.District);
        if (!scope.Indicators[0].Protected || seesRaw || scope.Table is not { } table) return null;
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<FigureFormula.Release?>(new CommandDefinition("""
            select publication as "Publication", lower(known) as "At" from reports.release_cell
            where indicator_id = any(@indicators) and plan = @table and period = @From and category = @Category and district_id = @of
              and case when @at::timestamptz is null then upper_inf(known) else known @> @at::timestamptz end
            """, With(scope, new { of = OfRelease(scope, address, table) }), cancellationToken: cancel));
    }

    /// <summary>Tables that are not by district stand under the county.</summary>
    private static short OfRelease(FigureScope scope, ActivityAddress address, Privacy.PlanTable table) =>
        table == Privacy.PlanTable.YearMunicipality ? scope.Organisation.County.Id : scope.Organisation.Districts.First(d => d.Code == address.District).Id;

    private static DynamicParameters With(FigureScope scope, object more)
    {
        var parameters = new DynamicParameters(scope.Parameters);
        parameters.AddDynamicParams(more);
        return parameters;
    }

    private async Task<IReadOnlyList<PublicNote>> NotesAsync(FigureScope scope, ActivityAddress address, IReadOnlyList<Month> months, CancellationToken cancel)
    {
        if (address.District == scope.Organisation.County.Code) return [];
        return [.. (await notes.ReadAsync(address.District, months[0], months[^1], address.AsKnownAt, cancel)).Where(n => n.Kind == ReportKind.Activity)];
    }

    private sealed record Row(int Submission, int Line, long Low, long High, int Count, long SumLow, long SumHigh);
}
