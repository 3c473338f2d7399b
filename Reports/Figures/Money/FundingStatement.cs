using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Money;

/// <summary>What one month's budget report said of one income; amounts in hundredths of a krona, <c>null</c> where nothing was said.</summary>
/// <param name="Applied">Applied for or asked for, in the year.</param>
/// <param name="Decided">Stands in the report's column <c>beslutat</c>, whatever the status makes of it.</param>
/// <param name="Actual">Received in the month alone.</param>
/// <param name="Submission">The version of the report that says it.</param>
/// <param name="Line">Of the file it was read from.</param>
/// <param name="Known">Since when that version is known.</param>
public sealed record FundingStatement(
    string District, string Project, string Item, Month Month, long? Applied, long? Decided, long? Actual, FundingStatus? Status,
    int Submission, int Line, DateTimeOffset Known);
