namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on Excel workbooks. Their examples cannot be shown as text.</summary>
internal static class WorkbookHelp
{
    public static readonly RuleHelpGroup Group = new(new("Excel-arbetsböcker", "Excel workbooks"),
    [
        new(WorkbookRules.Locked, new("Låst med lösenord", "Locked with a password"),
            new("En låst arbetsbok går inte att genomsöka efter personnummer, och därför tas den inte emot.", "A locked workbook cannot be searched for personal numbers, and so it is not taken.")),
        new(WorkbookRules.Macros, new("Innehåller makron", "Holds macros"),
            new("Makron är program. De behövs inte för en rapport och tas inte emot.", "Macros are programs. A report does not need them, and they are not taken.")),
        new(WorkbookRules.Unsearchable, new("Innehåller bilder eller objekt", "Holds pictures or objects"),
            new("En bild kan visa namn och nummer som ingen sökning hittar. Rapporten behöver bara sin tabell.", "A picture can show names and numbers that no search finds. The report needs only its table.")),
        new(WorkbookRules.Broken, new("Skadad arbetsbok", "A damaged workbook"),
            new("Filen är ofullständig, ofta för att den skickades medan den sparades.", "The file is incomplete, often because it was sent while being saved.")),
        new(WorkbookRules.TooLarge, new("För stor arbetsbok", "A workbook too large"),
            new("Arbetsböcker är packade och kan bli mycket stora. Tomma formaterade rader och bilder är vanliga orsaker.", "Workbooks are packed and can grow very large. Empty formatted rows and pictures are common causes.")),
        new(WorkbookRules.OtherFormat, new("Ett format som inte läses", "A format that is not read"),
            new("Excel-arbetsböcker (.xlsx) och äldre arbetsböcker (.xls) läses. Andra format sparas om.", "Excel workbooks (.xlsx) and older ones (.xls) are read. Save other formats anew.")),
        new(WorkbookRules.WebPage, new("En webbsida som heter som en arbetsbok", "A web page named like a workbook"),
            new("En del system exporterar en webbsida med ändelsen .xls. Excel öppnar den, men den är ingen arbetsbok.", "Some systems export a web page with the ending .xls. Excel opens it, but it is not a workbook.")),
        new(WorkbookRules.SeveralReports, new("Flera rapporter i samma arbetsbok", "Several reports in one workbook"),
            new("En fil är en rapport, så att den kan publiceras, rättas och ersättas för sig.", "A file is one report, so that it can be published, corrected and replaced by itself.")),
        new(WorkbookRules.OneColumn, new("Allt i en kolumn", "All in one column"),
            new("CSV-texten har klistrats in utan att delas upp i kolumner.", "The CSV text was pasted in without being split into columns.")),
        new(WorkbookRules.MergedCells, new("Sammanfogade celler", "Merged cells"),
            new("En sammanfogad cell ser ut att gälla flera rader men finns bara på den första.", "A merged cell looks as if it were for several rows but is only on the first.")),
        new(WorkbookRules.HiddenRows, new("Dolda rader", "Hidden rows"),
            new("Rader som är dolda eller bortfiltrerade finns kvar i filen. Det går inte att veta om ni ville ha med dem.", "Rows that are hidden or filtered out are still in the file. Nobody can tell whether you wanted them in.")),
        new(WorkbookRules.HiddenColumns, new("Dolda kolumner", "Hidden columns"),
            new("Kolumner som är dolda finns kvar i filen. Det går inte att veta om ni ville ha med dem.", "Columns that are hidden are still in the file. Nobody can tell whether you wanted them in.")),
        new(WorkbookRules.FormulaWithoutValue, new("Formel utan resultat", "A formula without a result"),
            new("Formler läses genom sitt sparade resultat. Det saknas när arbetsboken gjorts av ett program som inte räknar.", "Formulas are read by their saved result. It is missing when the workbook was made by a program that does not calculate.")),
        new(WorkbookRules.OtherSheets, new("Andra blad läses inte", "Other sheets are not read"),
            new("Bladet med rapporten lästes. Övriga blad genomsöks efter personnummer men läses inte.", "The sheet with the report was read. Other sheets are searched for personal numbers but not read.")),
        new(WorkbookRules.OutsideTable, new("Text utanför tabellen", "Text outside the table"),
            new("Det som står i en kolumn utan rubrik hör inte till någon uppgift. Anteckningar passar i kommentarkolumnen.", "What stands in a column without a heading belongs to no figure. Notes fit in the comment column.")),
    ]);
}
