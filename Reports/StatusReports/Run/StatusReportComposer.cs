using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Content;
using SmvInsights.Reports.StatusReports.Material;
using SmvInsights.Reports.StatusReports.Outlines;
using SmvInsights.Reports.StatusReports.Parts;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>All that a report says, from what it rests on.</summary>
public sealed class StatusReportComposer(IEnumerable<IReportOutline> outlines, IOptions<MailOptions> mail, ILogger<StatusReportComposer> log)
{
    /// <exception cref="UnknownGroupException">The group has no outline.</exception>
    public StatusReportModel Compose(ReportMaterial read)
    {
        var outline = outlines.FirstOrDefault(o => o.Group == read.Audience.Group) ?? throw new UnknownGroupException(read.Audience.Group);
        var parts = new BlockedParts(read, log);
        // an edition begins with its undertakings, which are not told twice
        var rest = read.Edition is null ? read : read with { Undertakings = [] };
        var sections = FigureReferences.Number(parts.Make([.. EditionPart.Sections(read), .. outline.Compose(rest)]));
        return new StatusReportModel
        {
            Group = read.Audience.Group,
            Period = read.Period,
            Language = read.Language,
            Publication = read.Publication,
            KnownAt = read.KnownAt,
            Demonstration = read.IsDemonstration ? DemonstrationMark.In(read.Language) : null,
            Head = HeadPart.Head(read),
            Words = HeadPart.Words(read),
            Site = mail.Value.PublicUrl.TrimEnd('/'),
            Sections = sections,
            Blocked = parts.Missing.Count == 0 ? null : parts.Missing,
            CoverNotes = [.. new[] { Language.Swedish, Language.English }.Select(language => SummaryPart.CoverNote(read, language))],
            Recipients = read.Audience.Recipients,
        };
    }
}
