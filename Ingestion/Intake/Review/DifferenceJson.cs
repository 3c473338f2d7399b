using System.Text.Json;
using System.Text.Json.Serialization;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>A difference as the database keeps it.</summary>
internal static class DifferenceJson
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new MonthText(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(UploadDifference difference) => JsonSerializer.Serialize(difference, Form);

    public static UploadDifference? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<UploadDifference>(json, Form);

    private sealed class MonthText : JsonConverter<Month>
    {
        public override Month Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => 
            Month.TryParse(reader.GetString(), out var month) ? month : throw new JsonException("Not a month.");

        public override void Write(Utf8JsonWriter writer, Month value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
