using SmvInsights.Ingestion.Intake.Review;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>A difference as its page shows it.</summary>
/// <param name="Words">Names for its codes.</param>
public sealed record DifferenceView(UploadDifference Difference, DifferenceWords Words, UploadSheet Sheet)
{
    /// <summary>Changes of each kind in the page; the rest stand in the file.</summary>
    public const int Shown = 100;

    /// <summary>Changed cells that stand open; the rest of what is shown is folded.</summary>
    public const int Unfolded = 10;

    /// <summary>Characters of a cell that is set as a word or a number; what is longer wraps.</summary>
    public const int LongText = 24;

    /// <summary>More months than these are folded.</summary>
    public const int PartsShown = 12;

    public bool SeveralDistricts { get; } = Difference.Parts.Select(p => p.District).Distinct().Skip(1).Any();

    public bool SeveralMonths { get; } = Difference.Parts.Select(p => p.Month).Distinct().Skip(1).Any();

    public IReadOnlyList<CellChange> Changed { get; } = Of(Difference, ChangeKind.Changed);

    public IReadOnlyList<CellChange> Added { get; } = Of(Difference, ChangeKind.Added);

    public IReadOnlyList<CellChange> Removed { get; } = Of(Difference, ChangeKind.Removed);

    /// <summary>Figures that are published now and become others.</summary>
    public IReadOnlyList<FigureEffect> Effects { get; } = [.. Difference.Effects.Where(e => e.Old != e.New)];

    /// <summary>Whether it has happened.</summary>
    public bool IsDone => !Sheet.Waits;

    public bool IsAllNew => Difference.Parts.All(p => p.Replaces is null);

    public bool ChangesNothing => Difference.Parts.All(p => p.Replaces is not null && p.Added + p.Changed + p.Removed == 0);

    public bool IsCut => Difference.Changes.Count >= UploadDifference.MostKept;

    /// <summary>What goes away or comes, by what it belongs to: municipality and actor, or project.</summary>
    public IEnumerable<IGrouping<string, CellChange>> Grouped(IReadOnlyList<CellChange> changes) =>
        changes.Take(Shown).GroupBy(c => string.Join(" · ", Groups(c).Select(column => Words.Part(c.Key, column))));

    /// <summary>The rest of what the row is about.</summary>
    public string WithinGroup(CellChange change) => Words.AboutBut(change.Key, Groups(change));

    private static string[] Groups(CellChange change) => change.Key.ContainsKey("projekt") ? ["projekt"] : ["kommun", "aktör"];

    private static List<CellChange> Of(UploadDifference difference, ChangeKind kind) => [.. difference.Changes.Where(c => c.Kind == kind)];
}
