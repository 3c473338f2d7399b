using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Locks;

/// <summary>Says of a file which of its months are locked, why, and whom to ask.</summary>
internal static class LockFindings
{
    private const string CoordinatorSql = """
        select name, email from smv.role_holder
        where role = 'county_coordinator' and valid @> (now() at time zone 'Europe/Stockholm')::date order by name
        """;

    /// <returns>One for each district and lock; none when all may be published.</returns>
    public static async Task<IReadOnlyList<Finding>> FindAsync(NpgsqlConnection connection, ReadReport report, OrganisationSnapshot organisation, CancellationToken cancel)
    {
        var locked = await PeriodLocks.FindAsync(connection, report.Kind!.Value, report.Parts.Keys, cancel);
        if (locked.Count == 0) return [];
        var ask = await WhomToAskAsync(connection, cancel);
        var kind = ReportContract.All.Single(c => c.Kind == report.Kind).Name;
        return [.. locked.GroupBy(l => (l.District, l.Lock)).Select(group => PeriodRules.Locked.At(
            Place.WholeFile, "", organisation.Districts.First(d => d.Id == group.Key.District).NameIn(group.First().Month), kind, Months(group),
            DateOnly.FromDateTime(Stockholm.In(group.First().At).DateTime).ToString("O", System.Globalization.CultureInfo.InvariantCulture), group.First().Reason, ask))];
    }

    private static Phrase Months(IEnumerable<LockedPart> parts)
    {
        var months = parts.Select(p => p.Month.InWords()).ToList();
        return new(string.Join(", ", months.Select(m => m.Sv)), string.Join(", ", months.Select(m => m.En)));
    }

    private static async Task<Phrase> WhomToAskAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var people = (await connection.QueryAsync<(string Name, string? Email)>(new CommandDefinition(CoordinatorSql, cancellationToken: cancel)))
            .Select(p => string.IsNullOrEmpty(p.Email) ? p.Name : $"{p.Name} ({p.Email})").ToList();
        return people.Count == 0 ? new("länssamordnaren", "the county coordinator") : new($"länssamordnaren {string.Join(", ", people)}", $"the county coordinator {string.Join(", ", people)}");
    }
}
