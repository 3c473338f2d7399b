using System.Collections.Concurrent;
using System.Diagnostics;

namespace SmvInsights.Benchmarks.Pages;

/// <param name="PerSecond">Answers read to their end.</param>
/// <param name="P50">Milliseconds from asking to the last byte.</param>
/// <param name="Bytes">Of an answer's body, as it came.</param>
internal sealed record LoadResult(double PerSecond, double P50, double P99, long Bytes);

/// <summary>Clients that each ask anew as soon as they have read an answer, over a connection that stays open.</summary>
internal sealed class Load(int clients, TimeSpan time)
{
    /// <param name="headers">Of every request.</param>
    /// <exception cref="HttpRequestException">An answer was not 200.</exception>
    public async Task<LoadResult> RunAsync(string address, IReadOnlyDictionary<string, string> headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = clients });
        foreach (var (name, value) in headers) client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        var took = new ConcurrentBag<double>();
        long bytes = 0;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var buffer = new byte[64 * 1024];
            while (clock.Elapsed < time)
            {
                var began = clock.Elapsed;
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
                if ((int)answer.StatusCode != 200) throw new HttpRequestException($"{address} answered {(int)answer.StatusCode}");
                await using var body = await answer.Content.ReadAsStreamAsync();
                long length = 0;
                for (int read; (read = await body.ReadAsync(buffer)) > 0;) length += read;
                took.Add((clock.Elapsed - began).TotalMilliseconds);
                Interlocked.Exchange(ref bytes, length);
            }
        })));
        var sorted = took.Order().ToList();
        return new(sorted.Count / clock.Elapsed.TotalSeconds, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], bytes);
    }
}
