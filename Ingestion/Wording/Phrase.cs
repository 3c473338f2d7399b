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
    public string In(Language language) => language == Language.English ? En : Sv;
}
