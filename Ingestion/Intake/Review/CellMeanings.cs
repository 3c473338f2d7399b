using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Ingestion.Workbooks;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>Says in words what a cell was understood as: <c>okt-26</c> is October 2026, <c>2581</c> is Piteå, <c>STODSAMTAL</c> support conversations.</summary>
/// <param name="decimalSeparator">As in <see cref="Dialect.DecimalSeparator"/>.</param>
public sealed class CellMeanings(ReportKind kind, OrganisationSnapshot organisation, string decimalSeparator)
{
    private readonly OrganisationIndex _organisation = new(organisation, Mandate.County);

    /// <param name="column">Position in the contract.</param>
    /// <param name="cell">As it stands in the file, trimmed.</param>
    /// <returns><c>null</c> for a blank cell and for one that cannot be understood.</returns>
    public Phrase? Of(int column, string cell) => cell.Length == 0 ? null : (kind, column) switch
    {
        (_, ActivityColumns.Period) => Month(cell),
        (_, ActivityColumns.District) => Found<District>(_organisation.FindDistrict, cell, d => d.Name),
        (ReportKind.Activity, _) => OfActivity(column, cell),
        (ReportKind.Budget, _) => OfBudget(column, cell),
        _ => OfMilestone(column, cell),
    };

    private Phrase? OfActivity(int column, string cell) => column switch
    {
        ActivityColumns.Municipality => Found<Municipality>(_organisation.FindMunicipality, cell, m => Same(m.Name)),
        ActivityColumns.Actor => Found<Actor>(_organisation.FindActor, cell, a => a.Name),
        ActivityColumns.Indicator => Found<Indicator>(_organisation.FindIndicator, cell, i => i.Name),
        ActivityColumns.TargetGroup => Word(ActivityColumns.TargetGroups, cell, CodeNames.Of),
        ActivityColumns.Sex => Word(ActivityColumns.Sexes, cell, CodeNames.Of),
        ActivityColumns.Value => Count(cell),
        _ => Same(cell),
    };

    private Phrase? OfBudget(int column, string cell) => column switch
    {
        BudgetColumns.Type => Word(BudgetColumns.Types, cell, CodeNames.Of),
        BudgetColumns.Funder => Word(BudgetColumns.Funders, cell, CodeNames.OfFunder),
        BudgetColumns.Status => Word(BudgetColumns.Statuses, cell, CodeNames.Of),
        BudgetColumns.Applied or BudgetColumns.Decided or BudgetColumns.Actual or BudgetColumns.Forecast =>
            Hundredths(cell) is { } amount ? Both(l => NumberForm.Kronor(amount, l)) : null,
        _ => Same(cell),
    };

    private static Phrase? OfMilestone(int column, string cell) => column switch
    {
        MilestoneColumns.PlanStart or MilestoneColumns.PlanEnd or MilestoneColumns.ForecastEnd or MilestoneColumns.ActualEnd => Day(cell),
        MilestoneColumns.Status => Word(MilestoneColumns.Statuses, cell, CodeNames.Of),
        MilestoneColumns.Preliminary => Word(MilestoneColumns.YesNo, cell, yes => yes ? new("Ja", "Yes") : new("Nej", "No")),
        _ => Same(cell),
    };

    private static Phrase? Month(string cell) => MonthText.TryRead(Encoding.UTF8.GetBytes(cell), out var month) ? Both(l => month.LongForm(l)) : null;

    private static Phrase? Day(string cell)
    {
        var bytes = Encoding.UTF8.GetBytes(cell);
        if (MonthText.TryReadDay(bytes, out var day)) return Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return MonthText.TryReadMonthOnly(bytes, out var month) ? Both(l => month.LongForm(l)) : null;
    }

    private Phrase? Count(string cell)
    {
        if (CountCell.IsMasked(Encoding.UTF8.GetBytes(cell))) return new("1–4 (dolt)", "1–4 (masked)");
        return Hundredths(cell) is { } hundredths && hundredths % 100 == 0 ? Both(l => NumberForm.Integer(hundredths / 100, l)) : null;
    }

    /// <summary>What <c>1.234</c> means is the file's to say; where it did not, nobody knows.</summary>
    private long? Hundredths(string cell)
    {
        var number = NumberText.Read(Encoding.UTF8.GetBytes(cell));
        var settled = number.Sign switch
        {
            DecimalSign.CommaOrThousands => decimalSeparator == ".",
            DecimalSign.PointOrThousands => decimalSeparator == ",",
            _ => true,
        };
        return settled && number.Fault == NumberFault.None ? number.Hundredths : null;
    }

    private static Phrase? Found<T>(CellReading<T> find, string cell, Func<T, Phrase> name) =>
        find(Encoding.UTF8.GetBytes(cell), out var found) ? name(found) : null;

    private static Phrase? Word<T>(WordList<T> words, string cell, Func<T, Phrase> name) => words.TryRead(Folding.Fold(cell), out var value) ? name(value) : null;

    private static Phrase Same(string text) => new(CellValue.Shown(text), CellValue.Shown(text));

    private static Phrase Both(Func<Language, string> say) => new(say(Language.Swedish), say(Language.English));
}
