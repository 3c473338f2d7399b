namespace SmvInsights.Dashboard.Pages.Uploads;

public static class UploadPages
{
    public static IServiceCollection AddUploadPages(this IServiceCollection services) => services.AddSingleton<UploadSheetReader>();
}
