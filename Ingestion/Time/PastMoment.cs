using System.Globalization;

namespace SmvInsights.Ingestion.Time;

public enum PastMomentReading
{
    /// <summary>Nothing is said, or the day is today.</summary>
    Now,
    Past,
    Future,
    Unreadable,
}

/// <summary>The moment that figures are asked for as known at, as an address writes it.</summary>
public static class PastMoment
{
    /// <summary>A clock may be a little ahead of another.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>Reads <c>2026-08-01</c> as the end of that day in Sweden, or a whole moment such as <c>2026-08-01T12:00:00Z</c>.</summary>
    /// <param name="at">Set for <see cref="PastMomentReading.Past"/> alone.</param>
    public static PastMomentReading Read(string? text, DateTimeOffset now, out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrWhiteSpace(text)) return PastMomentReading.Now;
        DateTimeOffset moment;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            if (day == DateOnly.FromDateTime(Stockholm.In(now).DateTime)) return PastMomentReading.Now;
            moment = Stockholm.Moment(day.AddDays(1), TimeOnly.MinValue).AddMicroseconds(-1);
        }
        else if (!DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            return PastMomentReading.Unreadable;
        }
        if (moment > now + Slack) return PastMomentReading.Future;
        if (moment > now) return PastMomentReading.Now;
        at = moment.ToUniversalTime();
        return PastMomentReading.Past;
    }

    /// <summary>As an address carries it, exact to what the database keeps.</summary>
    public static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
