using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Reports.Delivery;

/// <summary>Answers every file that came by inbox or API with a receipt to the district's people, once for each outcome.</summary>
public sealed class ReceiptMail(
    NpgsqlDataSource database, MailQueue queue, CompletenessReader completeness, OrganisationReader organisation, IOptions<MailOptions> options, TimeProvider clock)
{
    /// <summary>Queues what is due. Safe on any number of nodes at once.</summary>
    public async Task EnqueueDueAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var queued = new List<Guid>();
        foreach (var upload in await ReceiptReader.TakeDueAsync(connection, cancel))
            queued.AddRange(await EnqueueAsync(connection, upload, cancel));
        await transaction.CommitAsync(cancel);
        await queue.NudgeAsync(queued, cancel);
    }

    private async Task<IReadOnlyList<Guid>> EnqueueAsync(NpgsqlConnection connection, UploadOutcome upload, CancellationToken cancel)
    {
        if ((await Told.FirstTimeAsync(connection, [upload.About], cancel)).Count == 0) return [];
        var today = Stockholm.Today(clock);
        var due = DueReports.Of(await completeness.ReadAsync(DueReports.QueryOn(today), cancel), upload.DistrictCode, today);
        var place = (await organisation.ReadAsync(cancel)).Districts.FirstOrDefault(d => d.Code == upload.DistrictCode)?.Name;
        var queued = new List<Guid>();
        foreach (var person in await PeopleAsync(connection, upload, cancel))
        {
            var links = new MailLinks(options.Value.PublicUrl);
            var mail = ReceiptText.Write(upload, due, person.Language, links).To(DeliveryPurpose.Receipt, person.Name, person.Email) with
            {
                UploadId = upload.Id,
                File = due.Next is { } next
                    ? new(DeadlineCalendar.FileName(next, person.Language), DeadlineCalendar.ContentType, DeadlineCalendar.Make(next, due.District, place?.In(person.Language), person.Language, links, clock.GetUtcNow()))
                    : null,
            };
            queued.Add(await queue.EnqueueAsync(connection, mail, cancel));
        }
        return queued;
    }

    /// <summary>The district's coordinators; without any, whoever sent the file; else the county's.</summary>
    private async Task<IReadOnlyList<MailPerson>> PeopleAsync(NpgsqlConnection connection, UploadOutcome upload, CancellationToken cancel)
    {
        var today = Stockholm.Today(clock);
        if (upload.DistrictCode is { } district && await MailPeople.OfDistrictAsync(connection, district, today, cancel) is { Count: > 0 } people) return people;
        if (upload.Uploader.Contains('@', StringComparison.Ordinal)) return [new MailPerson(upload.Uploader, upload.Uploader, "sv")];
        return await MailPeople.CoordinatorsAsync(connection, today, cancel);
    }
}
