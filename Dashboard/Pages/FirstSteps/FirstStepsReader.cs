using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Dashboard.Pages.FirstSteps;

/// <summary>How far a new installation has come; what is done shows in the database, nobody ticks it off.</summary>
public sealed class FirstStepsReader(NpgsqlDataSource database, Wording words, Demonstration demonstration, IOptions<MailOptions> mail, TimeProvider clock)
{
    private static readonly string Sql = EmbeddedSql.Of(typeof(FirstStepsReader));

    /// <returns>All steps in their order; none for a demonstration.</returns>
    public async Task<IReadOnlyList<FirstStep>> ReadAsync(CancellationToken cancel)
    {
        if (demonstration.IsOn) return [];
        await using var connection = await database.OpenConnectionAsync(cancel);
        var found = await connection.QuerySingleAsync<Found>(new CommandDefinition(
            Sql, new { today = Stockholm.Today(clock), english = words.Language == Language.English }, cancellationToken: cancel));
        return [Coordinator(found), Organisation(found), Reporters(found), Mail(found), Recipients(found), Upload(found)];
    }

    private FirstStep Coordinator(Found f) => new(
        FirstStepKind.Coordinator, f.CoordinatorSignsIn, words.Of("Länssamordnarens konto", "The county coordinator's account"),
        f.CoordinatorSignsIn ? words.Of("Länssamordnaren kan logga in.", "The county coordinator can sign in.")
            : f.InvitedCoordinator is not null ? words.Of("Kontot finns, men inget lösenord är valt än. Länken gäller i tre dagar; en ny skapas på kontots sida.", "The account is there, but no password has been chosen yet. The link works for three days; a new one is made on the account's page.")
            : words.Of("Bjud in den som samordnar i länet. Samordnaren sköter organisationen, godkänner filer och beställer rapporter.", "Invite whoever coordinates the county. The coordinator keeps the organisation, approves files and orders reports."),
        Policies.Administer,
        f.InvitedCoordinator is { } account ? $"/konton/{account}" : $"/konton/bjud-in?role={Roles.Coordinator}",
        f.InvitedCoordinator is null ? words.Of("Bjud in länssamordnaren", "Invite the county coordinator") : words.Of("Till kontot", "To the account"));

    private FirstStep Organisation(Found f)
    {
        var isWhole = f is { Districts: > 0, Municipalities: > 0, Outside: 0 };
        var there = words.Of($"{f.Districts} länsdelar och {f.Municipalities} kommuner finns", $"{f.Districts} districts and {f.Municipalities} municipalities are there");
        return new(
            FirstStepKind.Organisation, isWhole && f.HasCoordinator, words.Of("Länsdelar, kommuner och roller", "Districts, municipalities and roles"),
            !isWhole ? words.Of($"{there}; {f.Outside} kommuner hör inte till någon länsdel.", $"{there}; {f.Outside} municipalities belong to no district.")
                : f.HasCoordinator ? words.Of($"{there}, och en länssamordnare är inskriven.", $"{there}, and a county coordinator is entered.")
                : words.Of(
                    $"{there} från start. Se efter att det stämmer med er, och skriv in vem som är länssamordnare: namnet står på varje rapport.",
                    $"{there} from the start. See that they are right for you, and enter who is county coordinator: the name stands on every report."),
            Policies.Coordinate, isWhole ? "/organisation/personer/ny?role=county_coordinator" : "/organisation/lansdelar", isWhole ? words.Of("Skriv in länssamordnaren", "Enter the county coordinator") : words.Of("Till länsdelarna", "To the districts"))
            { Aside = ("/organisation", words.Of("Se över organisationen", "Look over the organisation")) };
    }

