using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Indicators;

/// <summary>What an indicator is, as the coordinator writes it.</summary>
/// <param name="FreedReason">Why small counts need no protection, though others would be protected; required when it is freed.</param>
/// <param name="Follows">Code of the indicator it is hidden together with; empty for none.</param>
/// <param name="Actors">Codes of those that may report it; empty for all.</param>
public sealed record IndicatorTerms(
    string? NameSv, string? NameEn, string? UnitSv, string? UnitEn, IndicatorKind? Kind, bool Protected, string? FreedReason,
    string? Follows, int? Sort, IReadOnlyList<string> Actors);

/// <summary>Terms that have been looked through, with ids for codes.</summary>
internal sealed record CheckedTerms(
    string NameSv, string NameEn, string UnitSv, string UnitEn, short Kind, bool Protected, string? Reason, short? Follows, int Sort, short[] Actors);

internal static class IndicatorTermsCheck
{
    private const string Sql = """
        select (select id from smv.indicator where code = @follows and protected) as "Follows",
               (with recursive chain as (
                  select id, follows_id, code from smv.indicator where code = @follows
                  union select i.id, i.follows_id, i.code from smv.indicator i join chain c on i.id = c.follows_id)
                select coalesce(bool_or(code = @code), false) from chain) as "Circular",
               array(select id from smv.actor where code = any(@actors)) as "Actors"
        """;

    /// <param name="code">The indicator's own.</param>
    /// <param name="freed">Whether these terms take protection away, so that a reason is due.</param>
    public static async Task<CheckedTerms?> RunAsync(
        NpgsqlConnection connection, OrderCheck check, string code, IndicatorTerms terms, bool freed, CancellationToken cancel)
    {
        var name = check.Both(nameof(terms.NameSv), terms.NameSv, nameof(terms.NameEn), terms.NameEn);
        var unit = check.Both(nameof(terms.UnitSv), terms.UnitSv, nameof(terms.UnitEn), terms.UnitEn);
        var reason = freed ? check.Text(nameof(terms.FreedReason), terms.FreedReason, 500) : check.OptionalText(nameof(terms.FreedReason), terms.FreedReason, 500);
        if (terms.Kind is null) check.Refuse(nameof(terms.Kind), "Välj flöde eller nivå.", "Choose flow or stock.");
        if (terms.Sort is not (>= 1 and <= 999)) check.Refuse(nameof(terms.Sort), "Skriv ett heltal från 1 till 999.", "Write a whole number from 1 to 999.");
        var follows = string.IsNullOrWhiteSpace(terms.Follows) ? null : terms.Follows;
        var found = await connection.QuerySingleAsync<Found>(new CommandDefinition(
            Sql, new { follows, code, actors = terms.Actors.ToArray() }, cancellationToken: cancel));
        if (follows is not null && !terms.Protected) check.Refuse(nameof(terms.Follows), "Bara en skyddad indikator kan följa en annan.", "Only a protected indicator can follow another.");
        else if (follows is not null && found.Circular) check.Refuse(nameof(terms.Follows), "Den följer redan denna indikator, direkt eller genom en annan.", "It already follows this indicator, by itself or through another.");
        else if (follows is not null && found.Follows is null) check.Refuse(nameof(terms.Follows), "Välj en skyddad indikator.", "Choose a protected indicator.");
        return check.Failed ? null : new CheckedTerms(
            name.Sv, name.En, unit.Sv, unit.En, (short)terms.Kind!, terms.Protected, terms.Protected || reason.Length == 0 ? null : reason,
            found.Follows, terms.Sort!.Value, found.Actors);
    }

    private sealed record Found
    {
        public short? Follows { get; init; }

        public bool Circular { get; init; }

        public short[] Actors { get; init; } = [];
    }
}
