using System.Globalization;
using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Templates;

/// <summary>A template as CSV that Swedish Excel opens right: UTF-8 with byte order mark, semicolons, decimal comma.</summary>
public static class TemplateCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    public static byte[] Write(Template template, Language language)
    {
        var text = new StringBuilder("\uFEFF");
        Line(template.Contract.Columns.Select(c => new Phrase(c.Sv, c.En).In(language)));
        foreach (var row in template.Rows) Line(row.Select(TextOf));
        return Encoding.UTF8.GetBytes(text.ToString());

        void Line(IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");
    }

    private static string TextOf(object? cell) => cell switch
    {
        null => "",
        decimal amount => amount.ToString("0.##", Comma),
        Month month => month.ToString(),
        RoughDate date => date.Day.ToString(date.MonthOnly ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => CsvCell.Of((string)cell),
    };
}
