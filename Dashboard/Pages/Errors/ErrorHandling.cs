namespace SmvInsights.Dashboard.Pages.Errors;

/// <summary>People get a page that says what to do; the API gets problem details (RFC 9457).</summary>
public static class ErrorHandling
{
    public static IApplicationBuilder UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseWhen(c => !IsApi(c), pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}"));
        return app;
    }

    /// <summary>Whether a program rather than a person asks.</summary>
    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/openapi") || context.Request.Path.StartsWithSegments("/health");
}
