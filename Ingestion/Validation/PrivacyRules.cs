using static SmvInsights.Ingestion.Validation.Severity;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Personal numbers stop a file before anything of it is stored. What these rules say never holds the number.</summary>
public static class PrivacyRules
{
    public static readonly Rule PersonalNumber = new("P001", Error,
        new("Cellen innehåller ett personnummer eller samordningsnummer. Filen har stoppats och inget av den har sparats.",
            "The cell holds a personal or coordination number. The file has been stopped and nothing of it has been stored."),
        new("Ta bort numret ur filen och skicka den igen. Ta också bort kopior av filen, till exempel i e-post.",
            "Remove the number from the file and send it again. Remove copies of the file too, for example in e-mail."));

    public static readonly Rule LikePersonalNumber = new("P002", Warning,
        new("Cellen innehåller ett datum följt av fyra siffror. Kontrollsiffran är inte ett personnummers, men kontrollera ändå.",
            "The cell holds a date followed by four digits. The check digit is not that of a personal number, but please look."),
        new("Är det ett felskrivet personnummer: ta bort det och skicka filen igen.", "If it is a mistyped personal number: remove it and send the file again."));

    public static readonly Rule PersonalNumberInFileName = new("P003", Error,
        new("Filens namn innehåller ett personnummer eller samordningsnummer. Filen har stoppats och inget av den har sparats.",
            "The name of the file holds a personal or coordination number. The file has been stopped and nothing of it has been stored."),
        new("Byt namn på filen och skicka den igen.", "Rename the file and send it again."));

    public static readonly Rule PersonalNumberInSheet = new("P004", Error,
        new("Cell {1} i arbetsbokens blad nummer {2}{3} innehåller ett personnummer eller samordningsnummer. Filen har stoppats och inget av den har sparats.",
            "Cell {1} of the workbook’s sheet number {2}{3} holds a personal or coordination number. The file has been stopped and nothing of it has been stored."),
        new("Ta bort numret, eller hela bladet, och skicka filen igen. Ta också bort kopior av filen, till exempel i e-post.",
            "Remove the number, or the whole sheet, and send the file again. Remove copies of the file too, for example in e-mail."));

    public static readonly Rule PersonalNumberInPart = new("P005", Error,
        new("Arbetsboken innehåller ett personnummer eller samordningsnummer i {1}. Filen har stoppats och inget av den har sparats.",
            "The workbook holds a personal or coordination number in {1}. The file has been stopped and nothing of it has been stored."),
        new("Ta bort det där (Arkiv, Info, Sök efter problem, Kontrollera dokument visar var) och skicka filen igen.",
            "Remove it there (File, Info, Check for Issues, Inspect Document shows where) and send the file again."));
}
