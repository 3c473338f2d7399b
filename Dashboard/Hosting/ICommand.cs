namespace SmvInsights.Dashboard.Hosting;

/// <summary>Something done once from the command line instead of serving the site: <c>dotnet run --project Dashboard -- name …</c>. Registered as a service.</summary>
public interface ICommand
{
    /// <summary>The first word of the command line, e.g. <c>create-admin</c>.</summary>
    string Name { get; }

    /// <summary>One line that says what it does and what it takes.</summary>
    string Usage { get; }

    /// <param name="options">What stands after the name, e.g. <c>email</c> for <c>--email …</c>.</param>
    /// <returns>The exit code.</returns>
    Task<int> RunAsync(IConfiguration options, CancellationToken cancel);
}
