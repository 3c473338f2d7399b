using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Districts;

/// <summary>A district's last day. Its municipalities have moved away by then, and what it has reported stays.</summary>
public sealed class DistrictClosing(OrganisationChange change, TimeProvider clock)
{
    /// <param name="LastDay">The last day it exists; <c>null</c> withdraws a last day that is still to come.</param>
    public sealed record Order(string District, DateOnly? LastDay);

    private const string HinderSql = """
        select (select string_agg(m.name, ', ' order by m.name collate "sv-x-icu") from smv.membership b join smv.municipality m on m.id = b.municipality_id
                where b.district_id = @id and b.valid && daterange(@end, null)) as "Members",
               (select max(month) from smv.submission where district_id = @id and upper_inf(known) and month >= @end) as "Reported"
        """;

    private const string CloseSql = """
        update smv.district set valid = daterange(lower(valid), @end) where id = @id;
        delete from smv.reporting_scope where district_id = @id and lower(valid) >= @end;
        update smv.reporting_scope set valid = daterange(lower(valid), @end) where district_id = @id and valid @> @end;
        delete from smv.district_actor where district_id = @id and lower(valid) >= @end;
        update smv.district_actor set valid = daterange(lower(valid), @end) where district_id = @id and valid @> @end;
        """;

    private const string WithdrawSql = """
        update smv.reporting_scope set valid = daterange(lower(valid), null) where district_id = @Id and upper(valid) = @To;
        update smv.district_actor set valid = daterange(lower(valid), null) where district_id = @Id and upper(valid) = @To;
        update smv.district set valid = daterange(lower(valid), null) where id = @Id;
        """;

    /// <inheritdoc cref="MunicipalityMove.MoveAsync(MunicipalityMove.Order, string, CancellationToken)"/>
    public Task<Outcome> CloseAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        await PublicationLock.TakeAsync(connection, cancel);
        return await CloseAsync(connection, order, cancel);
    }, cancel);

    internal async Task<Outcome> CloseAsync(NpgsqlConnection connection, Order order, CancellationToken cancel)
    {
        if (await DistrictLookup.FindAsync(connection, order.District, cancel) is not { IsCounty: false } district) return DistrictLookup.Unknown(nameof(order.District));
        return order.LastDay is { } lastDay
            ? await CloseAsync(connection, district, lastDay, cancel)
            : await WithdrawAsync(connection, district, cancel);
    }

    private async Task<Outcome> CloseAsync(NpgsqlConnection connection, DistrictRow district, DateOnly lastDay, CancellationToken cancel)
    {
        var check = new OrderCheck();
        check.Day(nameof(Order.LastDay), lastDay);
        if (check.Failed) return check.Refused;
        var end = lastDay.AddDays(1);
        var hinder = await connection.QuerySingleAsync<(string? Members, Month? Reported)>(new CommandDefinition(HinderSql, new { district.Id, end }, cancellationToken: cancel));
        if (district.To is { } closed && closed <= Stockholm.Today(clock)) check.Refuse(nameof(Order.LastDay), "Länsdelen är redan avslutad.", "The district is already closed.");
        if (district.From >= end) check.Refuse(nameof(Order.LastDay), $"Länsdelen börjar först {district.From:O}.", $"The district only begins on {district.From:O}.");
        if (hinder.Members is { } members)
            check.Refuse(nameof(Order.LastDay), $"Flytta först kommunerna till en annan länsdel, senast från {end:O}: {members}.", $"First move the municipalities to another district, at the latest from {end:O}: {members}.");
        if (hinder.Reported is { } month)
            check.Refuse(nameof(Order.LastDay), $"Länsdelen har publicerat siffror till och med {month.LongForm(Wording.Language.Swedish)}. Välj en dag efter den månaden.", $"The district has published figures up to {month.LongForm(Wording.Language.English)}. Choose a day after that month.");
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(CloseSql, new { district.Id, end }, cancellationToken: cancel));
        var name = await DistrictLookup.NameAsync(connection, district, lastDay, cancel);
        return Outcome.Done("district closed", $"district {district.Code}",
            $"Länsdelen {name.Sv} upphör efter {lastDay:O}.", $"The district {name.En} ceases after {lastDay:O}.");
    }

    private async Task<Outcome> WithdrawAsync(NpgsqlConnection connection, DistrictRow district, CancellationToken cancel)
    {
        var today = Stockholm.Today(clock);
        if (district.To is null || district.To <= today) return Outcome.Refused(nameof(Order.LastDay), "Ange länsdelens sista dag.", "Give the district's last day.");
        await connection.ExecuteAsync(new CommandDefinition(WithdrawSql, new { district.Id, district.To }, cancellationToken: cancel));
        var name = await DistrictLookup.NameAsync(connection, district, today, cancel);
        return Outcome.Done("district kept open", $"district {district.Code}", $"Länsdelen {name.Sv} upphör inte.", $"The district {name.En} does not cease.");
    }
}
