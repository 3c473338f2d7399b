using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Reading;

/// <summary>The two columns that begin all three reports.</summary>
internal sealed class PeriodAndDistrict(OrganisationIndex organisation, DateOnly today)
{
    // all contracts agree on these two
    private const int Period = ActivityColumns.Period, DistrictColumn = ActivityColumns.District;

    private static readonly Month First = new(2000, 1);

    private readonly Month _thisMonth = Month.Of(today);
    private readonly CodedColumn<Month> _months = new(Period, CellRules.UnknownMonth, "", MonthText.TryRead);
    private readonly CodedColumn<District> _districts =
        new(DistrictColumn, CellRules.UnknownDistrict, string.Join(", ", organisation.Snapshot.Districts.Select(d => d.Code)), organisation.FindDistrict);

    /// <summary>The day of the reading.</summary>
    public DateOnly Today => today;

    public bool TryRead(RowCursor row, out Month month, out District district)
    {
        district = null!;
        return _months.TryRead(row, out month) && _districts.TryRead(row, out district!);
    }

    /// <summary>For a row with totals, whose cells may be blank or say anything.</summary>
    public (Month? Month, District? District) ReadWhatStands(RowCursor row) =>
        (_months.TryRead(row, out var month) ? month : null, _districts.TryRead(row, out var district) ? district : null);

    public void Explain(RowCursor row)
    {
        _months.Explain(row);
        _districts.Explain(row);
    }

    public void Check(RowCursor row, Month month, District district)
    {
        if (month > _thisMonth) row.Find(CellRules.FutureMonth, Period, Named(month));
        if (month < First) row.Find(CellRules.AncientMonth, Period, Named(month));
        if (!district.ExistsIn(month)) row.Find(CellRules.DistrictNotThen, DistrictColumn, Named(month));
        if (organisation.IsForeign(district)) row.Find(district.IsCounty ? CellRules.CountyIsCoordinators : CellRules.ForeignDistrict, DistrictColumn);
    }

    public static Phrase Named(Month month) => new(month.LongForm(Language.Swedish), month.LongForm(Language.English));
}
