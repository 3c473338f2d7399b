using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Reminders;

/// <summary>Where accounts are kept: who may send in for a district.</summary>
public interface IReporterAccounts
{
    /// <param name="district">Code.</param>
    Task<IReadOnlyList<MailPerson>> OfDistrictAsync(string district, CancellationToken cancel);
}
