using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Meetings.Minutes;

namespace SmvInsights.Reports.StatusReports.Content;

/// <summary>The stored form of a model. The text that is stored, not the objects, is what is hashed and typeset.</summary>
public static class StatusReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MonthConverter(), new PrintableTextConverter() },
        RespectNullableAnnotations = true,
    };

    public static string Write(StatusReportModel model) => JsonSerializer.Serialize(model, Options);

    public static string WriteMinutes(MinutesModel minutes) => JsonSerializer.Serialize(minutes, Options);

    /// <exception cref="JsonException">The text is not a stored model.</exception>
    public static StatusReportModel Read(string text) => JsonSerializer.Deserialize<StatusReportModel>(text, Options)!;

    /// <summary>SHA-256 of the UTF-8 bytes; printed on the report's last page.</summary>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private sealed class MonthConverter : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("Not a month.");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    private sealed class PrintableTextConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(PrintableText.Of(value));
    }
}
