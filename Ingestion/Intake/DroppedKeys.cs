using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake;

/// <summary>What a new version leaves out of the one it would replace: a file that drops series waits for somebody's yes.</summary>
internal static class DroppedKeys
{
    public const string Rule = "G901";

    private const string ActivitySql = """
        select s.district_id as "District", s.month, i.code || ' · ' || coalesce(m.name, '–') || ' · ' || a.code as "Label",
          (f.indicator_id, f.municipality_id, f.actor_id, f.target_group, f.sex)::text as "Key"
        from smv.submission s join smv.activity_fact f on f.submission_id = s.id
          join smv.indicator i on i.id = f.indicator_id join smv.actor a on a.id = f.actor_id
          left join smv.municipality m on m.id = f.municipality_id
        where s.kind = 1 and s.scope = @scope and upper_inf(s.known) and s.month = any(@months)
        """;

    private const string BudgetSql = """
        select s.district_id as "District", s.month, f.project || ' · ' || f.item as "Label", f.project || E'\x1F' || f.item as "Key"
        from smv.submission s join smv.budget_fact f on f.submission_id = s.id
        where s.kind = 2 and s.scope = @scope and upper_inf(s.known) and s.month = any(@months)
        """;

    private const string MilestoneSql = """
        select s.district_id as "District", s.month, f.milestone_id || ' · ' || f.name as "Label", f.project || E'\x1F' || f.milestone_id as "Key"
        from smv.submission s join smv.milestone_fact f on f.submission_id = s.id
        where s.kind = 3 and s.scope = @scope and upper_inf(s.known) and s.month = any(@months)
        """;

    /// <returns>A warning for each month that loses series; empty when nothing is lost.</returns>
    public static async Task<IReadOnlyList<Finding>> FindAsync(NpgsqlConnection connection, ReadReport report, string scope, CancellationToken cancel)
    {
        var parts = report.Parts;
        var sql = report.Kind switch { ReportKind.Activity => ActivitySql, ReportKind.Budget => BudgetSql, _ => MilestoneSql };
        var before = (await connection.QueryAsync<Known>(new CommandDefinition(
            sql, new { scope, months = parts.Keys.Select(p => p.Month.FirstDay).Distinct().ToArray() }, cancellationToken: cancel))).AsList();
        if (before.Count == 0) return [];
        var now = KeysOf(report);
        return [.. before
            .Where(k => parts.ContainsKey((k.District, k.Month)) && !now.Contains((k.District, k.Month, k.Key)))
            .GroupBy(k => k.Month).OrderBy(g => g.Key)
            .Select(g => Warn(g.Key, [.. g.Select(k => k.Label).Distinct().Order(StringComparer.Ordinal)]))];
    }

    private static HashSet<(short, Month, string)> KeysOf(ReadReport report) => report.Kind switch
    {
        ReportKind.Activity =>
            [.. report.Activity.Select(r => (r.District, r.Month, $"({r.Indicator},{r.Municipality},{r.Actor},{(short)r.TargetGroup},{(short)r.Sex})"))],
        ReportKind.Budget => [.. report.Budget.Select(r => (r.District, r.Month, Tuple(r.Project, r.Item)))],
        _ => [.. report.Milestones.Select(r => (r.District, r.Month, Tuple(r.Project, r.MilestoneId)))],
    };

    private static Finding Warn(Month month, IReadOnlyList<string> labels)
    {
        var named = string.Join("; ", labels.Take(10)) + (labels.Count > 10 ? " …" : "");
        return new Finding(0, 0, "", "", Rule, Severity.Warning,
            new Phrase($"Filen saknar {(labels.Count == 1 ? "en serie" : $"{labels.Count} serier")} för {month.LongForm(Language.Swedish)} som finns i den gällande versionen: {named}.",
                $"The file lacks {(labels.Count == 1 ? "one series" : $"{labels.Count} series")} for {month.LongForm(Language.English)} that the current version has: {named}."),
            new Phrase("Godkänn om serierna ska försvinna. Återkalla annars filen, lägg till raderna och skicka den igen.",
                "Approve if the series should go. Otherwise withdraw the file, add the rows and send it again."));
    }

    private static string Tuple(string first, string second) => $"{first}\u001F{second}";

    private sealed record Known(short District, Month Month, string Label, string Key);
}
