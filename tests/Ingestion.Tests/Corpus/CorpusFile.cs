using System.Runtime.CompilerServices;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Tests.Corpus;

/// <summary>A file of <c>tests/Corpus</c> with its golden beside it: what must come of it, and in the golden's first line who sends it.</summary>
internal sealed record CorpusFile(string Path)
{
    private const string Sender = "sent by ";

    public static readonly string Folder = System.IO.Path.GetFullPath(System.IO.Path.Combine(ThisFolder(), "../../Corpus"));

    public static IEnumerable<CorpusFile> All => Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Where(f => !f.EndsWith(".golden.txt", StringComparison.Ordinal) && !f.EndsWith(".md", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal).Select(f => new CorpusFile(f));

    /// <summary><c>accepted/utf16be-tab-crlf.csv</c>.</summary>
    public string Name => System.IO.Path.GetRelativePath(Folder, Path).Replace('\\', '/');

    public bool IsStrangers => Name.StartsWith("strangers/", StringComparison.Ordinal);

    public string GoldenPath => System.IO.Path.ChangeExtension(Path, null) + ".golden.txt";

    public string? Golden => File.Exists(GoldenPath) ? File.ReadAllText(GoldenPath) : null;

    /// <summary><c>sent by LÄN</c> (the coordinator, also without a golden), <c>PA</c>, <c>LB kommun:2580</c> or <c>* aktör:POL</c>.</summary>
    public string SentBy => Golden?.Split('\n')[0] is { } line && line.StartsWith(Sender, StringComparison.Ordinal) ? line : Sender + "LÄN";

    public Mandate Mandate
    {
        get
        {
            var parts = SentBy[Sender.Length..].Split(' ', 2);
            return Mandate.From(parts[0] is "LÄN" or "*" ? null : parts[0], parts.ElementAtOrDefault(1) ?? "");
        }
    }

    private static string ThisFolder([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
