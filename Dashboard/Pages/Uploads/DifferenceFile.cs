using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>A whole difference as a table for Excel.</summary>
public static class DifferenceFile
{
    public static byte[] Make(UploadDifference difference, DifferenceWords words, OrganisationSnapshot organisation, Language language)
    {
        string Say(string sv, string en) => new Phrase(sv, en).In(language);
        string Kind(ChangeKind kind) => kind switch
        {
            ChangeKind.Added => Say("Tillkommer", "Added"),
            ChangeKind.Changed => Say("Ändras", "Changed"),
            _ => Say("Försvinner", "Removed"),
        };
        ChartColumn[] columns =
        [
            new(Say("Ändring", "Change"), false), new(Say("Rad", "Line"), true), new(Say("Månad", "Month"), false), new(Say("Länsdel", "District"), false),
            new(Say("Vad", "What"), false), new(Say("Kolumn", "Column"), false), new(Say("Nu", "Now"), true), new(Say("Blir", "Becomes"), true),
        ];
        var rows = difference.Changes.Select(c => (IReadOnlyList<string>)
        [
            Kind(c.Kind), c.Line is { } line ? NumberForm.Integer(line, language) : "", c.Month.ToString(), organisation.Districts.First(d => d.Code == c.District).NameIn(c.Month).In(language),
            words.About(c.Key), words.Column(c.Column), c.Old is null ? "" : words.Value(c.Column, c.Old), c.New is null ? "" : words.Value(c.Column, c.New),
        ]);
        return TableCsv.Of(new ChartTable(Say("Skillnaden", "The difference"), columns, [.. rows], []), language);
    }
}
