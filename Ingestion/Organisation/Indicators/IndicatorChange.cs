using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Organisation.Indicators;

/// <summary>Other terms for an indicator. What its figures mean cannot change once there are any.</summary>
public sealed class IndicatorChange(OrganisationChange change, TimeProvider clock)
{
    public sealed record Order(string Code, IndicatorTerms Terms);

    private const string StandingSql = """
        select i.id, i.kind, i.protected, exists (select from smv.activity_month a where a.indicator_id = i.id) as "HasFacts",
          (select string_agg(f.name_sv, ', ') from smv.indicator f where f.follows_id = i.id) as "Followers"
        from smv.indicator i where i.code = @Code
        """;

    private const string ChangeSql = """
        update smv.indicator set name_sv = @NameSv, name_en = @NameEn, unit_sv = @UnitSv, unit_en = @UnitEn, kind = @Kind,
          protected = @Protected, unprotected_reason = @Reason, follows_id = @Follows, sort = @Sort
        where id = @Id;
        delete from smv.indicator_actor where indicator_id = @Id;
        insert into smv.indicator_actor (indicator_id, actor_id) select @Id, unnest(@Actors);
        """;

    public Task<Outcome> ChangeAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => ChangeAsync(connection, order, by, cancel), cancel);

    private async Task<Outcome> ChangeAsync(NpgsqlConnection connection, Order order, string by, CancellationToken cancel)
    {
        if (await connection.QuerySingleOrDefaultAsync<Standing>(new CommandDefinition(StandingSql, new { order.Code }, cancellationToken: cancel)) is not { } standing)
            return Outcome.Refused("", "Indikatorn finns inte.", "There is no such indicator.");
        var check = new OrderCheck();
        var freed = standing.Protected && !order.Terms.Protected;
        var terms = await IndicatorTermsCheck.RunAsync(connection, check, order.Code, order.Terms, freed, cancel);
        if (standing.HasFacts && order.Terms.Kind is { } kind && kind != standing.Kind)
            check.Refuse(nameof(order.Terms.Kind),
                "Det finns redan siffror, och de skulle summeras fel. Inför en ny indikator i stället.",
                "There are figures already, and they would be added up wrongly. Introduce a new indicator instead.");
        if (freed && standing.Followers is { } followers)
            check.Refuse(nameof(order.Terms.Protected), $"Den döljs tillsammans med {followers}. Ändra först det.", $"It is hidden together with {followers}. Change that first.");
        if (check.Failed || terms is null) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(ChangeSql, new
        {
            standing.Id, terms.NameSv, terms.NameEn, terms.UnitSv, terms.UnitEn, terms.Kind, terms.Protected, terms.Reason, terms.Follows, terms.Sort, terms.Actors,
        }, cancellationToken: cancel));
        await DefinitionVersions.FollowAsync(connection, standing.Id, Month.Of(Stockholm.Today(clock)), terms.UnitSv, terms.UnitEn, terms.Actors, by, cancel);
        return freed
            ? Outcome.Done("indicator freed", $"indicator {order.Code}", $"{terms.NameSv} är inte längre skyddad: {terms.Reason}", $"{terms.NameEn} is no longer protected: {terms.Reason}")
            : Outcome.Done("indicator changed", $"indicator {order.Code}", $"Indikatorn {terms.NameSv} är ändrad.", $"The indicator {terms.NameEn} is changed.");
    }

    private sealed record Standing(short Id, IndicatorKind Kind, bool Protected, bool HasFacts, string? Followers);
}
