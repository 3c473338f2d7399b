namespace SmvInsights.Ingestion.Wording;

public enum Language
{
    Swedish,
    English,
}

/// <summary>A text in the two languages every screen, finding and report exists in.</summary>
/// <param name="Sv">The Swedish text, the default.</param>
/// <param name="En">The English text.</param>
public readonly record struct Phrase(string Sv, string En)
{
    /// <summary>A name as it stands within a sentence: <c>the county steering group</c>, not <c>The</c>.</summary>
    public Phrase Within() => En.StartsWith("The ", StringComparison.Ordinal) ? this with { En = "the " + En[4..] } : this;

    public string In(Language language) => language == Language.English ? En : Sv;
}
