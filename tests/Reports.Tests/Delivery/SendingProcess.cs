using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

/// <summary>A process of its own that sends one delivery, or all there are, so that it can be killed while it does, or trust another certificate.</summary>
public static class SendingProcess
{
    /// <summary>What a campaign's process says each time it has tried to send one.</summary>
    public const string Tried = "tried";

    /// <summary>How fast a campaign's clock runs: a minute's wait is a tenth of a second.</summary>
    public const int Haste = 600;

    private const int AtOnce = 12;

    /// <summary>Arguments: a delivery's id, or the moment from which a campaign's clock runs.</summary>
    public static async Task Main(string[] arguments)
    {
        await using var database = NpgsqlDataSource.Create(Environment.GetEnvironmentVariable("ConnectionStrings__Smv")!);
        await using var office = new PostOffice(database, new ConfigurationBuilder().AddEnvironmentVariables().Build());
        if (Guid.TryParse(arguments[0], out var one)) await office.SendAsync(one);
        else await SendAllAsync(office, DateTimeOffset.Parse(arguments[0], CultureInfo.InvariantCulture));
    }

    public static Process Start(NpgsqlDataSource database, SmtpServer server, Guid delivery, params (string Name, string Value)[] environment) =>
        Process.Start(With(database, server, delivery.ToString(), environment))!;

    public static Process StartCampaign(NpgsqlDataSource database, SmtpServer server, DateTimeOffset origin)
    {
        var start = With(database, server, origin.ToString("O", CultureInfo.InvariantCulture), ("Mail__TimeoutSeconds", "3"), ("Mail__AnswerTimeoutSeconds", "3"));
        start.RedirectStandardOutput = true;
        return Process.Start(start)!;
    }

    /// <summary>Sends and tells as the jobs do, until nothing waits and all that failed has been told.</summary>
    private static async Task SendAllAsync(PostOffice office, DateTimeOffset origin)
    {
        office.Clock.Run(origin, Haste);
        do
        {
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
            var due = await office.Get<DeliveryDue>().FindAsync(default);
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (id, _) =>
            {
                await office.SendAsync(id);
                Console.WriteLine(Tried);
            });
            await office.Get<NoticeMail>().EnqueueDueAsync(default);
            await Task.Delay(20);
        }
        while (await LeftAsync(office.Database));
    }

    private static async Task<bool> LeftAsync(NpgsqlDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<bool>("select exists (select from reports.delivery where status in ('queued', 'sending'))");
    }

    private static ProcessStartInfo With(NpgsqlDataSource database, SmtpServer server, string argument, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SendingProcess).Assembly.Location, argument]);
        start.Environment["ConnectionStrings__Smv"] = database.ConnectionString;
        start.Environment["Mail__Host"] = "localhost";
        start.Environment["Mail__Port"] = $"{server.Port}";
        start.Environment["Mail__From"] = "smv@example.org";
        start.Environment["Mail__StartTls"] = "false";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }
}
