using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>The content of a mail, before it is plain text or HTML. The lead says what happened and what to do.</summary>
/// <param name="Facts">Label and value, e.g. <c>Inkom</c>, <c>2026-11-05 08:12</c>.</param>
/// <param name="ListHeading">Stands over <paramref name="Points"/>.</param>
/// <param name="Footer">Why the reader got this.</param>
public sealed record MailText(
    Language Language, string Subject, string Lead, IReadOnlyList<string> Paragraphs, IReadOnlyList<MailFact> Facts,
    string? ListHeading, IReadOnlyList<MailPoint> Points, MailLink? Link, string Footer)
{
    /// <summary>What stands last, after the link: what comes next.</summary>
    public IReadOnlyList<string> Ending { get; init; } = [];

    /// <summary>Where the reader takes themselves off, beneath the footer.</summary>
    public MailLink? Unsubscribe { get; init; }

    public NewMail To(DeliveryPurpose purpose, string name, string email) =>
        new(purpose, name, email, Language, Subject, MailPlain.Write(this), MailHtml.Write(this), Unsubscribe: Unsubscribe?.Url);
}

public sealed record MailFact(string Label, string Value);

/// <param name="Then">What to do about it.</param>
/// <param name="Url">Where to do it.</param>
public sealed record MailPoint(string Text, string Then, string? Url = null);

/// <param name="Text">What following it does, e.g. <c>Visa filen och alla fel</c>.</param>
public sealed record MailLink(string Text, string Url);
