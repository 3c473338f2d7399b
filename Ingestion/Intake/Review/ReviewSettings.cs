using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;

namespace SmvInsights.Ingestion.Intake.Review;

/// <summary>How much the coordinator wants people to look before figures count.</summary>
/// <param name="AtOnce">Codes of the districts whose clean new months from the web page are published at once.</param>
/// <param name="ReasonFirst">Whether nothing published is changed before somebody says why.</param>
/// <param name="ApprovedKinds">The reports that the coordinator approves.</param>
public sealed record ReviewSettings(IReadOnlySet<string> AtOnce, bool ReasonFirst, IReadOnlySet<ReportKind> ApprovedKinds)
{
    public const string AtOnceKey = "review.at_once";
    public const string ReasonFirstKey = "review.reason_first";
    public const string ApprovedKindsKey = "review.approved_kinds";

    public static async Task<ReviewSettings> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var values = (await connection.QueryAsync<(string Key, string Value)>(new CommandDefinition(
            "select key, value from smv.setting where key in (@AtOnceKey, @ReasonFirstKey, @ApprovedKindsKey)",
            new { AtOnceKey, ReasonFirstKey, ApprovedKindsKey }, cancellationToken: cancel))).ToDictionary(s => s.Key, s => s.Value);
        return new ReviewSettings(
            List(values, AtOnceKey).ToHashSet(StringComparer.Ordinal), values.ContainsKey(ReasonFirstKey),
            List(values, ApprovedKindsKey).Select(Enum.Parse<ReportKind>).ToHashSet());
    }

    private static string[] List(Dictionary<string, string> values, string key) =>
        values.GetValueOrDefault(key, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
