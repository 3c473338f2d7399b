using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>A process of its own that sends one delivery, so that it can be killed while it does, or trust another certificate.</summary>
public static class SendingProcess
{
    public static async Task Main(string[] arguments)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__Smv")!);
        await using var office = new PostOffice(database, new ConfigurationBuilder().AddEnvironmentVariables().Build());
        await office.SendAsync(Guid.Parse(arguments[0]));
    }

    public static Process Start(NpgsqlDataSource database, SmtpServer server, Guid delivery, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SendingProcess).Assembly.Location, delivery.ToString()]);
        start.Environment["ConnectionStrings__Smv"] = database.ConnectionString;
        start.Environment["Mail__Host"] = "localhost";
        start.Environment["Mail__Port"] = $"{server.Port}";
        start.Environment["Mail__From"] = "smv@example.org";
        start.Environment["Mail__StartTls"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
