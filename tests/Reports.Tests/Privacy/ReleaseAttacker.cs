using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy;
using SmvInsights.Reports.Privacy.Masking;
using SmvInsights.Reports.Privacy.Releases;

namespace SmvInsights.Tests.Privacy;

/// <summary>
/// Reads released tables as somebody would who wants to know: every submission is a table of persons by target group, sex, actor and municipality, and each
/// cell that was ever released sums some of them. Written without the audit's ways of thinking.
/// </summary>
internal sealed class ReleaseAttacker
{
    private readonly County _county;
    private readonly short? _own;
    private readonly List<(Version Of, Fact Cell)> _persons = [];

    /// <param name="own">Whose rows it knows; <c>null</c> for an outsider.</param>
    public ReleaseAttacker(County county, short? own)
    {
        (_county, _own) = (county, own);
        foreach (var version in county.Versions.Where(v => v.District != own))
        foreach (var group in Seen(version, PlanTable.QuarterGroup))
        foreach (var sex in Seen(version, PlanTable.QuarterSex))
        foreach (var actor in Seen(version, PlanTable.QuarterActor))
        foreach (var municipality in Places(version)) _persons.Add((version, new Fact(group, sex, actor, municipality, 0)));
    }

    /// <returns>The first primary cell that it can narrow to fewer than four values, though not by own rows and public zeros alone; else <c>null</c>.</returns>
    public string? FindOut()
    {
        var all = Knowing(c => true);
        foreach (var cell in _county.Released.Where(c => c is { IsPrimary: true, State: (short)CellState.Masked }))
        {
            var width = Width(all, cell);
            if (width >= 3 - 1e-6) continue;
            if (width >= Width(Knowing(c => c.Value == 0), cell) - 1e-6) continue;
            // all of it is the attacker's own, and an earlier release, of larger counts since corrected, had told that the others have none
            if (OwnShare(cell) == TrueValue(_county, cell) && Width(Knowing(_county.ReleasedBefore(cell)), cell) <= width + 1e-6) continue;
            return $"{(_own is { } district ? $"district {district}" : "an outsider")} knows {cell.Key} of {cell.Summed} to {width + 1:0.#} values";
        }
        return null;
    }

    /// <returns>One less than the number of values it can have.</returns>
    private double Width(Simplex known, StoredCell cell)
    {
        var sum = SumOf(cell);
        return known.Greatest(sum) + known.Greatest([.. sum.Select(f => -f)]);
    }

    private Simplex Knowing(Func<StoredCell, bool> cells)
    {
        var rows = new List<(double[], double, bool)>();
        foreach (var cell in _county.Released.Where(c => c.State != (short)CellState.Incomplete && cells(c)))
        {
            var own = OwnShare(cell);
            if (cell.Value is { } value) rows.Add((SumOf(cell), value - own, false));
            else if (cell.Key.Table != PlanTable.YearMunicipality && TrueValue(_county, cell) > 0 && own < 1) rows.Add((SumOf(cell), 1, true));
        }
        foreach (var (table, block) in _county.Released.Where(c => c.Key.Table is PlanTable.QuarterGroup or PlanTable.QuarterSex or PlanTable.QuarterActor)
            .GroupBy(c => (c.Key.Table, c.Summed)).Select(b => (b.Key.Table, b.ToList())))
            rows.Add((Pick((v, f) => block[0].Submissions.Contains(v.Id) && !block.Exists(c => c.Key.Category == CategoryOf(f, table))), 0, false));
        return new Simplex(_persons.Count, rows);
    }

    private double[] SumOf(StoredCell cell) =>
        Pick((v, f) => cell.Submissions.Contains(v.Id) && (cell.Key.Table == PlanTable.Month || CategoryOf(f, cell.Key.Table) == cell.Key.Category));

    private double[] Pick(Func<Version, Fact, bool> which) => [.. _persons.Select(p => which(p.Of, p.Cell) ? 1.0 : 0)];

    private long OwnShare(StoredCell cell) => Share(_county, cell, v => v.District == _own);

    public static long TrueValue(County county, StoredCell cell) => Share(county, cell, _ => true);

    private static long Share(County county, StoredCell cell, Func<Version, bool> whose) => county.Versions.Where(v => cell.Submissions.Contains(v.Id) && whose(v))
        .SelectMany(v => v.Facts).Where(f => cell.Key.Table == PlanTable.Month || CategoryOf(f, cell.Key.Table) == cell.Key.Category).Sum(f => (long)f.Count);

    /// <summary>The categories of the tables that were released of it; one for all where none was.</summary>
    private IReadOnlyList<short> Seen(Version version, PlanTable table) =>
        _county.Released.Where(c => c.Key.Table == table && c.Submissions.Contains(version.Id)).Select(c => c.Key.Category).Distinct().DefaultIfEmpty((short)0).ToList();

    /// <summary>It is known which districts leave rows without a municipality.</summary>
    private IEnumerable<short> Places(Version version) => _county.Versions.Any(v => v.District == version.District && v.Facts.Any(f => f.Municipality == 0))
        ? [.. _county.MunicipalitiesOf(version.District), 0] : _county.MunicipalitiesOf(version.District);

    private static short CategoryOf(Fact fact, PlanTable table) => table switch
    {
        PlanTable.QuarterGroup => fact.Group,
        PlanTable.QuarterSex => fact.Sex,
        PlanTable.QuarterActor => fact.Actor,
        _ => fact.Municipality,
    };
}