    private FirstStep Reporters(Found f) => new(
        FirstStepKind.Reporters, f is { WithoutReporter: [], ReporterIsInvited: [], Districts: > 0 }, words.Of("Rapportörernas konton", "The reporters' accounts"),
        f is { WithoutReporter: [], ReporterIsInvited: [] } ? words.Of("Varje länsdel har någon som kan lämna in.", "Every district has somebody who can submit.") : string.Join(' ', Waiting(f)),
        Policies.Administer,
        f.NextDistrict is { } next ? $"/konton/bjud-in?role={Roles.Reporter}&district={next}" : "/konton",
        f.NextDistrict is null ? words.Of("Till kontona", "To the accounts") : words.Of("Bjud in en rapportör", "Invite a reporter"));

    private IEnumerable<string> Waiting(Found f)
    {
        if (f.WithoutReporter.Length > 0) yield return words.Of($"Ingen kan lämna in än för {List(f.WithoutReporter)}.", $"Nobody can submit yet for {List(f.WithoutReporter)}.");
        if (f.ReporterIsInvited.Length > 0)
            yield return words.Of($"Inbjuden, men utan lösenord än: {List(f.ReporterIsInvited)}.", $"Invited, but without a password yet: {List(f.ReporterIsInvited)}.");
    }

    private FirstStep Mail(Found f) => new(
        FirstStepKind.Mail, f.MailWent, words.Of("E-post", "Mail"),
        f.MailWent ? words.Of("Brev lämnar servern.", "Mail leaves the server.")
            : mail.Value.Host.Length > 0 ? words.Of("Inget brev har lämnat servern än. Rapporter, kvittenser och inloggningskoder skickas med e-post.", "No mail has left the server yet. Reports, receipts and sign-in codes go by mail.")
            : words.Of(
                "Ingen e-postserver är inställd, så inget brev når någon. Den som sköter driften sätter Mail__Host (se docs/operations.md) och startar om; till dess läggs breven i mappen outbox.",
                "No mail server is set up, so mail reaches nobody. Whoever runs the system sets Mail__Host (see docs/operations.md) and starts it again; until then mail is laid in the folder outbox."),
        Policies.FollowDeliveries, null, null);

    private FirstStep Recipients(Found f) => new(
        FirstStepKind.Recipients, f.WithoutRecipients.Length == 0, words.Of("Styrgruppernas mottagare", "The steering groups' recipients"),
        f.WithoutRecipients.Length == 0 ? words.Of("Varje styrgrupp har någon som får dess rapport.", "Every steering group has somebody who gets its report.")
            : words.Of($"Ingen får än rapporten till {List(f.WithoutRecipients)}.", $"Nobody gets the report yet to {List(f.WithoutRecipients).Replace("The ", "the ", StringComparison.Ordinal)}."),
        Policies.Coordinate, "/organisation/styrgrupper", words.Of("Till styrgrupperna", "To the steering groups"));

    private FirstStep Upload(Found f) => new(
        FirstStepKind.Upload, f.HasReported, words.Of("Den första filen", "The first file"),
        f.HasReported ? words.Of("Siffror är publicerade.", "Figures are published.")
            : words.Of("När en fil är godtagen fylls översikten. En mall med rätt rubriker finns på sidan för inlämning.", "Once a file is accepted the overview fills. A template with the right headings is on the page for submission."),
        Policies.Report, "/inlamning/ny", words.Of("Lämna in en fil", "Submit a file"));

    private string List(string[] names) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {words.Of("och", "and")} {names[^1]}";

    private sealed record Found
    {
        /// <summary>Districts for which nobody is invited.</summary>
        public string[] WithoutReporter { get; init; } = [];

        /// <summary>Districts whose reporters have chosen no password yet.</summary>
        public string[] ReporterIsInvited { get; init; } = [];

        /// <summary>Code of the first without a reporter.</summary>
        public string? NextDistrict { get; init; }

        public string[] WithoutRecipients { get; init; } = [];

        public int Districts { get; init; }

        public int Municipalities { get; init; }

        /// <summary>Municipalities that belong to no district today.</summary>
        public int Outside { get; init; }

        public bool HasCoordinator { get; init; }

        public Guid? InvitedCoordinator { get; init; }

        public bool CoordinatorSignsIn { get; init; }

        public bool MailWent { get; init; }

        public bool HasReported { get; init; }
    }
}
