using System.Globalization;
using System.Text.RegularExpressions;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Tracing;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

/// <summary>The releases in force, read from their table past everything that pages ask: what an outsider may be shown of protected counts, and no more.</summary>
internal sealed partial class ReleasedFigures
{
    private readonly Dictionary<(string Indicator, string District, Period Period, PlanTable Plan, short Category), (CellState State, long? Value)> _cells = [];
    private readonly Dictionary<string, bool> _protected = [];
    private readonly Dictionary<string, short> _actors = [];
    private readonly Dictionary<string, short> _municipalities = [];

    private sealed record Row(string Indicator, string District, DateTime Period, short Plan, short Category, short State, long? Value);

    /// <summary>How many figures were compared, and how many of them are hidden.</summary>
    public (int Shown, int Hidden) Seen { get; private set; }

    /// <summary>Cells that were shown otherwise than released.</summary>
    public List<string> Faults { get; } = [];

    public IEnumerable<string> ProtectedIndicators => _protected.Where(p => p.Value).Select(p => p.Key);

    public IEnumerable<string> Actors => _actors.Keys;

    public IEnumerable<string> Municipalities => _municipalities.Keys;

    public static async Task<ReleasedFigures> ReadAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        var found = new ReleasedFigures();
        foreach (var (code, isProtected) in await connection.QueryAsync<(string, bool)>("select code, protected from smv.indicator")) found._protected[code] = isProtected;
        foreach (var (code, id) in await connection.QueryAsync<(string, short)>("select code, id from smv.actor")) found._actors[code] = id;
        foreach (var (code, id) in await connection.QueryAsync<(string, short)>("select code, id from smv.municipality")) found._municipalities[code] = id;
        foreach (var row in await connection.QueryAsync<Row>("""
            select i.code as "Indicator", d.code as "District", c.period::timestamp as "Period", c.plan as "Plan", c.category as "Category", c.state as "State", c.value as "Value"
            from reports.release_cell c join smv.indicator i on i.id = c.indicator_id join smv.district d on d.id = c.district_id
            where upper_inf(c.known)
            """))
        {
            var plan = (PlanTable)row.Plan;
            var grain = plan switch { PlanTable.Month => PeriodGrain.Month, PlanTable.YearMunicipality => PeriodGrain.Year, _ => PeriodGrain.Quarter };
            found._cells.Add((row.Indicator, row.District, Period.Of(new(row.Period.Year, row.Period.Month), grain), plan, row.Category), ((CellState)row.State, row.Value));
        }
        return found;
    }

    /// <summary>What is shown must be the released number, or no number.</summary>
    /// <param name="where">Where it was seen.</param>
    public void Check(ActivityAddress figure, string text, string where)
    {
        if (!_protected[figure.Indicator]) return;
        var digits = Grouping().Replace(Counted().Replace(text, ""), "");
        if (!digits.Any(char.IsDigit))
        {
            Seen = Seen with { Hidden = Seen.Hidden + 1 };
            return;
        }
        Seen = Seen with { Shown = Seen.Shown + 1 };
        var released = Plan(figure) is { } plan && _cells.TryGetValue((figure.Indicator, plan.Table == PlanTable.YearMunicipality ? "LÄN" : figure.District, figure.Period, plan.Table, plan.Category), out var cell)
            && cell.State == CellState.Shown ? cell.Value : null;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var shown) || shown != released)
            Faults.Add($"{where}: '{text}' stands for {figure.Query}, released is {released?.ToString(CultureInfo.InvariantCulture) ?? "nothing"}");
    }

    private (PlanTable Table, short Category)? Plan(ActivityAddress figure) => (figure.Period.Grain, figure.TargetGroup, figure.Sex, figure.Actor, figure.Municipality) switch
    {
        (PeriodGrain.Month, null, null, null, null) => (PlanTable.Month, 0),
        (PeriodGrain.Quarter, { } group, null, null, null) => (PlanTable.QuarterGroup, (short)group),
        (PeriodGrain.Quarter, null, { } sex, null, null) => (PlanTable.QuarterSex, (short)sex),
        (PeriodGrain.Quarter, null, null, { } actor, null) => (PlanTable.QuarterActor, _actors[actor]),
        (PeriodGrain.Year, null, null, null, { } municipality) => (PlanTable.YearMunicipality, _municipalities[municipality]),
        _ => null,
    };

    [GeneratedRegex("[\u00A0 ,]")]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\(\d+ (av|of) \d+\)")]
    private static partial Regex Counted();
}
