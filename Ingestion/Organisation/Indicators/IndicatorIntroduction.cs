using Dapper;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Organisation.Indicators.Definitions;

namespace SmvInsights.Ingestion.Organisation.Indicators;

/// <summary>An indicator that files may hold from now on.</summary>
public sealed class IndicatorIntroduction(OrganisationChange change)
{
    /// <param name="Code">2–30 characters: A–Z, digits, underscore; never changed afterwards.</param>
    public sealed record Order(string? Code, IndicatorTerms Terms);

    private const string Sql = """
        with made as (
          insert into smv.indicator (code, name_sv, name_en, unit_sv, unit_en, kind, protected, unprotected_reason, follows_id, sort)
          values (@code, @NameSv, @NameEn, @UnitSv, @UnitEn, @Kind, @Protected, @Reason, @Follows, @Sort) returning id)
        insert into smv.indicator_actor (indicator_id, actor_id) select made.id, actor from made, unnest(@Actors) actor
        """;

    public Task<Outcome> IntroduceAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var check = new OrderCheck();
        var code = check.Text(nameof(order.Code), order.Code, 30).ToUpperInvariant();
        if (await IndicatorTermsCheck.RunAsync(connection, check, code, order.Terms, freed: !order.Terms.Protected, cancel) is not { } terms) return check.Refused;
        await connection.ExecuteAsync(new CommandDefinition(Sql, new
        {
            code, terms.NameSv, terms.NameEn, terms.UnitSv, terms.UnitEn, terms.Kind, terms.Protected, terms.Reason, terms.Follows, terms.Sort, terms.Actors,
        }, cancellationToken: cancel));
        await DefinitionVersions.BeginAsync(connection, code, by, cancel);
        return Outcome.Done("indicator introduced", $"indicator {code}", $"Indikatorn {terms.NameSv} ({code}) är ny.", $"The indicator {terms.NameEn} ({code}) is new.");
    }, cancel);
}
