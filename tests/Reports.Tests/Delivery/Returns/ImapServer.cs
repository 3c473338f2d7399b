using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.Tests.Delivery.Returns;

/// <summary>A real IMAP server (<c>tests/imap-server.mjs</c>) with one mailbox.</summary>
public sealed class ImapServer : IDisposable
{
    private const string User = "returer", Password = "hemligt";

    private readonly Process _node;

    public ImapServer()
    {
        var root = Directory.GetParent(NodeModules.Require("hoodiecrow-imap"))!.Parent!.FullName;
        var start = new ProcessStartInfo("node", [Path.Combine(root, "tests", "imap-server.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        (start.Environment["IMAP_USER"], start.Environment["IMAP_PASSWORD"]) = (User, Password);
        _node = Process.Start(start)!;
        Settings = [("Mail:ReturnHost", "127.0.0.1"), ("Mail:ReturnPort", Told().GetProperty("port").GetInt32().ToString(CultureInfo.InvariantCulture)), ("Mail:ReturnUser", User), ("Mail:ReturnPassword", Password)];
    }

    /// <summary>How the application reaches the mailbox.</summary>
    public (string, string)[] Settings { get; }

    /// <summary>Whether each letter is marked as read, in the order they came.</summary>
    public IReadOnlyList<bool> Read => Ask(new { });

    /// <param name="sample">A file of <c>Samples</c>.</param>
    /// <param name="messageId">Of the letter that it is about.</param>
    public void Receive(string sample, string messageId)
    {
        var raw = File.ReadAllText(SmvInsights.Tests.StatusReports.Repository.File("tests", "Reports.Tests", "Delivery", "Returns", "Samples", sample)).Replace("{message-id}", messageId).ReplaceLineEndings("\r\n");
        Ask(new { append = Convert.ToBase64String(Encoding.UTF8.GetBytes(raw)) });
    }

    /// <summary>Hangs up on whoever marks a letter, or no longer does.</summary>
    public void DropMarks(bool drop) => Ask(new { store = drop ? "drop" : "" });

    private IReadOnlyList<bool> Ask(object line)
    {
        _node.StandardInput.WriteLine(JsonSerializer.Serialize(line));
        return [.. Told().GetProperty("read").EnumerateArray().Select(r => r.GetBoolean())];
    }

    private JsonElement Told() => JsonDocument.Parse(_node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The IMAP server is gone.")).RootElement;

    public void Dispose()
    {
        if (!_node.HasExited) _node.Kill();
        _node.Dispose();
    }
}
