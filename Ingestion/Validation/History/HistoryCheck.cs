using System.Text;
using Npgsql;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Ingestion.Validation.History;

/// <summary>What the rules share while one file is held against its history.</summary>
/// <param name="Connection">To what was reported before; <c>null</c> for nothing.</param>
/// <param name="Replaced">The parts of the file that have a version already: what is left out of it is the comparison's to tell, once.</param>
internal sealed record HistoryCheck(
    NpgsqlConnection? Connection, ReadReport Report, OrganisationSnapshot Organisation, string Scope, RuleSettings Settings,
    IReadOnlySet<(short District, Month Month)> Replaced)
{
    public FindingList Findings { get; } = new();

    public District District(short id) => Organisation.Districts.First(d => d.Id == id);

    /// <summary>Finds something in a row, unless the coordinator has silenced the rule.</summary>
    /// <param name="column">Of the contract.</param>
    /// <param name="value">As people would write it.</param>
    public void Find(Rule rule, int line, int column, string value, params object[] details)
    {
        if (Settings.Hears(rule)) Findings.Add(rule, Report.Layout!.PlaceOf(column, line), Encoding.UTF8.GetBytes(value), details);
    }

    /// <summary>Finds something that no row can be blamed for.</summary>
    public void Find(Rule rule, params object[] details)
    {
        if (Settings.Hears(rule)) Findings.Add(rule, Place.WholeFile, [], details);
    }
}
