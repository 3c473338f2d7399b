namespace SmvInsights.Dashboard.Hosting;

/// <summary>Serves the site, or carries out the command that the command line names.</summary>
public static class CommandLine
{
    /// <summary>The first word, unless it is a setting such as <c>--urls</c>.</summary>
    public static string? CommandIn(string[] args) => args is [var word, ..] && !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal) ? word : null;

    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        if (CommandIn(args) is { } name) return await CarryOutAsync(app, name, args[1..]);
        await app.RunAsync();
        return Environment.ExitCode;
    }

    private static async Task<int> CarryOutAsync(WebApplication app, string name, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var commands = scope.ServiceProvider.GetServices<ICommand>().ToList();
        if (commands.Find(c => c.Name == name) is { } command)
            return await command.RunAsync(new ConfigurationBuilder().AddCommandLine(args).Build(), app.Lifetime.ApplicationStopping);
        throw new StartFault($"There is no command {name}. There is: {string.Join("; ", commands.Select(c => $"{c.Name} – {c.Usage}"))}");
    }
}
