using Npgsql;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>A column that two versions of a row may differ in.</summary>
/// <param name="Column">The contract's Swedish name.</param>
/// <param name="Text">The cell as a template would hold it; <c>null</c> where blank.</param>
internal sealed record ComparedCell<TRow>(string Column, Func<TRow, string?> Text);

/// <summary>Something that a row is part of and that can vanish whole, such as a municipality.</summary>
/// <param name="All">The words before its name: <c>allt från</c>.</param>
internal sealed record RowGroup<TRow>(Phrase All, Func<TRow, string?> Name);

/// <summary>A published row and the submission that holds it.</summary>
internal readonly record struct PublishedRow<TRow>(int Submission, TRow Row);

/// <summary>How the rows of one kind of report are told apart, compared and summed.</summary>
internal abstract class RowShape<TRow, TKey>
    where TKey : notnull
{
    public abstract IReadOnlyList<ComparedCell<TRow>> Cells { get; }

    /// <summary>The coarsest first.</summary>
    public abstract IReadOnlyList<RowGroup<TRow>> Groups { get; }

    /// <summary>The rows of the file about the part, in its order.</summary>
    public abstract IEnumerable<TRow> RowsOf(ReadReport report, (short District, Month Month) part);

    /// <summary>The published rows of some submissions of the part, in the order of their files.</summary>
    public abstract Task<IReadOnlyList<PublishedRow<TRow>>> ReadAsync(
        NpgsqlConnection connection, int[] submissions, (short District, Month Month) part, CancellationToken cancel);

    public abstract TKey KeyOf(TRow row);

    public abstract int LineOf(TRow row);

    /// <summary>Whether the two say the same, wherever they stand.</summary>
    public abstract bool Same(TRow old, TRow now);

    /// <summary>What the row is about, for people; blanks left out.</summary>
    public abstract IReadOnlyDictionary<string, string> About(TRow row);

    /// <summary>Adds what the row means to the figures that are published.</summary>
    public abstract void Count(TRow row, FigureSums sums);

    /// <summary><c>3 serier</c>.</summary>
    public abstract Phrase Counted(int rows);
}
