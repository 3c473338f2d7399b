using System.Net.Mail;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Delivery;

/// <summary>One message to one person, complete.</summary>
/// <param name="Id">The delivery it carries out.</param>
/// <param name="MessageId">With its angle brackets, the same at every attempt, so that a mail program can tell a double.</param>
/// <param name="Unsubscribe">Where the recipient takes themselves off, where they may.</param>
public sealed record Letter(
    Guid Id, string MessageId, MailAddress To, Language Language, string Subject, string Text, string? Html, LetterFile? File, string? Unsubscribe = null);

/// <param name="Name">As the recipient saves it; ASCII, e.g. <c>lagesrapport-2026-10-lansstyrgruppen.pdf</c>.</param>
public sealed record LetterFile(string Name, string MediaType, byte[] Content);
