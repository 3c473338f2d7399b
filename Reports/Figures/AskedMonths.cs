using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Duties;
using SmvInsights.Ingestion.Time;
using SmvInsights.Reports.Deadlines;

namespace SmvInsights.Reports.Figures;

/// <summary>Of which months a district's activity report was asked for and is due, so that a year that goes on is not partial for the months to come.</summary>
internal sealed record AskedMonths(ReportingDuties Duties, DeadlinePlan Deadlines, DateOnly Today)
{
    public static async Task<AskedMonths> ReadAsync(NpgsqlConnection connection, DateTimeOffset? asKnownAt, DateTimeOffset now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(Stockholm.In(asKnownAt ?? now).DateTime);
        return new(await ReportingDuties.ReadAsync(connection, today, asKnownAt, cancel), await DeadlinePlan.ReadAsync(connection, cancel), today);
    }

    public bool Hold(District district, Month month)
    {
        var rhythm = Duties.Of(district.Id, ReportKind.Activity, month);
        return rhythm != Rhythm.None && Deadlines.Of(month, rhythm) < Today;
    }
}
