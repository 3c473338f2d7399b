using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SmvInsights.Reports.Delivery.Returns;
using SmvInsights.Reports.Reminders;

namespace SmvInsights.Reports.Delivery;

public static class DeliveryModule
{
    /// <summary>Mail: the queue, the sender and what writes to people. A relay is used when <c>Mail:Host</c> is set, else the outbox folder. Expects an <c>INudge</c>.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateOnStart();
        services.AddSingleton<SmtpMailer>().AddSingleton<OutboxMailer>();
        services.AddSingleton<IMailer>(s =>
            s.GetRequiredService<IOptions<MailOptions>>().Value.Host.Length > 0 ? s.GetRequiredService<SmtpMailer>() : s.GetRequiredService<OutboxMailer>());
        services.AddSingleton<AllowedRecipients>();
        services.AddSingleton<LetterWriter>().AddSingleton<DeliveryRecord>().AddSingleton<DeliverySender>();
        services.AddSingleton<MailPause>().AddSingleton<DeliveryDue>().AddSingleton<DeliveryReader>().AddSingleton<DeliveryDecision>().AddSingleton<DeliveryResend>().AddSingleton<ReportTallyReader>();
        services.AddSingleton<ReminderPeople>().AddSingleton<ReminderMail>().AddSingleton<ReminderRecall>().AddSingleton<ReminderReader>();
        services.AddSingleton<UnsubscribeLinks>().AddSingleton<Unsubscription>().AddSingleton<MailQueue>().AddSingleton<ReceiptMail>().AddSingleton<NoticeMail>();
        services.AddSingleton<ReturnNote>().AddSingleton<ReturnMailbox>();
        return services;
    }
}
