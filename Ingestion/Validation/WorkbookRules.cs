using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What an Excel workbook must live up to before its sheet is read like any other file.</summary>
public static class WorkbookRules
{
    public static readonly Rule Locked = new("W001", Error,
        new("Arbetsboken är låst med lösenord och kan inte genomsökas efter personnummer. Den har inte sparats.",
            "The workbook is locked with a password and cannot be searched for personal numbers. It has not been stored."),
        new("Ta bort lösenordet i Excel (Arkiv, Info, Skydda arbetsbok, Kryptera med lösenord) och skicka den igen.",
            "Remove the password in Excel (File, Info, Protect Workbook, Encrypt with Password) and send it again."));

    public static readonly Rule Macros = new("W002", Error,
        new("Arbetsboken innehåller makron, som inte tas emot. Den har inte sparats.", "The workbook holds macros, which are not accepted. It has not been stored."),
        new("Spara den som ”Excel-arbetsbok (.xlsx)” och skicka den igen.", "Save it as “Excel Workbook (.xlsx)” and send it again."));

    public static readonly Rule Unsearchable = new("W003", Error,
        new("Arbetsboken innehåller bilder, inbäddade filer eller annat som inte kan genomsökas efter personnummer. Den har inte sparats.",
            "The workbook holds pictures, embedded files or other things that cannot be searched for personal numbers. It has not been stored."),
        new("Ta bort bilderna och objekten, eller kopiera tabellen till en ny arbetsbok, och skicka den.",
            "Remove the pictures and objects, or copy the table to a new workbook, and send that."));

    public static readonly Rule Broken = new("W004", Error,
        new("Arbetsboken är skadad eller ofullständig och går inte att öppna. Den har inte sparats.",
            "The workbook is damaged or incomplete and cannot be opened. It has not been stored."),
        new("Öppna den i Excel, spara om den och skicka den igen.", "Open it in Excel, save it again and send it once more."));

    public static readonly Rule TooLarge = new("W005", Error,
        new("Arbetsboken är för stor när den packas upp. Den har inte sparats.", "The workbook is too large once unpacked. It has not been stored."),
        new("Kopiera enbart rapportens tabell till en ny arbetsbok och skicka den.", "Copy only the report’s table to a new workbook and send that."));

    public static readonly Rule OtherFormat = new("W006", Error,
        new("Arbetsboken är sparad i ett format som inte kan läsas här (.xlsb, .ods eller Excel 95). Den har inte sparats.",
            "The workbook is saved in a format that cannot be read here (.xlsb, .ods or Excel 95). It has not been stored."),
        new("Spara den som ”Excel-arbetsbok (.xlsx)” och skicka den igen.", "Save it as “Excel Workbook (.xlsx)” and send it again."));

    public static readonly Rule WebPage = new("W007", Error,
        new("Filen är en webbsida eller ett XML-dokument, även om den heter som en arbetsbok. Den har inte sparats.",
            "The file is a web page or an XML document, even if it is named like a workbook. It has not been stored."),
        new("Öppna den i Excel, välj Spara som och ”Excel-arbetsbok (.xlsx)”, och skicka den nya filen.",
            "Open it in Excel, choose Save As and “Excel Workbook (.xlsx)”, and send the new file."));

    public static readonly Rule SeveralReports = new("W008", Error,
        new("Arbetsboken innehåller flera rapporter, på bladen {1}.", "The workbook holds several reports, on the sheets {1}."),
        new("Skicka en arbetsbok för varje rapport.", "Send one workbook for each report."));

    public static readonly Rule OneColumn = new("W009", Error,
        new("Hela rapporten står i en enda kolumn, med skiljetecken i texten.", "The whole report stands in a single column, with delimiters in its text."),
        new("Markera kolumnen i Excel, välj Data och Text till kolumner, och spara om. Eller skicka CSV-filen som den var.",
            "Select the column in Excel, choose Data and Text to Columns, and save again. Or send the CSV file as it was."));

    public static readonly Rule MergedCells = new("W010", Error,
        new("Cellerna {1} är sammanfogade, så det är oklart vilka rader värdet gäller.", "The cells {1} are merged, so it is unclear which rows the value is for."),
        new("Dela upp cellerna (Start, Centrera över kolumner, Avbryt cellkoppling) och fyll i varje rad.",
            "Unmerge the cells (Home, Merge & Center, Unmerge Cells) and fill in each row."));

    public static readonly Rule HiddenRows = new("W011", Error,
        new("Tabellen har dolda eller bortfiltrerade rader: {1}. Det är oklart om de ska med.", "The table has hidden or filtered rows: {1}. It is unclear whether they are meant to be in."),
        new("Rensa filtret och visa raderna, eller ta bort dem, och spara om.", "Clear the filter and show the rows, or delete them, and save again."));

    public static readonly Rule HiddenColumns = new("W012", Error,
        new("Tabellen har dolda kolumner: {1}. Det är oklart om de ska med.", "The table has hidden columns: {1}. It is unclear whether they are meant to be in."),
        new("Visa kolumnerna, eller ta bort dem, och spara om.", "Show the columns, or delete them, and save again."));

    public static readonly Rule FormulaWithoutValue = new("W013", Error,
        new("Cell {1} innehåller en formel vars resultat inte är sparat i filen.", "Cell {1} holds a formula whose result is not saved in the file."),
        new("Öppna arbetsboken i Excel så att den räknas om, och spara den.", "Open the workbook in Excel so that it is calculated, and save it."));

    public static readonly Rule OtherSheets = new("W014", Note,
        new("Bladet ”{1}” lästes. Arbetsbokens andra blad lästes inte: {2}.", "The sheet “{1}” was read. The workbook’s other sheets were not: {2}."),
        new("Du behöver inte göra något.", "There is nothing to do."));

    public static readonly Rule OutsideTable = new("W015", Error,
        new("”{0}” står utanför tabellen: kolumnen har ingen rubrik.", "“{0}” stands outside the table: its column has no heading."),
        new("Ta bort texten, eller flytta den till kommentarkolumnen eller ett annat blad.", "Remove the text, or move it to the comment column or another sheet."));
}
