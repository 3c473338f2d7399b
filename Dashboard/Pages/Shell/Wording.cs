using System.Globalization;
using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Picks the visitor's language; in a page: <c>@T("Lämna in", "Submit")</c>.</summary>
public delegate string Text(string sv, string en);

/// <summary>The visitor's language (cookie, else the account's, else Swedish) and how words, days and moments are written in it.</summary>
public sealed class Wording(IHttpContextAccessor http)
{
    public const string Cookie = "language";

    public Language Language { get; } = Chosen(http.HttpContext);

    /// <summary>The <c>lang</c> attribute: <c>sv</c> or <c>en</c>.</summary>
    public string Tag => Language.Tag();

    public string Of(string sv, string en) => Language == Language.English ? en : sv;

    public string Of(Phrase phrase) => phrase.In(Language);

    /// <summary><c>2026-10-05 14:30</c>, Swedish time.</summary>
    public string Moment(DateTimeOffset moment) => Stockholm.In(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>14:30:05</c>, Swedish time.</summary>
    public string Clock(DateTimeOffset moment) => Stockholm.In(moment).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary><c>2026-10-05</c>.</summary>
    public string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Language Chosen(HttpContext? context) =>
        Languages.FromTag(context?.Request.Cookies[Cookie]) ?? context?.User.Language() ?? Language.Swedish;
}
