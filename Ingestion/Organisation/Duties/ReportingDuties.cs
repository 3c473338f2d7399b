using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Duties;

/// <summary>
/// Which districts are to send which reports. Where nothing was decided a report is expected by month from the first month that the district sent it for;
/// where it never did, from the first month that any district did; where none did, from the month that is up next.
/// </summary>
public sealed class ReportingDuties
{
    /// <summary>With what was sent as known at a moment (<c>@at</c>, null for now). Two answers.</summary>
    public const string Sql = """
        select district_id as "District", kind, from_month as "From", every from smv.reporting_duty order by from_month;
        select d.id as "District", k::smallint as kind, first.month as "First", begun.at as "Begun"
        from smv.district d cross join generate_series(1, 3) k
        cross join lateral (select month from smv.submission s
          where s.kind = k and s.district_id = d.id and lower(s.known) <= coalesce(@at::timestamptz, 'infinity') order by month limit 1) first
        cross join lateral (select lower(known) as at from smv.submission s
          where s.kind = k and s.district_id = d.id and lower(s.known) <= coalesce(@at::timestamptz, 'infinity') order by lower(known) limit 1) begun
        """;

    private readonly ILookup<(short, ReportKind), ReportingDuty> _decided;
    private readonly Dictionary<(short, ReportKind), ReportingStart> _starts;
    private readonly Month _next;

    /// <param name="next">The month up next.</param>
    public ReportingDuties(IEnumerable<ReportingDuty> decided, IEnumerable<ReportingStart> starts, Month next)
    {
        _decided = decided.ToLookup(d => (d.District, d.Kind));
        _starts = starts.ToDictionary(s => (s.District, s.Kind));
        _next = next;
    }

    /// <param name="today">The month before it is the one up next.</param>
    /// <param name="asKnownAt">Of what was sent; what was decided is as it stands.</param>
    public static async Task<ReportingDuties> ReadAsync(NpgsqlConnection connection, DateOnly today, DateTimeOffset? asKnownAt, CancellationToken cancel)
    {
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { at = asKnownAt }, cancellationToken: cancel));
        return await ReadAsync(results, today);
    }

    /// <summary>The answers to <see cref="Sql"/>.</summary>
    /// <param name="today">The month before it is the one up next.</param>
    public static async Task<ReportingDuties> ReadAsync(SqlMapper.GridReader results, DateOnly today)
    {
        var decided = (await results.ReadAsync<DutyRow>()).Select(d => new ReportingDuty(d.District, d.Kind, d.From, (Rhythm)d.Every)).ToList();
        return new(decided, (await results.ReadAsync<ReportingStart>()).AsList(), Month.Of(today).AddMonths(-1));
    }

    /// <summary>In the order of time.</summary>
    public IEnumerable<ReportingDuty> Decided(short district, ReportKind kind) => _decided[(district, kind)];

    public Rhythm Of(short district, ReportKind kind, Month month) =>
        DecisionOn(district, kind, month)?.Every ?? (month >= UsualStart(district, kind) ? Rhythm.Monthly : Rhythm.None);

    /// <summary>The month from which it is expected as long as nothing is decided.</summary>
    public Month UsualStart(short district, ReportKind kind) =>
        _starts.TryGetValue((district, kind), out var own) ? own.First
            : _starts.Values.Where(s => s.Kind == kind).Select(s => (Month?)s.First).Min() ?? _next;

    /// <summary>Whether the deadline had passed when nothing was decided and the district had yet to send its first: then it could not be kept.</summary>
    public bool BeganAfter(DateOnly deadline, short district, ReportKind kind, Month month) =>
        DecisionOn(district, kind, month) is null
        && _starts.TryGetValue((district, kind), out var own) && DateOnly.FromDateTime(Stockholm.In(own.Begun).DateTime) > deadline;

    private ReportingDuty? DecisionOn(short district, ReportKind kind, Month month) => _decided[(district, kind)].LastOrDefault(d => d.From <= month);

    private sealed record DutyRow(short District, ReportKind Kind, Month From, short Every);
}
