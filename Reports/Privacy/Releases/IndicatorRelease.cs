using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Privacy.Masking;

namespace SmvInsights.Reports.Privacy.Releases;

/// <summary>What a release opens and closes of one indicator and year. What is unchanged stays as it was released.</summary>
public sealed class IndicatorRelease
{
    private readonly ReleaseMaterial _material;
    private readonly Dictionary<int, CountedSubmission> _submissions;
    private readonly ILookup<CellKey, StoredCell> _released;
    private readonly IndicatorRelease? _followed;
    private readonly Dictionary<CellKey, PlanCell> _inForce = [];

    /// <param name="followed">The release of the indicator that this one is hidden together with, which is masked already.</param>
    public IndicatorRelease(ReleaseMaterial material, Indicator indicator, int year, IndicatorRelease? followed)
    {
        (_material, Indicator, Year, _followed) = (material, indicator.Id, year, followed);
        _submissions = material.Submissions[indicator.Id].Where(s => s.Month.Year == year).ToDictionary(s => s.Counts.Id, s => s.Counts);
        _released = material.Released[indicator.Id].ToLookup(c => c.Key);
        var history = material.Released[indicator.Id].Where(c => c.Period.Year == year).ToList();
        var drafting = new CellDrafting(material, indicator, year);
        Open([.. drafting.Cells()], [.. history.Where(c => c.InForce)], drafting);
        Cells = new(indicator.Id, _submissions, [.. history.Select(Stored), .. Opened.Select(o => o.Cell)]);
    }

    public short Indicator { get; }

    public int Year { get; }

    public IndicatorCells Cells { get; }

    public List<(DraftCell Draft, PlanCell Cell)> Opened { get; } = [];

    /// <summary>Ids of stored cells that are no longer in force.</summary>
    public List<long> Closed { get; } = [];

    private void Open(IReadOnlyList<DraftCell> drafts, IReadOnlyList<StoredCell> inForce, CellDrafting drafting)
    {
        var drafted = drafts.ToDictionary(d => d.Key);
        foreach (var cell in inForce)
        {
            var isUntouched = !drafting.Touches(cell.Key) || drafted.TryGetValue(cell.Key, out var draft) && IsAsReleased(draft, cell);
            if (isUntouched && (cell.State != (short)CellState.Shown || !FollowsHidden(cell.Key)))
            {
                _inForce[cell.Key] = Stored(cell);
                drafted.Remove(cell.Key);
                continue;
            }
            Closed.Add(cell.Id);
        }
        foreach (var draft in drafted.Values)
        {
            var cell = Opening(draft);
            _inForce[draft.Key] = cell;
            Opened.Add((draft, cell));
        }
    }

    private static bool IsAsReleased(DraftCell draft, StoredCell cell) =>
        cell.Submissions.SequenceEqual(draft.Submissions) && cell.Expected == draft.Expected && cell.Reported == draft.Reported;

    private PlanCell Opening(DraftCell draft)
    {
        var key = draft.Key;
        var isSmall = draft.Value <= 4 && (draft.Value >= 1 || key.Table == PlanTable.YearMunicipality);
        var isPrimary = isSmall || _followed?._inForce.GetValueOrDefault(key) is { IsPrimary: true, State: CellState.Masked };
        var isHidden = isPrimary || draft.IsUncertain || FollowsHidden(key) || WasHidden(draft);
        return new(key, draft.Submissions, draft.Value, isPrimary, isNew: true)
        {
            State = !draft.IsComplete ? CellState.Incomplete : isHidden ? CellState.Masked : CellState.Shown,
            Order = OrderOf(key),
        };
    }

    private bool FollowsHidden(CellKey key) => _followed?._inForce.GetValueOrDefault(key) is { State: CellState.Masked };

    /// <summary>What was hidden of the same submissions before stays hidden.</summary>
    private bool WasHidden(DraftCell draft) =>
        _released[draft.Key].Any(c => c.State == (short)CellState.Masked && c.Submissions.SequenceEqual(draft.Submissions));

    private HidingOrder OrderOf(CellKey key)
    {
        var step = key.Table switch { PlanTable.Month => 1, PlanTable.YearMunicipality => 12, _ => 3 };
        var isCounty = key.District == _material.Organisation.County.Id;
        return new(
            key.Table != PlanTable.Month ? 0 : isCounty ? 2 : 1,
            Earlier(key, step) is { State: (short)CellState.Masked },
            Earlier(key, 12)?.Value);
    }

    private StoredCell? Earlier(CellKey key, int months) =>
        _released[key with { Period = key.Period.AddMonths(-months) }].FirstOrDefault(c => c.InForce);

    private PlanCell Stored(StoredCell cell) => new(cell.Key, cell.Submissions, ValueOf(cell), cell.IsPrimary, isNew: false)
    {
        State = (CellState)cell.State,
        Order = HidingOrder.None,
    };

    private long ValueOf(StoredCell cell) => cell.Submissions.Sum(id => cell.Key.Table == PlanTable.Month
        ? _submissions[id].Total : _submissions[id].Split.GetValueOrDefault((cell.Key.Table, cell.Key.Category)));
}
