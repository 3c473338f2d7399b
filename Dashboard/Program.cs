using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Api;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Dashboard.Jobs;
using SmvInsights.Dashboard.Pages.Meetings;
using SmvInsights.Dashboard.Pages.Organisation;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Dashboard.Pages.Uploads;
using SmvInsights.Dashboard.Samples;
using SmvInsights.Ingestion;
using SmvInsights.Reports;

try
{
    var builder = Site.CreateBuilder(args);
    var options = builder.AddHosting();
    await using var database = await SiteDatabase.AddAsync(builder, options, forCommand: CommandLine.CommandIn(args) is not null);
    builder.Services.AddIngestion().AddReports().AddAccounts().AddShell().AddOrganisationPages().AddUploadPages().AddApi(options).AddSamples().AddJobs(options);

    await using var app = builder.Build();
    database.Attend(app);
    await SiteDatabase.MigrateAsync(app);
    app.UseHosting();
    app.UseShell();
    app.UseRouting();
    app.UseFormerAddresses();
    app.UseAccounts();
    app.UseKeptPages();
    app.MapHealth();
    app.MapRazorPages();
    app.MapApi();
    return await CommandLine.RunAsync(app, args);
}
catch (Exception fault) when (StartFault.Line(fault) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 1;
}
