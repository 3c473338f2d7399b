using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Pages.Organisation.People;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Scenarios;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Pages.Organisation.Scenarios;

/// <param name="Address">Where it is arranged; <c>null</c> where there is nothing to do.</param>
public sealed record Consequence(Phrase Told, string? Address = null);

/// <summary>What a plan would bring with it, before it is decided.</summary>
/// <param name="Figures">The months it is about, and those it leaves alone.</param>
/// <param name="Reporting">Who reports what from when.</param>
/// <param name="ToArrange">Accounts, partial reports and people that have to be seen to.</param>
public sealed record Consequences(IReadOnlyList<Consequence> Figures, IReadOnlyList<Consequence> Reporting, IReadOnlyList<Consequence> ToArrange);

/// <summary>Compares a tried plan with what is decided, with what is published and with the accounts there are.</summary>
public sealed class ConsequenceReader(LatestMonth latest, AccountList accounts, RoleHolderReader roles)
{
    public async Task<Consequences> ReadAsync(TriedScenario tried, CancellationToken cancel)
    {
        if (tried.Scenario.Begins is not { } begins || tried.Scenario.InForce is not { } inForce) return new([], [], []);
        var first = FirstMonth(begins);
        var reporters = (await accounts.ReadAsync(cancel)).Where(a => a is { Active: true, Role: Roles.Reporter }).ToList();
        var holders = await roles.ReadAsync(cancel);
        return new(
            [.. Figures(first, await latest.FindAsync(null, cancel))], [.. Reporting(tried, inForce)],
            [.. Opened(tried).SelectMany(d => ToOpen(d, reporters, holders)), .. Moved(tried, reporters), .. Closed(tried, reporters)]);
    }

    private static IEnumerable<Consequence> Figures(Month first, Month? published)
    {
        yield return new(new(
            $"Från och med {first.LongForm(Language.Swedish)} redovisas siffrorna enligt den nya indelningen.",
            $"From {first.LongForm(Language.English)} on figures are shown by the new districts."));
        if (published is { } last)
            yield return new(new(
                $"Det som är publicerat, till och med {last.LongForm(Language.Swedish)}, ändras inte. Det kan visas som då eller omräknat, och diagrammen markerar brottet.",
                $"What is published, up to {last.LongForm(Language.English)}, does not change. It can be shown as then or restated, and charts mark the break."));
    }

    private static IEnumerable<Consequence> Reporting(TriedScenario tried, DateOnly inForce)
    {
        foreach (var district in tried.Planned.DistrictsOn(inForce))
        {
            var (now, then) = (Names(tried.Decided, district.Id, inForce), Names(tried.Planned, district.Id, inForce));
            if (now.SequenceEqual(then)) continue;
            var name = district.NameOn(inForce);
            var first = FirstMonth(district.From ?? inForce);
            var isNew = tried.Decided.Districts.All(d => d.Id != district.Id);
            yield return new(new(
                $"{name.Sv}{(isNew ? $" lämnar sina första rapporter för {first.LongForm(Language.Swedish)} och" : "")} omfattar {List(then, "och", "ingen kommun")}.",
                $"{name.En}{(isNew ? $" sends its first reports on {first.LongForm(Language.English)} and" : "")} consists of {List(then, "and", "no municipality")}."));
        }
        foreach (var move in tried.Scenario.Steps.Where(s => s.Act == StepAct.Move))
        {
            var municipality = tried.Planned.Municipalities.FirstOrDefault(m => m.Code == move.Municipality);
            if (municipality is null || tried.Decided.Memberships.FirstOrDefault(m => m.Municipality == municipality.Id && m.Covers(move.Day.AddDays(-1))) is not { } home) continue;
            var former = tried.Decided.Districts.First(d => d.Id == home.District).NameOn(move.Day.AddDays(-1));
            yield return new(new(
                $"{municipality.Name}: {former.Sv} lämnar och rättar månaderna före {move.Day:O}, den nya länsdelen de senare.",
                $"{municipality.Name}: {former.En} sends and corrects the months before {move.Day:O}, the new district the later ones."));
        }
    }

    /// <summary>What begins within a month counts from the next.</summary>
    private static Month FirstMonth(DateOnly day) => day.Day == 1 ? Month.Of(day) : Month.Of(day).AddMonths(1);

    private static IEnumerable<Consequence> ToOpen(District district, IReadOnlyList<AccountRow> reporters, IReadOnlyList<RoleHolder> holders)
    {
        if (reporters.All(a => a.DistrictCode != district.Code))
            yield return new(new($"Ingen kan lämna in för {district.Name.Sv}: lägg upp minst ett konto.", $"Nobody can report for {district.Name.En}: set up at least one account."), "/konton");
        if (holders.All(h => h.District != district.Code))
            yield return new(new($"Utse en kommunal samordnare för {district.Name.Sv}.", $"Appoint a municipal coordinator for {district.Name.En}."), "/organisation/personer");
    }

    private static IEnumerable<Consequence> Moved(TriedScenario tried, IReadOnlyList<AccountRow> reporters)
    {
        var moving = tried.Scenario.Steps.Where(s => s.Act == StepAct.Move).Select(s => s.Municipality!).ToHashSet();
        foreach (var account in reporters.Where(a => Mandate.From(a.DistrictCode, a.Scope).Municipalities.Any(moving.Contains)))
            yield return new(new($"{account.DisplayName} lämnar in för en kommun som flyttar: ändra kontot.", $"{account.DisplayName} reports for a municipality that moves: change the account."), $"/konton/{account.Id}");
        foreach (var district in tried.Planned.Districts.Where(d => tried.Planned.Scopes.Any(s =>
            s.District == d.Id && s.To is null && Mandate.From(d.Code, s.Scope).Municipalities.Any(moving.Contains))))
            yield return new(
                new($"Delrapporterna i {district.Name.Sv} nämner en kommun som flyttar: ändra dem.", $"The partial reports of {district.Name.En} name a municipality that moves: change them."),
                $"/organisation/lansdelar/{district.Code}/rapportering");
    }

    private static IEnumerable<Consequence> Closed(TriedScenario tried, IReadOnlyList<AccountRow> reporters) =>
        from step in tried.Scenario.Steps
        where step.Act == StepAct.Close
        from account in reporters
        where account.DistrictCode == step.District
        select new Consequence(new(
            $"{account.DisplayName} kan rätta månaderna till och med {step.Day:O}; stäng kontot när det inte behövs längre.",
            $"{account.DisplayName} can correct the months up to {step.Day:O}; close the account when it is no longer needed."), $"/konton/{account.Id}");

    private static IEnumerable<District> Opened(TriedScenario tried) => tried.Planned.Districts.Where(d => tried.Decided.Districts.All(o => o.Id != d.Id));

    private static List<string> Names(OrganisationSnapshot organisation, short district, DateOnly day)
    {
        var members = organisation.MembersOf(district, day);
        return [.. organisation.Municipalities.Where(m => members.Contains(m.Id)).Select(m => m.Name).Order(OrganisationView.Swedish)];
    }

    private static string List(IReadOnlyList<string> names, string and, string none) => names.Count switch
    {
        0 => none,
        1 => names[0],
        _ => $"{string.Join(", ", names.SkipLast(1))} {and} {names[^1]}",
    };
}
