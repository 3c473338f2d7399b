using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Reports.Delivery;
using SmvInsights.Reports.StatusReports.Content;

namespace SmvInsights.Reports.StatusReports.Run;

/// <summary>One message for each recipient that the model froze, in the recipient's language, with the report attached unless it is too large.</summary>
public sealed class ReportDeliveries(MailQueue queue, UnsubscribeLinks unsubscribe, IOptions<MailOptions> options)
{
    /// <summary>Runs inside the transaction that makes the report ready.</summary>
    /// <param name="bytes">The PDF's size.</param>
    /// <returns>Ids of the deliveries, to nudge after the commit.</returns>
    public async Task<IReadOnlyList<Guid>> QueueAsync(NpgsqlConnection connection, Guid report, StatusReportModel model, int bytes, CancellationToken cancel)
    {
        var link = new MailLinks(options.Value.PublicUrl).Report(report);
        var attached = bytes <= options.Value.AttachmentLimitBytes;
        var mayUnsubscribe = await connection.QuerySingleOrDefaultAsync<bool>(new CommandDefinition(
            "select may_unsubscribe from smv.steering_group where code = @Group", new { model.Group }, cancellationToken: cancel));
        var queued = new List<Guid>();
        foreach (var recipient in model.Recipients)
        {
            var note = model.CoverNotes.First(n => n.Language == recipient.Language);
            var off = mayUnsubscribe ? unsubscribe.To(new(model.Group, recipient.Email)) : null;
            var mail = CoverNoteMail.Compose(note, link, attached, off, model.Demonstration is not null).To(DeliveryPurpose.Report, recipient.Name, recipient.Email);
            queued.Add(await queue.EnqueueAsync(connection, mail with { ReportId = report }, cancel));
        }
        return queued;
    }
}
