using Dapper;
using Npgsql;

namespace SmvInsights.Reports.Privacy;

/// <summary>A table of protected counts that others may see, masked; its number is stored with each released cell.</summary>
public enum PlanTable : short
{
    /// <summary>Month × district, and the county's total.</summary>
    Month = 1,

    /// <summary>Quarter × district × target group.</summary>
    QuarterGroup = 2,

    /// <summary>Quarter × district × sex.</summary>
    QuarterSex = 3,

    /// <summary>Quarter × county × actor.</summary>
    QuarterActor = 4,

    /// <summary>Year × municipality.</summary>
    YearMunicipality = 5,
}

/// <summary>Which tables are published; setting <c>privacy.plan</c>. Nothing else of protected counts is ever summed for others.</summary>
public sealed record PublicationPlan(IReadOnlySet<PlanTable> Tables)
{
    private static readonly Dictionary<string, PlanTable> Names = new(StringComparer.Ordinal)
    {
        ["month-district"] = PlanTable.Month,
        ["quarter-district-target_group"] = PlanTable.QuarterGroup,
        ["quarter-district-sex"] = PlanTable.QuarterSex,
        ["quarter-county-actor"] = PlanTable.QuarterActor,
        ["year-municipality"] = PlanTable.YearMunicipality,
    };

    public static readonly PublicationPlan Whole = new(Names.Values.ToHashSet());

    public static async Task<PublicationPlan> ReadAsync(NpgsqlConnection connection, CancellationToken cancel) =>
        Parse(await connection.QuerySingleAsync<string>(new CommandDefinition("select value from smv.setting where key = 'privacy.plan'", cancellationToken: cancel)));

    /// <param name="text">Names with spaces between; a name that is not known publishes nothing.</param>
    public static PublicationPlan Parse(string text) =>
        new(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Names.ContainsKey).Select(name => Names[name]).ToHashSet());
}
