using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Projects;

/// <summary>Gives a reported code its name, or another one from a day on; reports that are made keep what they say.</summary>
public sealed class ProjectNaming(OrganisationChange change, TimeProvider clock)
{
    /// <summary>Of each name, which stands in narrow columns.</summary>
    public const int Longest = 80;

    /// <param name="NameEn">Blank where the Swedish name is used in English too.</param>
    /// <param name="From">First day of another name; <c>null</c> for the first name, which holds for all months, or to correct the one in use.</param>
    public sealed record Order(string? Code, string? NameSv, string? NameEn, DateOnly? From);

    public Task<Outcome> NameAsync(Order order, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        var code = (order.Code ?? "").ToUpperInvariant();
        var check = new OrderCheck();
        var sv = check.Text(nameof(order.NameSv), order.NameSv, Longest);
        var en = check.OptionalText(nameof(order.NameEn), order.NameEn, Longest);
        if (order.From is { } day) check.Day(nameof(order.From), day);
        if (check.Failed) return check.Refused;

        var name = new Phrase(sv, en.Length == 0 ? sv : en);
        return await FindAsync(connection, code, cancel) is { } id
            ? await RenameAsync(connection, check, id, code, name, order.From, cancel)
            : await FirstAsync(connection, code, name, cancel);
    }, cancel);

    /// <summary>Takes back a name that is still to come.</summary>
    public Task<Outcome> WithdrawAsync(string code, DateOnly from, string by, CancellationToken cancel) => change.MakeAsync(by, async connection =>
    {
        if (await FindAsync(connection, code, cancel) is not { } id) return Unknown;
        var name = await DatedNames.OfProjects.OnAsync(connection, id, from, cancel);
        return await PlannedRows.WithdrawAsync(connection, "smv.project_name", "project_id", id, from, Stockholm.Today(clock), cancel)
            ? Outcome.Done("project name withdrawn", $"project {code}", $"{code} byter inte namn till {name.Sv} {from:O}.", $"{code} does not take the name {name.En} on {from:O}.")
            : Outcome.Refused("", "Namnet gäller redan och kan inte tas tillbaka. Byt till ett nytt namn i stället.", "The name is already in use and cannot be taken back. Change to a new name instead.");
    }, cancel);

    private static Outcome Unknown => Outcome.Refused("", "Ingen rapport innehåller den projektkoden.", "No report holds this project code.");

    private static Task<short?> FindAsync(NpgsqlConnection connection, string code, CancellationToken cancel) =>
        connection.QuerySingleOrDefaultAsync<short?>(new CommandDefinition("select id from smv.project where code = @code", new { code }, cancellationToken: cancel));

    private static async Task<Outcome> FirstAsync(NpgsqlConnection connection, string code, Phrase name, CancellationToken cancel)
    {
        if (!(await ReportedProject.ReadAsync(connection, cancel)).Any(p => p.Code.ToUpperInvariant() == code)) return Unknown;
        var id = await connection.QuerySingleAsync<short>(new CommandDefinition("insert into smv.project (code) values (@code) returning id", new { code }, cancellationToken: cancel));
        await DatedNames.OfProjects.AddAsync(connection, id, name, null, cancel);
        return Outcome.Done("project named", $"project {code}", $"Projektet {code} heter {name.Sv}.", $"The project {code} is called {name.En}.");
    }

    private async Task<Outcome> RenameAsync(NpgsqlConnection connection, OrderCheck check, short id, string code, Phrase name, DateOnly? from, CancellationToken cancel)
    {
        if (from is { } day) await DatedNames.OfProjects.RenameAsync(connection, check, nameof(Order.From), id, name, day, cancel);
        else await DatedNames.OfProjects.CorrectAsync(connection, id, name, Stockholm.Today(clock), cancel);
        if (check.Failed) return check.Refused;
        return from is null
            ? Outcome.Done("project name corrected", $"project {code}", $"Projektet {code} stavas {name.Sv}.", $"The project {code} is spelt {name.En}.")
            : Outcome.Done("project renamed", $"project {code}", $"Projektet {code} heter {name.Sv} från och med {from:O}.", $"The project {code} is called {name.En} from {from:O}.");
    }
}
