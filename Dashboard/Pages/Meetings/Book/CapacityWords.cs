using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Meetings;

namespace SmvInsights.Dashboard.Pages.Meetings.Book;

public static class CapacityWords
{
    public static Phrase Of(Capacity capacity) => capacity switch
    {
        Capacity.Chair => new("Ordförande", "Chair"),
        Capacity.Member => new("Ledamot", "Member"),
        Capacity.Secretary => new("Sekreterare", "Secretary"),
        _ => new("Övrig", "Other"),
    };
}
