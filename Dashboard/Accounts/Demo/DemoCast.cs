using System.Collections.Immutable;
using SmvInsights.Dashboard.Accounts.Administration;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <param name="Email">At <c>smv.example</c>, a domain that nobody owns.</param>
public sealed record DemoPerson(string Email, AccountTerms Terms);

/// <summary>The people of the demonstration: one administrator, one coordinator, a reporter for each district, a member of each steering group.</summary>
public static class DemoCast
{
    public const string Domain = "smv.example";

    private static readonly ImmutableArray<string> Reporters = ["Petra Lindgren", "Lars Bergström", "Olga Niemi", "Karin Aho", "Filip Sandberg"];

    public static IReadOnlyList<DemoPerson> For(IReadOnlyList<string> districts) =>
    [
        Person("administrator", "Adam Nyström", Roles.Administrator),
        Person("samordnare", "Anna Samuelsson", Roles.Coordinator),
        .. districts.Select((code, i) => Person($"rapportor.{code.ToLowerInvariant()}", Reporters[i % Reporters.Length], Roles.Reporter, district: code)),
        Person("ledamot.politiska", "Gunilla Öberg", Roles.Member, group: "political"),
        Person("ledamot.lansstyrgruppen", "Mats Wikström", Roles.Member, group: "county"),
        Person("ledamot.operativa", "Sara Heikki", Roles.Member, group: "operational"),
    ];

    private static DemoPerson Person(string name, string displayName, string role, string? district = null, string? group = null) =>
        new($"{name}@{Domain}", new AccountTerms(displayName, role, district, "", group, "sv"));
}
