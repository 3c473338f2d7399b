using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>
/// What a district sends in each month from a day on: one report for all of it, or one from each group of municipalities; and one from each actor that reports for itself.
/// Plans for later days give way; what has been stays.
/// </summary>
public sealed class ReportingDivision(OrganisationChange change, TimeProvider clock)
{
    /// <param name="Municipalities">Groups of SCB codes, one report each; empty for one report from the whole district.</param>
    /// <param name="Actors">Codes of the actors that report for themselves.</param>
    public sealed record Order(string District, IReadOnlyList<IReadOnlyList<string>> Municipalities, IReadOnlyList<string> Actors, DateOnly? From);

    private const string PartsSql = """
        select array(select m.code::text from smv.membership b join smv.municipality m on m.id = b.municipality_id
                     where b.district_id = @district and b.valid @> @from) as "Municipalities",
               array(select code from smv.actor) as "Actors",
               (select max(lower(valid)) from smv.reporting_scope where district_id = @district and lower(valid) >= @from and lower(valid) <= @today) as "Begun",
               array(select scope from smv.reporting_scope where district_id = @district and valid @> @from) as "Standing"
        """;

    private const string DivideSql = """
        delete from smv.reporting_scope where district_id = @district and lower(valid) > @from;
        delete from smv.reporting_scope where district_id = @district and lower(valid) = @from and lower(valid) > @today;
        update smv.reporting_scope set valid = daterange(lower(valid), @from) where district_id = @district and valid @> @from;
        insert into smv.reporting_scope (district_id, scope, valid) select @district, scope, daterange(@from, @to) from unnest(@scopes) scope;
        """;

    public Task<Outcome> DivideAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => DivideAsync(connection, order, cancel), cancel);

    private async Task<Outcome> DivideAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));
        var check = new OrderCheck();
        var from = check.Day(nameof(order.From), order.From);
        if (!check.Failed && (from < district.From || from >= district.To))
            check.Refuse(nameof(order.From), "Länsdelen finns inte den dagen.", "The district does not exist on that day.");
        if (check.Failed) return check.Refused;

        var key = new { district = district.Id, from, to = district.To, today = Stockholm.Today(clock) };
        var parts = await connection.QuerySingleAsync<Parts>(new CommandDefinition(PartsSql, key, cancellationToken: cancel));
        var scopes = ScopesOf(order).Order(StringComparer.Ordinal).ToArray();
        Check(check, order, parts);
        if (!check.Failed && scopes.SequenceEqual(parts.Standing.Order(StringComparer.Ordinal))) check.Refuse("", "Så är det redan den dagen.", "It is already so on that day.");
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(DivideSql, new { key.district, key.from, key.to, key.today, scopes }, cancellationToken: cancel));
        var name = await DistrictLookup.NameAsync(connection, district, from, cancel);
        return scopes.Length == 1
            ? Outcome.Done("reporting divided", $"district {district.Code}", $"{name.Sv} lämnar en rapport per månad från och med {from:O}.", $"{name.En} sends one report a month from {from:O}.")
            : Outcome.Done("reporting divided", $"district {district.Code}", $"{name.Sv} lämnar {scopes.Length} delrapporter per månad från och med {from:O}.", $"{name.En} sends {scopes.Length} partial reports a month from {from:O}.");
    }

    private static IEnumerable<string> ScopesOf(Order order) =>
        (order.Municipalities.Count == 0 ? [""] : order.Municipalities.Select(g => new Mandate(order.District, g, []).Scope))
        .Concat(order.Actors.Select(a => new Mandate(order.District, [], [a]).Scope));

    private static void Check(OrderCheck check, Order order, Parts parts)
    {
        if (parts.Begun is { } day) check.Refuse(nameof(order.From), $"Inlämningen ändrades {day:O}. Välj ett datum efter det.", $"The reporting was changed on {day:O}. Choose a date after that.");
        var named = order.Municipalities.SelectMany(g => g).ToList();
        if (named.Count != named.Distinct(StringComparer.Ordinal).Count())
            check.Refuse(nameof(order.Municipalities), "En kommun står i två delar.", "A municipality is in two parts.");
        if (named.Count > 0 && parts.Municipalities.Except(named, StringComparer.Ordinal).Any())
            check.Refuse(nameof(order.Municipalities), "Alla länsdelens kommuner måste ingå i någon del.", "Every municipality of the district must be in a part.");
        if (named.Except(parts.Municipalities, StringComparer.Ordinal).Any())
            check.Refuse(nameof(order.Municipalities), "En av kommunerna hör inte till länsdelen den dagen.", "One of the municipalities does not belong to the district on that day.");
        if (order.Actors.Except(parts.Actors, StringComparer.Ordinal).Any()) check.Refuse(nameof(order.Actors), "En av aktörerna finns inte.", "One of the actors does not exist.");
    }

    private sealed record Parts
    {
        public string[] Municipalities { get; init; } = [];

        public string[] Actors { get; init; } = [];

        public DateOnly? Begun { get; init; }

        public string[] Standing { get; init; } = [];
    }
}
