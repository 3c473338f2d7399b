using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What any file must live up to before its rows can be read.</summary>
public static class FileRules
{
    public static readonly Rule Empty = new("G001", Error,
        new("Filen är tom.", "The file is empty."),
        new("Öppna filen i Excel, kontrollera att den har innehåll och spara den igen som CSV UTF-8.",
            "Open the file in Excel, check that it has content and save it again as CSV UTF-8."));

    public static readonly Rule Packed = new("G002", Error,
        new("Det här är en packad fil eller ett dokument, inte en CSV-fil eller en Excel-arbetsbok.", "This is a zipped file or a document, not a CSV file or an Excel workbook."),
        new("Skicka rapporten som Excel-arbetsbok (.xlsx) eller CSV, en fil i taget och utan att packa den.",
            "Send the report as an Excel workbook (.xlsx) or CSV, one file at a time and unzipped."));

    public static readonly Rule Pdf = new("G003", Error,
        new("Det här är en PDF, inte en Excel-arbetsbok eller en CSV-fil.", "This is a PDF, not an Excel workbook or a CSV file."),
        new("Skicka tabellen som PDF:en gjordes av: arbetsboken som den är, eller sparad som CSV UTF-8.", "Send the table that the PDF was made from: the workbook as it is, or saved as CSV UTF-8."));

    public static readonly Rule NotText = new("G004", Error,
        new("Filen innehåller tecken som inte hör hemma i en textfil.", "The file holds characters that do not belong in a text file."),
        new("Öppna den i Excel och spara den som CSV UTF-8.", "Open it in Excel and save it as CSV UTF-8."));

    public static readonly Rule Utf32 = new("G005", Error,
        new("Filen är sparad i teckenkodningen UTF-32, som inte kan läsas.", "The file is saved in the encoding UTF-32, which cannot be read."),
        new("Spara den som CSV UTF-8.", "Save it as CSV UTF-8."));

    public static readonly Rule BrokenUtf8 = new("G006", Error,
        new("Filen är sparad som UTF-8, men några av tecknen är trasiga.", "The file is saved as UTF-8, but some of its characters are broken."),
        new("Öppna originalet i Excel och spara det på nytt som CSV UTF-8.", "Open the original in Excel and save it anew as CSV UTF-8."));

    public static readonly Rule MacOrDos = new("G007", Error,
        new("Å, ä och ö är sparade på ett äldre sätt (Macintosh eller MS-DOS) och skulle läsas fel.",
            "The letters å, ä and ö are saved in an older way (Macintosh or MS-DOS) and would be read wrongly."),
        new("Välj ”CSV UTF-8 (kommaavgränsad)” när filen sparas, inte ”CSV (Macintosh)” eller ”CSV (MS-DOS)”.",
            "Choose “CSV UTF-8 (Comma delimited)” when saving, not “CSV (Macintosh)” or “CSV (MS-DOS)”."));

    public static readonly Rule Garbled = new("G008", Error,
        new("Texten ”{0}” var förvanskad redan innan filen skickades: tecken har gått förlorade.",
            "The text “{0}” was already garbled before the file was sent: characters are lost."),
        new("Gå tillbaka till originalet, där å, ä och ö syns rätt, och spara det som CSV UTF-8. Det som gått förlorat kan inte återskapas här.",
            "Go back to the original, where å, ä and ö look right, and save it as CSV UTF-8. What is lost cannot be restored here."));

    public static readonly Rule NoHeader = new("G010", Error,
        new("Ingen rubrikrad hittades bland filens första rader. {1}", "No header row was found among the first lines of the file. {1}"),
        new("För in uppgifterna i någon av mallarna (verksamhet, budget eller milstolpar), som finns på sidan där filer lämnas. Rubrikerna i {2} är: {3}.",
            "Enter the figures in one of the templates (activity, budget or milestones), which are on the page where files are handed in. The headings of {2} are: {3}."));

    public static readonly Rule UnclearKind = new("G011", Error,
        new("Det går inte att avgöra om det är verksamhet, budget eller milstolpar: rubrikerna {1} finns i flera av dem.",
            "It cannot be told whether this is activity, budget or milestones: the headings {1} are in several of them."),
        new("Behåll mallens alla rubriker. Verksamhet har indikator och antal, budget har post och beslutat, milstolpar har milstolpe_id.",
            "Keep all headings of the template. Activity has indicator and value, budget has item and decided, milestones have milestone_id."));

    public static readonly Rule MissingColumns = new("G012", Error,
        new("Filen liknar rapporten {1}, men saknar kolumner: {2}. Det här känns igen: {3}.",
            "The file looks like the report {1}, but lacks columns: {2}. These are recognised: {3}."),
        new("Lägg till kolumnerna (cellerna i dem får vara tomma där uppgift saknas), eller för in uppgifterna i mallen, som finns på sidan där filer lämnas.",
            "Add the columns (their cells may be blank where there is nothing to report), or enter the figures in the template, which is on the page where files are handed in."));

    public static readonly Rule DuplicateColumn = new("G013", Error,
        new("Kolumnen ”{0}” finns två gånger: även i kolumn {1}.", "The column “{0}” stands twice: also in column {1}."),
        new("Ta bort den ena, så att det är klart vilken som gäller.", "Remove one of them, so that it is clear which one counts."));

    public static readonly Rule UnknownColumn = new("G014", Warning,
        new("Kolumnen ”{0}” känns inte igen och läses inte.", "The column “{0}” is not known and is not read."),
        new("{1}Är den er egen får den stå kvar: säg vad den är till för när du bekräftar.", "{1}If it is your own it may stay: say what it is for when you confirm."));

    public static readonly Rule NoRows = new("G015", Error,
        new("Filen har rubriker men inga rader med uppgifter.", "The file has headings but no rows with figures."),
        new("Fyll i minst en rad. Är resultatet noll, skriv 0: en tom cell betyder att uppgift saknas.",
            "Fill in at least one row. If the result is zero, write 0: a blank cell means that there is no figure."));

    public static readonly Rule OpenQuote = new("G016", Error,
        new("Ett citattecken öppnas på den här raden men stängs aldrig, så resten av filen blir en enda cell.",
            "A quotation mark is opened on this line but never closed, so that the rest of the file becomes one cell."),
        new("Ta bort citattecknet eller sätt ett till där texten slutar.", "Remove the quotation mark, or add another where the text ends."));

    public static readonly Rule TooManyCells = new("G017", Error,
        new("Raden har fler celler än rubrikraden: ”{0}” står utanför tabellen.", "The line has more cells than the header: “{0}” stands outside the table."),
        new("Troligen finns ett skiljetecken ({1}) inne i en text eller ett tal. Sätt citattecken runt cellen eller ta bort tecknet.",
            "There is probably a delimiter ({1}) inside a text or a number. Put quotation marks around the cell or remove the sign."));

    public static readonly Rule More = new("G018", Error,
        new("Det finns {1} fynd till av samma allvar, som inte visas.", "There are {1} more findings of the same severity that are not shown."),
        new("Rätta det som visas och skicka filen igen.", "Correct what is shown and send the file again."));
}
