using Npgsql;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Reminders;

/// <summary>Who is reminded for a district: those with an account to send with, and its municipal coordinators.</summary>
public sealed class ReminderPeople(IEnumerable<IReporterAccounts> accounts)
{
    /// <returns>Each address once.</returns>
    public async Task<IReadOnlyList<MailPerson>> OfDistrictAsync(NpgsqlConnection connection, string district, DateOnly today, CancellationToken cancel)
    {
        var people = new List<MailPerson>();
        foreach (var kept in accounts) people.AddRange(await kept.OfDistrictAsync(district, cancel));
        people.AddRange(await MailPeople.OfDistrictAsync(connection, district, today, cancel));
        return [.. people.DistinctBy(p => p.Email.ToLowerInvariant())];
    }
}
