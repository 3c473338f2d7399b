using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Hosting;

namespace SmvInsights.Dashboard.Api;

/// <summary>The outside contract, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services, SmvOptions options)
    {
        services.AddOpenApi(ApiDescription.AddTo);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        });
        // what is uploaded is scanned for personal numbers before it is stored: it must never be spooled to disk
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = options.UploadLimitBytes;
            form.ValueLengthLimit = options.UploadLimitBytes;
            form.MemoryBufferThreshold = int.MaxValue;
        });
        return services;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policies.Read).DisableAntiforgery().AddEndpointFilter<FaultFilter>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        UploadEndpoints.Map(api);
        UploadDecisionEndpoints.Map(api);
        IndicatorEndpoints.Map(api);
        FigureEndpoints.Map(api);
        TraceEndpoints.Map(api);
        BridgeEndpoints.Map(api);
        BudgetEndpoints.Map(api);
        FundingEndpoints.Map(api);
        MilestoneEndpoints.Map(api);
        CompletenessEndpoints.Map(api);
        ReportEndpoints.Map(api);
        DeliveryEndpoints.Map(api);
        TemplateEndpoints.Map(api);
        return app;
    }
}
