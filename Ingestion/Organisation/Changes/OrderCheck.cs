using System.Net.Mail;
using System.Text;
using System.Text.RegularExpressions;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>Goes through the answers of an order and keeps a refusal for each that cannot be taken.</summary>
public sealed partial class OrderCheck
{
    private readonly List<Refusal> _refusals = [];

    public bool Failed => _refusals.Count > 0;

    public Outcome Refused => Outcome.Refused(_refusals);

    public void Refuse(string field, string sv, string en) => _refusals.Add(new Refusal(field, new Phrase(sv, en)));

    /// <summary>The text without outer spaces; refused when there is none or too much of it.</summary>
    public string Text(string field, string? answer, int atMost = 200)
    {
        var text = Spaces().Replace(answer ?? "", " ").Trim();
        if (text.Length == 0) Refuse(field, "Fyll i fältet.", "Fill in this field.");
        return Short(field, text, atMost);
    }

    public string OptionalText(string field, string? answer, int atMost = 200) => Short(field, Spaces().Replace(answer ?? "", " ").Trim(), atMost);

    /// <summary>Text of several lines, each without outer spaces; blank when there is none.</summary>
    public string Lines(string field, string? answer, int atMost)
    {
        var lines = (answer ?? "").ReplaceLineEndings("\n").Split('\n').Select(line => Spaces().Replace(line, " ").Trim());
        return Impersonal(field, Short(field, string.Join('\n', lines).Trim('\n'), atMost));
    }

    /// <summary>The text; refused when it holds a personal number.</summary>
    public string Impersonal(string field, string text)
    {
        if (PersonalNumberScan.Find(Encoding.UTF8.GetBytes(text), "").Any(f => f.Severity == Severity.Error))
            Refuse(field, "Texten innehåller ett personnummer. Ta bort det och försök igen.", "The text holds a personal number. Remove it and try again.");
        return text;
    }

    public Phrase Both(string fieldSv, string? sv, string fieldEn, string? en) => new(Text(fieldSv, sv), Text(fieldEn, en));

    public DateOnly Day(string field, DateOnly? answer)
    {
        if (answer is not { } day)
        {
            Refuse(field, "Ange ett datum.", "Give a date.");
            return default;
        }
        if (day.Year is < 1900 or > 2200) Refuse(field, "Datumet ligger för långt bort.", "The date is too far away.");
        return day;
    }

    /// <summary>From a first day to the first day no longer covered, both optional, in that order.</summary>
    public void Period(string field, DateOnly? from, DateOnly? to)
    {
        if (from is { } first) Day(field, first);
        if (to is { } end) Day(field, end);
        if (from >= to) Refuse(field, "Sista dagen ligger före den första.", "The last day is before the first.");
    }

    /// <summary>An address mail can be sent to, in lower case, so that one person is not written to twice.</summary>
    public string Email(string field, string? answer)
    {
        var text = (answer ?? "").Trim();
        if (text.Length == 0) Refuse(field, "Skriv en e-postadress.", "Give an e-mail address.");
        else if (text.Length > 254 || !Address().IsMatch(text) || !MailAddress.TryCreate(text, out var read) || read.Address != text)
            Refuse(field, "Det är inte en hel e-postadress. Skriv till exempel namn@kommun.se.", "That is not a whole e-mail address. Write for instance name@municipality.se.");
        return text.ToLowerInvariant();
    }

    private string Short(string field, string text, int atMost)
    {
        if (text.Length > atMost) Refuse(field, $"Skriv högst {atMost} tecken.", $"Write at most {atMost} characters.");
        return text;
    }

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^[!-~]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$")]
    private static partial Regex Address();
}
