using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Changes;

/// <summary>Something decided that has not come into force.</summary>
/// <param name="Address">Where it can be seen and changed.</param>
public sealed record DatedChange(DateOnly Day, Phrase Told, string Address);

/// <summary>Reads what will be otherwise from days to come, the nearest first.</summary>
public sealed class AheadReader(NpgsqlDataSource database)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(AheadReader));

    public async Task<IReadOnlyList<DatedChange>> ReadAsync(DateOnly today, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Sql, new { today }, cancellationToken: cancel));
        return [.. rows.Select(r => new DatedChange(r.Day, Tell(r), Address(r)))];
    }

    private static Phrase Tell(Row row) => row.Kind switch
    {
        "district_opens" => new($"Länsdelen {row.WhoSv} öppnar", $"The district {row.WhoEn} opens"),
        "district_closes" => new($"Länsdelen {row.WhoSv} upphör", $"The district {row.WhoEn} ceases"),
        "district_renamed" or "group_renamed" or "body_renamed" or "project_renamed" => new($"{row.WhoSv} byter namn till {row.WhereSv}", $"{row.WhoEn} takes the name {row.WhereEn}"),
        "municipality_moves" => new($"{row.WhoSv} hör till {row.WhereSv}", $"{row.WhoEn} belongs to {row.WhereEn}"),
        "reporting_divided" when row.WhereSv == "1" => new($"{row.WhoSv} lämnar en rapport i månaden", $"{row.WhoEn} sends one report a month"),
        "reporting_divided" => new($"{row.WhoSv} lämnar {row.WhereSv} delrapporter i månaden", $"{row.WhoEn} sends {row.WhereEn} partial reports a month"),
        "actor_joins" => new($"{row.WhoSv} medverkar i {row.WhereSv} på annat sätt", $"{row.WhoEn} takes another part in {row.WhereEn}"),
        "actor_leaves" => new($"{row.WhoSv} medverkar inte längre i {row.WhereSv}", $"{row.WhoEn} no longer takes part in {row.WhereEn}"),
        "recipient_begins" => new($"{row.WhoSv} börjar få rapporten till {row.WhereSv}", $"{row.WhoEn} begins to receive the report to {row.Where.Within().En}"),
        "recipient_ends" => new($"{row.WhoSv} får inte längre rapporten till {row.WhereSv}", $"{row.WhoEn} no longer receives the report to {row.Where.Within().En}"),
        "role_begins" => Role(row, ("blir", "becomes")),
        "role_ends" => Role(row, ("slutar som", "ceases as")),
        _ => throw new InvalidOperationException($"'{row.Kind}' is not told."),
    };

    private static Phrase Role(Row row, (string Sv, string En) verb)
    {
        var name = RoleKind.Find(row.Code)!.Name;
        return new($"{row.WhoSv} {verb.Sv} {name.Sv.ToLowerInvariant()}", $"{row.WhoEn} {verb.En} {name.En.ToLowerInvariant()}");
    }

    private static string Address(Row row) => "/organisation/" + row.Kind.Split('_')[0] switch
    {
        "district" or "reporting" or "actor" => $"lansdelar/{Uri.EscapeDataString(row.Code)}",
        "municipality" => $"kommuner/{row.Code}/flytta",
        "body" => "huvudman",
        "project" => "projekt",
        "group" or "recipient" => $"styrgrupper/{row.Code}",
        _ => "personer",
    };

    private sealed record Row(DateOnly Day, string Kind, string WhoSv, string WhoEn, string? WhereSv, string? WhereEn, string Code)
    {
        public Phrase Where => new(WhereSv ?? "", WhereEn ?? "");
    }
}
