using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>What the table in a file must be shaped like: one header, all rows below it, one fact a row.</summary>
public static class TableRules
{
    public static readonly Rule SecondTable = new("G070", Error,
        new("Filen har flera tabeller: rubriker står både här och på rad {1}.", "The file has several tables: headings stand both here and on line {1}."),
        new("Skicka en fil för varje tabell, eller flytta ihop raderna under en enda rubrikrad.",
            "Send one file for each table, or move the rows together under a single header row."));

    public static readonly Rule RowAboveHeader = new("G071", Error,
        new("Raden står ovanför rubrikraden (rad {1}) och skulle inte läsas.", "The row stands above the header row (line {1}) and would not be read."),
        new("Flytta rubrikraden överst. Den kan ha hamnat fel när tabellen sorterades.",
            "Move the header row to the top. It may have been misplaced when the table was sorted."));

    public static readonly Rule PeriodsAsColumns = new("G072", Error,
        new("Tabellen är bred: {1} av kolumnerna är tidsperioder, från ”{0}” till ”{2}”.", "The table is wide: {1} of the columns are periods, from “{0}” to “{2}”."),
        new("Gör den lång: en rad för varje månad, med månaden i kolumnen {3} och talet i kolumnen {4}. I Excel görs det med Power Query (Data, Från tabell, Unpivot).",
            "Make it long: one row for each month, with the month in the column {3} and the number in the column {4}. In Excel this is done with Power Query (Data, From Table, Unpivot)."));

    public static readonly Rule ShiftedByComma = new("G073", Error,
        new("Filen har komma mellan cellerna, och ett komma inne i ett tal eller en text har troligen förskjutit raden.",
            "The file has commas between its cells, and a comma inside a number or a text has probably shifted this row."),
        new("Spara filen med semikolon mellan cellerna (i svensk Excel: ”CSV UTF-8”), eller sätt citattecken runt cellen.",
            "Save the file with semicolons between the cells, or put quotation marks around the cell."));

    public static readonly Rule OtherForm = new("G074", Error,
        new("Det här är {1}, inte en tabell med rader och kolumner.", "This is {1}, not a table of rows and columns."),
        new("Öppna tabellen i Excel och spara den som ”CSV UTF-8”. {2}", "Open the table in Excel and save it as “CSV UTF-8”. {2}"));

    public static readonly Rule OtherDelimiter = new("G075", Error,
        new("Cellerna skiljs åt med ”{1}”, som inte kan läsas.", "The cells are separated by “{1}”, which cannot be read."),
        new("Spara filen med semikolon mellan cellerna.", "Save the file with semicolons between the cells."));
}
