using System.Diagnostics;
using Npgsql;

namespace SmvInsights.Tests.Intake;

/// <summary>A process of its own that imports one upload, so that it can be killed while it does.</summary>
public static class ImportingProcess
{
    public static async Task Main(string[] arguments)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__Smv")!);
        Console.WriteLine("begins");
        await new District(database, "LB").Import.RunAsync(Guid.Parse(arguments[0]), default);
    }

    public static Process Start(NpgsqlDataSource database, Guid upload)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ImportingProcess).Assembly.Location, upload.ToString()]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Smv"] = database.ConnectionString;
        return Process.Start(start)!;
    }
}
