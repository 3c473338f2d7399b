using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Districts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Duties;

/// <summary>Decides which reports a district is to send, and how often, from a month on. What was decided for later months gives way.</summary>
public sealed class ReportingDutyChange(OrganisationChange change)
{
    /// <param name="District">Code.</param>
    /// <param name="Reports">A rhythm for each report that is decided; the others stay as they are.</param>
    /// <param name="From">The first of a month.</param>
    public sealed record Order(string District, IReadOnlyDictionary<ReportKind, Rhythm> Reports, DateOnly? From);

    private const string Sql = """
        delete from smv.reporting_duty where district_id = @district and kind = @kind and from_month >= @from;
        insert into smv.reporting_duty (district_id, kind, from_month, every) values (@district, @kind, @from, @every);
        """;

    public Task<Outcome> DecideAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => DecideAsync(connection, order, cancel), cancel);

    private static async Task<Outcome> DecideAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));
        var check = new OrderCheck();
        var from = check.Day(nameof(order.From), order.From);
        if (!check.Failed && from.Day != 1) check.Refuse(nameof(order.From), "Välj den första i en månad.", "Choose the first of a month.");
        if (!order.Reports.All(r => Enum.IsDefined(r.Key) && Enum.IsDefined(r.Value))) check.Refuse(nameof(order.Reports), "Välj hur ofta.", "Choose how often.");
        if (order.Reports.Values.Contains(Rhythm.Quarterly) && from.Month % 3 != 1)
            check.Refuse(nameof(order.From), "En kvartalsrapport börjar med ett kvartal: januari, april, juli eller oktober.", "A quarterly report begins with a quarter: January, April, July or October.");
        if (order.Reports.Count == 0) check.Refuse("", "Ingenting är ändrat.", "Nothing has been changed.");
        if (check.Failed) return check.Refused;

        foreach (var (kind, every) in order.Reports)
            await connection.ExecuteAsync(new CommandDefinition(Sql, new { district = district.Id, kind = (short)kind, from, every = (short)every }, cancellationToken: cancel));
        var name = await DistrictLookup.NameAsync(connection, district, from, cancel);
        return Outcome.Done("reporting duty changed", $"district {district.Code}",
            $"{name.Sv} ska från och med {from:yyyy'-'MM} lämna {Listed(order, Language.Swedish)}.", $"{name.En} is from {from:yyyy'-'MM} to send {Listed(order, Language.English)}.");
    }

    private static string Listed(Order order, Language language) => string.Join(", ", order.Reports.OrderBy(r => r.Key)
        .Select(r => $"{ReportContract.All.Single(c => c.Kind == r.Key).Name.In(language)} {r.Value.Name().In(language)}"));
}
