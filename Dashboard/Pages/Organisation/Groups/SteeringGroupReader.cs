using Dapper;
using Npgsql;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Groups;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Organisation.Groups;

/// <summary>Somebody a group's report is mailed to.</summary>
/// <param name="Role">A <see cref="RecipientRole"/>'s code.</param>
/// <param name="From">First day, <c>null</c> for always.</param>
/// <param name="To">First day no longer, <c>null</c> until further notice.</param>
/// <param name="UnsubscribedAt">When they took themselves off; <c>null</c> where they are on.</param>
public sealed record Recipient(
    int Id, short Group, string Name, string Email, string Organisation, string Role, string Language, DateOnly? From, DateOnly? To,
    DateTimeOffset? UnsubscribedAt);

/// <summary>A steering group with the names it has had, and everyone its report is or has been mailed to.</summary>
/// <param name="MayUnsubscribe">Whether its recipients may take themselves off.</param>
/// <param name="Schedule">A <see cref="GroupSchedule"/> as stored, or a cron expression, Europe/Stockholm.</param>
public sealed record SteeringGroup(
    short Id, string Code, string Schedule, bool Paused, bool MayUnsubscribe, IReadOnlyList<DatedName> Names, IReadOnlyList<Recipient> Recipients)
{
    /// <summary>What its runs depend on besides the schedule.</summary>
    public RunFacts Facts { get; init; } = RunFacts.None;

    /// <summary>The name in use on the day, else the latest.</summary>
    public Phrase NameOn(DateOnly day) =>
        (Names.FirstOrDefault(n => (n.From is null || n.From <= day) && (n.To is null || n.To > day)) ?? Names[^1]).Name;

    public IEnumerable<Recipient> RecipientsOn(DateOnly day) => Recipients.Where(r => DatedWords.State(r.From, r.To, day) == PeriodState.Now);
}

/// <summary>Reads the steering groups in their order.</summary>
public sealed class SteeringGroupReader(NpgsqlDataSource database, RunFactsReader facts)
{
    private const string Sql = """
        select steering_group_id as "Id", name_sv as "Sv", name_en as "En", lower(valid) as "From", upper(valid) as "To"
        from smv.steering_group_name order by lower(valid) nulls first;
        select id, steering_group_id as "Group", name, email, organisation, role, language, lower(valid) as "From", upper(valid) as "To", unsubscribed_at as "UnsubscribedAt"
        from smv.recipient order by array_position('{member,substitute,secretary,copy}'::text[], role), name collate "sv-x-icu", id;
        select id, code, schedule, paused, may_unsubscribe as "MayUnsubscribe" from smv.steering_group order by sort;
        """;

    public async Task<IReadOnlyList<SteeringGroup>> ReadAsync(CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, cancellationToken: cancel));
        var names = (await results.ReadAsync<NameRow>()).ToLookup(n => n.Id, n => new DatedName(new Phrase(n.Sv, n.En), n.From, n.To));
        var recipients = (await results.ReadAsync<Recipient>()).ToLookup(r => r.Group);
        var known = await facts.ReadAsync(cancel);
        return [.. (await results.ReadAsync<GroupRow>())
            .Select(g => new SteeringGroup(g.Id, g.Code, g.Schedule, g.Paused, g.MayUnsubscribe, [.. names[g.Id]], [.. recipients[g.Id]]) { Facts = known[g.Code] })];
    }

    /// <returns><c>null</c> when no group has the code.</returns>
    public async Task<SteeringGroup?> FindAsync(string code, CancellationToken cancel) => (await ReadAsync(cancel)).FirstOrDefault(g => g.Code == code);

    private sealed record NameRow(short Id, string Sv, string En, DateOnly? From, DateOnly? To);

    private sealed record GroupRow(short Id, string Code, string Schedule, bool Paused, bool MayUnsubscribe);
}
