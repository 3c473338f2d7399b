using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Projects;

/// <summary>What a code in the column <c>projekt</c> of budgets and milestones stands for, once somebody has named it.</summary>
/// <param name="Code">In capitals; files may write it otherwise.</param>
/// <param name="Names">In order of time.</param>
public sealed record Project(short Id, string Code, IReadOnlyList<DatedName> Names)
{
    /// <summary>Whether a file's code is this project's.</summary>
    public bool Is(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc cref="DatedName.On"/>
    public Phrase NameOn(DateOnly day) => DatedName.On(Names, day);
}
