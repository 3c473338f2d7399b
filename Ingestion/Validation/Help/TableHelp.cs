namespace SmvInsights.Ingestion.Validation.Help;

/// <summary>Help on the shape of the table.</summary>
internal static class TableHelp
{
    private const string Headings = "rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal";
    private const string Row = "2026-09;PA;Piteå;SOC;INSATS;barn;A;12";
    private const string Plan = "rapportmånad;länsdel;projekt;milstolpe_id;milstolpe;plan_slut;prognos_slut;utfall;status\n2026-09;PA;LOKAL;PA1;Rutin;2026-11;2026-11;;pågår";

    public static readonly RuleHelpGroup Group = new(new("Tabellens form", "The shape of the table"),
    [
        new(TableRules.SecondTable, new("Flera tabeller i samma fil", "Several tables in one file"),
            new("En fil har en rubrikrad och därunder alla rader. Står det en rubrikrad till längre ner är det oklart vilka rader som hör till vilken.",
                "A file has one header row and all rows below it. If there is another header further down, it is unclear which rows belong to which."),
            RuleExample.Text($"{Headings}\n\n{Plan}", Plan)),
        new(TableRules.RowAboveHeader, new("En rad ovanför rubrikerna", "A row above the headings"),
            new("Text ovanför rubrikerna går bra, men här står en rad med uppgifter som inte skulle räknas. Det händer när hela bladet sorteras.",
                "Text above the headings is fine, but here stands a row of figures that would not be counted. It happens when the whole sheet is sorted."),
            RuleExample.Text($"2026-09;PA;Älvsbyn;SOC;INSATS;barn;A;3\n{Headings}\n{Row}", $"{Headings}\n2026-09;PA;Älvsbyn;SOC;INSATS;barn;A;3\n{Row}")),
        new(TableRules.PeriodsAsColumns, new("Månaderna står som kolumner", "The months stand as columns"),
            new("Rapporten är lång: ett tal på varje rad, med månaden i en egen kolumn. En bred tabell med en kolumn för varje månad måste vändas först.",
                "The report is long: one number on each row, with the month in a column of its own. A wide table with a column for each month must be turned first.")),
        new(TableRules.ShiftedByComma, new("Förskjuten av ett komma", "Shifted by a comma"),
            new("När filen har komma mellan cellerna blir ”1234,50” två celler, och allt därefter hamnar en kolumn fel.",
                "When the file has commas between its cells, “1234,50” becomes two cells, and all after it lands one column wrong.")),
        new(TableRules.OtherForm, new("Ingen tabell", "Not a table"),
            new("Filen är något annat än en tabell, till exempel en webbsida eller data mellan program.", "The file is something other than a table, for instance a web page or data between programs.")),
        new(TableRules.OtherDelimiter, new("Ovanligt skiljetecken", "Unusual delimiter"),
            new("Celler kan skiljas åt med semikolon, tabb eller komma. Andra tecken läses inte, för de kan lika gärna vara en del av texten.",
                "Cells can be separated by semicolons, tabs or commas. Other signs are not read, for they may as well be part of the text."),
            RuleExample.Text($"{Headings}\n{Row}".Replace(';', '|'), $"{Headings}\n{Row}")),
    ]);
}
