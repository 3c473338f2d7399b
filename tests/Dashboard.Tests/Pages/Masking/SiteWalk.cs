using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace SmvInsights.Dashboard.Tests.Pages.Masking;

/// <summary>Somebody who opens pages and follows their links, remembers every answer, and comes again to see what has changed.</summary>
internal sealed partial class SiteWalk(HttpClient visitor) : IDisposable
{
    private const int MostOfAKind = 5;

    private readonly Dictionary<string, int> _kinds = [];
    private readonly HashSet<string> _met = [];
    private readonly Queue<string> _ahead = new();
    private readonly Dictionary<string, string> _answers = [];

    /// <summary>What was opened, by path and query.</summary>
    public IReadOnlyCollection<string> Opened => _answers.Keys;

    /// <summary>Opens the starts and, of what pages link to, a few of each kind.</summary>
    /// <param name="look">Is shown every page as it came.</param>
    public async Task GoAsync(IEnumerable<string> starts, Action<string, string> look)
    {
        foreach (var start in starts.Where(_met.Add)) _ahead.Enqueue(start);
        while (_ahead.TryDequeue(out var path))
        {
            if (await OpenAsync(path) is not { } answer) continue;
            _answers[path] = Plain(answer);
            look(path, answer);
            if (answer.StartsWith("<!DOCTYPE html", StringComparison.Ordinal)) foreach (var link in ShownFigures.Links(answer)) Meet(link);
        }
    }

    /// <returns>What has another answer than before, with where they part.</returns>
    public async Task<IReadOnlyList<string>> ChangedAsync()
    {
        var changed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(_answers, new ParallelOptions { MaxDegreeOfParallelism = 3 }, async (seen, _) =>
        {
            if (Difference(seen.Value, Plain(await OpenAsync(seen.Key) ?? "")) is { } difference) changed.Add($"{seen.Key}: {difference}");
        });
        return [.. changed];
    }

    public void Dispose() => visitor.Dispose();

    /// <summary>Without what time and chance make another on each visit.</summary>
    public static string Plain(string answer) => Passing().Replace(answer, "");

    public static string? Difference(string before, string after)
    {
        if (before == after) return null;
        var at = before.Zip(after).TakeWhile(c => c.First == c.Second).Count();
        return $"'{Around(before)}' has become '{Around(after)}'";

        string Around(string text) => text[Math.Max(0, Math.Min(at, text.Length) - 60)..Math.Min(text.Length, at + 60)];
    }

    private void Meet(string link)
    {
        if (Aside().IsMatch(link)) return;
        var kind = Codes().Replace(link.Split('?')[0], "#") + Handler().Match(link).Value;
        if (_kinds.GetValueOrDefault(kind) >= MostOfAKind * (kind == "/spar" ? 4 : 1) || !_met.Add(link)) return;
        _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        _ahead.Enqueue(link);
    }

    private async Task<string?> OpenAsync(string path)
    {
        using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode == HttpStatusCode.OK && Words().IsMatch(answer.Content.Headers.ContentType?.MediaType ?? "") ? await answer.Content.ReadAsStringAsync() : null;
    }

    [GeneratedRegex(@"^/(css|js|lib|logga-ut|logga-in|visning|fonts)|^/[^/?]*\.\w+$|\.pdf$|handler=png")]
    private static partial Regex Aside();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+|(?<=/)[A-ZÄ%0-9]+(?=/|$)")]
    private static partial Regex Codes();

    [GeneratedRegex("^text/|json$|svg")]
    private static partial Regex Words();

    [GeneratedRegex(@"handler=\w+")]
    private static partial Regex Handler();

    /// <summary>Moments, checksums of what names one, and what guards a form.</summary>
    [GeneratedRegex("""<input name="__RequestVerificationToken"[^>]*>|\d{4}-\d\d-\d\d(\s+kl\.)?[T\s]\s*\d\d[:.]\d\d(:\d\d(\.\d+)?)?(Z|(\+|&#x2B;|\\u002B)\d\d:\d\d)?|\d+ \w+ (kl\.|at) \d\d[.:]\d\d|([0-9a-f]{8}\s*){8}|\d\d:\d\d:\d\d|\d{8}T\d{6}Z|([0-9A-Z]{4}[\u2011-]){3}[0-9A-Z]{4}""")]
    private static partial Regex Passing();
}
