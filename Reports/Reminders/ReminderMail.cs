using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Deadlines;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Reminders;

/// <summary>Reminds the districts of what they have not sent, before and after the deadline, and then the coordinators: each person once for each occasion.</summary>
public sealed class ReminderMail(
    NpgsqlDataSource database, MailQueue queue, ReminderPeople people, CompletenessReader completeness, OrganisationReader organisation, IOptions<MailOptions> options,
    TimeProvider clock)
{
    private const string WriteSql = """
        insert into reports.reminder (district, month, occasion, recipient_email, delivery_id, lacking)
        values (@district, @month, @occasion, @email, @delivery, @told)
        """;

    private const string TakenSql = "select lower(recipient_email) from reports.reminder where district = @district and month = @month and occasion = @occasion";

    private const string RemindedSql = """
        select distinct r.district as "District", d.recipient_name as "Name" from reports.reminder r join reports.delivery d on d.id = r.delivery_id
        where r.month = @month and r.occasion <> 'coordinator' and d.status = 'sent' order by 2
        """;

    private const long Lock = 0x534D56_52454D44;

    private MailLinks Links => new(options.Value.PublicUrl);

    /// <summary>Queues what is due now. Safe on any number of nodes at once, and after a crash.</summary>
    public async Task EnqueueDueAsync(CancellationToken cancel)
    {
        var (now, today) = (clock.GetUtcNow(), Stockholm.Today(clock));
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition("select pg_try_advisory_xact_lock(@Lock)", new { Lock }, cancellationToken: cancel))) return;
        var settings = await ReminderSettings.ReadAsync(connection, cancel);
        if (settings.Paused) return;
        var lacks = DistrictLacks.Of(await completeness.ReadAsync(DistrictLacks.QueryOn(today), cancel));
        var places = (await organisation.ReadAsync(cancel)).Districts.ToDictionary(d => d.Code, d => d.NameIn(Month.Of(today)), StringComparer.Ordinal);

        var queued = new List<Guid>();
        foreach (var district in lacks)
        {
            if (ReminderPlan.Due(district.Deadline, settings, toCoordinator: false, now) is { } occasion)
                queued.AddRange(await ToDistrictAsync(connection, district, occasion, places[district.District], today, cancel));
        }
        foreach (var deadline in lacks.GroupBy(l => (l.Deadline, l.Month)))
        {
            if (ReminderPlan.Due(deadline.Key.Deadline, settings, toCoordinator: true, now) is { } occasion)
                queued.AddRange(await ToCoordinatorsAsync(connection, [.. deadline], occasion, places, today, cancel));
        }
        await transaction.CommitAsync(cancel);
        await queue.NudgeAsync(queued, cancel);
    }

    private async Task<IReadOnlyList<Guid>> ToDistrictAsync(
        NpgsqlConnection connection, DistrictLacks lacks, Occasion occasion, Phrase place, DateOnly today, CancellationToken cancel)
    {
        var queued = new List<Guid>();
        foreach (var person in await NewAsync(connection, lacks.District, lacks.Month, occasion, await people.OfDistrictAsync(connection, lacks.District, today, cancel), cancel))
        {
            var mail = ReminderText.ToDistrict(lacks, place, today, person.Language, Links).To(DeliveryPurpose.Reminder, person.Name, person.Email);
            if (occasion.Key == Occasion.Before) mail = mail with { File = Calendar(lacks, place, person.Language) };
            queued.Add(await WriteAsync(connection, lacks.District, lacks.Month, occasion, mail, lacks.Told, cancel));
        }
        return queued;
    }

    private async Task<IReadOnlyList<Guid>> ToCoordinatorsAsync(
        NpgsqlConnection connection, IReadOnlyList<DistrictLacks> lacks, Occasion occasion, IReadOnlyDictionary<string, Phrase> places, DateOnly today, CancellationToken cancel)
    {
        var month = lacks[0].Month;
        var queued = new List<Guid>();
        foreach (var person in await NewAsync(connection, ReminderRecall.County, month, occasion, await MailPeople.CoordinatorsAsync(connection, today, cancel), cancel))
        {
            var reminded = (await connection.QueryAsync<(string District, string Name)>(new CommandDefinition(RemindedSql, new { month }, cancellationToken: cancel)))
                .ToLookup(r => r.District, r => r.Name);
            var mail = ReminderText.ToCoordinator(lacks, places, reminded, person.Language, Links).To(DeliveryPurpose.Reminder, person.Name, person.Email);
            queued.Add(await WriteAsync(connection, ReminderRecall.County, month, occasion, mail, string.Join('\n', lacks.Select(l => l.Told)), cancel));
        }
        return queued;
    }

    /// <summary>Those who have not been reminded on the occasion.</summary>
    private static async Task<IReadOnlyList<MailPerson>> NewAsync(
        NpgsqlConnection connection, string district, Month month, Occasion occasion, IReadOnlyList<MailPerson> all, CancellationToken cancel)
    {
        var taken = (await connection.QueryAsync<string>(new CommandDefinition(TakenSql, new { district, month, occasion = occasion.Key }, cancellationToken: cancel)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(p => !taken.Contains(p.Email.ToLowerInvariant()))];
    }

    private async Task<Guid> WriteAsync(NpgsqlConnection connection, string district, Month month, Occasion occasion, NewMail mail, string told, CancellationToken cancel)
    {
        var delivery = await queue.EnqueueAsync(connection, mail, cancel);
        await connection.ExecuteAsync(new CommandDefinition(
            WriteSql, new { district, month, occasion = occasion.Key, email = mail.RecipientEmail, delivery, told }, cancellationToken: cancel));
        return delivery;
    }

    private LetterFile Calendar(DistrictLacks lacks, Phrase place, Language language)
    {
        var deadline = new Deadline(lacks.Month, lacks.Deadline, [.. lacks.Reports.Select(r => r.Kind).Distinct()]);
        return new(
            DeadlineCalendar.FileName(deadline, language), DeadlineCalendar.ContentType,
            DeadlineCalendar.Make(deadline, lacks.District, place.In(language), language, Links, clock.GetUtcNow()));
    }
}
