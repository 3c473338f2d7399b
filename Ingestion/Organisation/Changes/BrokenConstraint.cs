using Npgsql;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>What the constraints of the organisation's tables refuse, by their names, as people read it.</summary>
internal static class BrokenConstraint
{
    private static readonly Phrase CodeTaken = new("Koden används redan. Välj en annan.", "The code is already used. Choose another.");
    private static readonly Phrase NameThen = new("Det finns redan ett namn under den tiden. Välj ett senare datum.", "There is already a name at that time. Choose a later date.");

    private static readonly Dictionary<string, Refusal> Refusals = new(StringComparer.Ordinal)
    {
        ["district_code_key"] = new("Code", CodeTaken),
        ["district_code_check"] = new("Code", new("Koden är 2–8 stora bokstäver eller siffror.", "The code is 2–8 capital letters or digits.")),
        ["municipality_code_key"] = new("Code", new("En kommun med den koden finns redan.", "A municipality with this code exists already.")),
        ["municipality_code_check"] = new("Code", new("Koden är kommunens fyra siffror hos SCB.", "The code is the municipality's four digits at Statistics Sweden.")),
        ["actor_code_key"] = new("Code", CodeTaken),
        ["indicator_code_key"] = new("Code", CodeTaken),
        ["indicator_code_check"] = new("Code", new("Koden är 2–30 tecken: A–Z, siffror och understreck.", "The code is 2–30 characters: A–Z, digits and underscore.")),
        ["district_name_once"] = new("From", NameThen),
        ["steering_group_name_once"] = new("From", NameThen),
        ["project_name_once"] = new("From", NameThen),
        ["district_alias_pkey"] = new("Alias", new("Stavningen används redan.", "The spelling is already used.")),
        ["membership_one_district"] = new("From", new(
            "Kommunen hör redan till en länsdel under den tiden. Välj ett senare datum.",
            "The municipality already belongs to a district at that time. Choose a later date.")),
        ["district_actor_once"] = new("From", new(
            "En aktörs medverkan är redan bestämd under den tiden. Välj ett senare datum.",
            "An actor's part is already decided at that time. Choose a later date.")),
        ["reporting_scope_once"] = new("From", new(
            "Inlämningen är redan bestämd under den tiden. Välj ett senare datum.",
            "The reporting is already decided at that time. Choose a later date.")),
        ["recipient_once"] = new("Email", new(
            "Adressen får redan gruppens rapport under den tiden.", "The address already receives the group's report at that time.")),
    };

    /// <returns><c>null</c> when the fault is not a constraint that people can do something about.</returns>
    public static Refusal? Explain(PostgresException fault) =>
        fault.SqlState.StartsWith("23", StringComparison.Ordinal) && fault.ConstraintName is { } name ? Refusals.GetValueOrDefault(name) : null;
}
