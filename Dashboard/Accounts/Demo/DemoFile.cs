using System.Text.Json;

namespace SmvInsights.Dashboard.Accounts.Demo;

/// <param name="District">District code of a reporter, else <c>null</c>.</param>
public sealed record DemoAccount(string Role, string Email, string Password, string? District);

public sealed record DemoKey(string Role, string? District, string Key);

/// <summary><c>demo.json</c> of the data directory, mode 0600: the secrets of the demonstration, for people and programs on this machine.</summary>
public sealed record DemoFile(IReadOnlyList<DemoAccount> Accounts, IReadOnlyList<DemoKey> ApiKeys)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string PathIn(string dataDirectory) => Path.Combine(dataDirectory, "demo.json");

    /// <returns><c>null</c> when there is none, or none that can be read.</returns>
    public static DemoFile? ReadFrom(string dataDirectory)
    {
        var path = PathIn(dataDirectory);
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<DemoFile>(File.ReadAllText(path), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Never readable by others, not even for a moment.</summary>
    public void WriteTo(string dataDirectory)
    {
        var path = PathIn(dataDirectory);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        JsonSerializer.Serialize(stream, this, Json);
    }
}
