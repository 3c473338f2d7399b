using DocumentFormat.OpenXml.Spreadsheet;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Templates;

/// <summary>The sheet that says in few lines how a template is filled in.</summary>
internal static class GuideSheet
{
    private const double Width = 96, LineHeight = 36;

    public static Worksheet Of(Template template, Language language)
    {
        var cells = new SheetCells();
        cells.Add([(Title(template).In(language), CellStyle.Title)], height: 30);
        foreach (var line in Lines(template)) cells.Add([(line.In(language), CellStyle.Prose)], height: LineHeight);
        return new Worksheet(
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            TemplateWorkbook.Widths([Width]),
            cells.Data);
    }

    private static Phrase Title(Template template)
    {
        var district = template.District.NameIn(template.Month);
        return new(
            $"{district.Sv}: {template.Contract.Name.Sv} {template.Month.LongForm(Language.Swedish)}",
            $"{district.En}: {template.Contract.Name.En}, {template.Month.LongForm(Language.English)}");
    }

    private static IEnumerable<Phrase> Lines(Template template)
    {
        yield return template.IsFirst
            ? new("Inget är rapporterat tidigare. Raderna är ett förslag: ändra, ta bort och lägg till så att de passar.", "Nothing has been reported before. The rows are a suggestion: change, remove and add to them as needed.")
            : new("Raderna är de som rapporterades senast. Fyll i de gula cellerna för den nya månaden.", "The rows are those that were reported last. Fill in the yellow cells for the new month.");
        yield return template.Contract.Kind switch
        {
            ReportKind.Activity => new(
                "Skriv 0 om det var noll. En tom cell betyder att uppgift saknas, och raden räknas inte. Ett antal från 1 till 4 som din källa har maskerat skrivs <5.",
                "Write 0 if it was zero. A blank cell means that there is no figure, and the row is not counted. A count from 1 to 4 that your source has masked is written <5."),
            ReportKind.Budget => new(
                "Utfall är månadens, inte årets. Prognos är för helåret. Intäkter och kostnader skrivs båda som positiva belopp i kronor; ett minustecken är en rättelse.",
                "The actual is the month’s, not the year’s. The forecast is for the whole year. Income and costs are both positive amounts in SEK; a minus is a correction."),
            _ => new(
                "Ändra status och prognos så att de stämmer i slutet av månaden. Datum skrivs som 2026-10-31, eller 2026-10 när dagen inte är känd.",
                "Change status and forecast to what is true at the end of the month. Dates are written like 2026-10-31, or 2026-10 where the day is not known."),
        };
        yield return new("Saknas en rad: skriv den sist i tabellen. Raderna får stå i vilken ordning som helst.", "If a row is missing: write it last in the table. The rows may stand in any order.");
        yield return new(
            "Skriv aldrig namn, ärendenummer eller personnummer, inte heller i kommentarer. En arbetsbok som innehåller ett personnummer stoppas.",
            "Never write names, case numbers or personal numbers, not in comments either. A workbook that holds a personal number is stopped.");
        yield return new(
            "Spara och lämna in arbetsboken som den är. Det här bladet och bladet Koder läses inte.",
            "Save and submit the workbook as it is. This sheet and the sheet Codes are not read.");
    }
}
