using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Intake.Locks;
using SmvInsights.Ingestion.Intake.Redaction;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Samples;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Ingestion.Templates;

namespace SmvInsights.Ingestion;

public static class IngestionModule
{
    /// <summary>Everything from a district's file to published facts. Expects an <c>NpgsqlDataSource</c>, a <see cref="TimeProvider"/>, an <see cref="INudge"/> and <see cref="InboxFolders"/>.</summary>
    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSet("smv", typeof(IngestionModule).Assembly, "SmvInsights.Ingestion.Storage.Migrations.",
            "SmvInsights.Ingestion.Storage.Views."));
        services.AddSingleton<Migrator>();
        services.AddOrganisation();
        services.AddSingleton<SubmissionIntake>();
        services.AddSingleton<SubmissionPublisher>();
        services.AddSingleton<SubmissionRetraction>();
        services.AddSingleton<PeriodLocking>();
        services.AddSingleton<LockReader>();
        services.AddSingleton<UploadImport>();
        services.AddSingleton<UploadSweep>();
        services.AddSingleton<UploadDecision>();
        services.AddSingleton<UploadCancellation>();
        services.AddSingleton<UploadRetry>();
        services.AddSingleton<CommentRedaction>();
        services.AddSingleton<ReasonAddition>();
        services.AddSingleton<ExplanationAddition>();
        services.AddSingleton<ExplanationRelease>();
        services.AddSingleton<UploadReader>();
        services.AddSingleton<UploadContents>();
        services.AddSingleton<UploadLog>();
        services.AddSingleton<PublicNotes>();
        services.AddSingleton<ReportTemplates>();
        services.AddSingleton<InboxScan>();
        services.AddSingleton<InboxVerdicts>();
        services.AddSingleton<SampleLoader>();
        services.AddSingleton<SampleProgress>();
        return services;
    }
}
