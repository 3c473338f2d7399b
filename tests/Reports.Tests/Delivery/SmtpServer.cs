using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>A real SMTP server (<c>tests/smtp-server.mjs</c>) that can be told to drop, refuse or hang at a step.</summary>
public sealed class SmtpServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _node;
    private readonly BlockingCollection<JsonElement> _news = [];
    private readonly ConcurrentQueue<TakenMessage> _taken = [];

    public static SmtpServer Start(params (string Name, string Value)[] environment)
    {
        var server = new SmtpServer(environment);
        server.Port = server.Await(n => n.TryGetProperty("port", out JsonElement _)).GetProperty("port").GetInt32();
        return server;
    }

    private SmtpServer((string Name, string Value)[] environment)
    {
        var root = Directory.GetParent(NodeModules.Require("smtp-server"))!.Parent!.FullName;
        var start = new ProcessStartInfo("node", [Path.Combine(root, "tests", "smtp-server.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _node = Process.Start(start)!;
        _node.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) return;
            var news = JsonDocument.Parse(line.Data).RootElement;
            if (news.TryGetProperty("raw", out JsonElement _)) _taken.Enqueue(TakenMessage.From(news));
            _news.Add(news);
        };
        _node.BeginOutputReadLine();
    }

    public int Port { get; private set; }

    /// <summary>How it behaves now.</summary>
    public string Acts { get; private set; } = "";

    /// <summary>What the server has taken over, in order.</summary>
    public IReadOnlyList<TakenMessage> Taken
    {
        get
        {
            // its answer comes after all it had to say before
            Behave(Acts);
            return [.. _taken];
        }
    }

    /// <param name="acts">E.g. <c>rcpt=drop</c> or <c>dot=451</c>; <c>chaos=1</c> for all of it at random, <c>down=yes</c> to be away; empty to behave.</param>
    public void Behave(string acts)
    {
        Acts = acts;
        _node.StandardInput.WriteLine(acts);
        Await(n => n.TryGetProperty("script", out var script) && script.GetString() == acts);
    }

    /// <summary>Waits until a client has come to the step.</summary>
    public void Reached(string step) => Await(n => n.TryGetProperty("step", out var reached) && reached.GetString() == step);

    private JsonElement Await(Func<JsonElement, bool> wanted)
    {
        var until = Stopwatch.StartNew();
        while (until.Elapsed < Patience)
            if (_news.TryTake(out var news, Patience - until.Elapsed) && wanted(news)) return news;
        throw new TimeoutException("The SMTP server did not come to what was awaited.");
    }

    public void Dispose()
    {
        if (!_node.HasExited) _node.Kill();
        _node.Dispose();
        _news.Dispose();
    }
}

/// <param name="Raw">The message as it went over the wire, without the dots.</param>
public sealed record TakenMessage(IReadOnlyList<string> To, bool Secure, string? User, string Raw)
{
    public static TakenMessage From(JsonElement news) => new(
        [.. news.GetProperty("to").EnumerateArray().Select(t => t.GetString()!)], news.GetProperty("secure").GetBoolean(),
        news.GetProperty("user").GetString(), Encoding.UTF8.GetString(news.GetProperty("raw").GetBytesFromBase64()));
}
