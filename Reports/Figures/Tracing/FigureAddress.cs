using System.Text;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;

namespace SmvInsights.Reports.Figures.Tracing;

/// <summary>Names one figure, so that it can be traced: the same words on the page <c>/spar</c>, in a PDF and in the API.</summary>
public abstract record FigureAddress
{
    /// <summary>The moment the figure is shown as known at; <c>null</c> for now.</summary>
    public DateTimeOffset? AsKnownAt { get; init; }

    /// <summary>As it stands after the question mark: <c>indicator=STODSAMTAL&amp;district=PA&amp;period=2026-10</c>.</summary>
    public string Query
    {
        get
        {
            var query = new StringBuilder(96);
            foreach (var (name, value) in Parts()) Add(name, value);
            Add("asKnownAt", AsKnownAt is { } at ? PastMoment.Write(at) : null);
            return query.ToString();

            void Add(string name, string? value)
            {
                if (value is null) return;
                if (query.Length > 0) query.Append('&');
                query.Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%3A", ":", StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Address of the page that traces it, from the site's root.</summary>
    public string Page => "/spar?" + Query;

    /// <summary>Reads an address back, but for its moment.</summary>
    /// <param name="part">What stands under a name; <c>null</c> or empty where nothing does.</param>
    /// <exception cref="ArgumentException">It names no figure.</exception>
    public static FigureAddress Read(Func<string, string?> part)
    {
        string? Given(string name) => part(name) is { Length: > 0 } text ? text : null;
        if (Given("amount") is not null) return BudgetAddress.From(Given);
        return Given("milestone") is not null ? MilestoneAddress.From(Given) : ActivityAddress.From(Given);
    }

    protected abstract IEnumerable<(string Name, string? Value)> Parts();

    protected static string Required(Func<string, string?> part, string name) =>
        part(name) ?? throw new ArgumentException($"Say which figure: '{name}' is missing.");

    /// <summary>A word of the reports, as forgiven as in their cells.</summary>
    protected static T? Word<T>(WordList<T> words, string? text)
        where T : struct
    {
        if (text is null) return null;
        return words.TryRead(Folding.Fold(text), out var value) ? value : throw new ArgumentException($"'{text}' is none of {words.Words}.");
    }
}
