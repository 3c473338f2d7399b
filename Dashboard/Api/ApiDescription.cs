using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SmvInsights.Dashboard.Accounts.Keys;

namespace SmvInsights.Dashboard.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond what the endpoints themselves show.</summary>
internal static class ApiDescription
{
    private const string Key = "apiKey";

    public static void AddTo(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = "SmvInsights", Version = "1" };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = ApiKeyHandler.Header },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
        return Task.CompletedTask;
    });

    /// <summary>The endpoint takes a body of any type and reads it by hand, so its shape is told by hand.</summary>
    public static Task OfUploadAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = File() } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new() { Schema = File() },
                ["multipart/form-data"] = new() { Schema = form },
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>The answer is a file of whatever type was sent.</summary>
    public static Task OfDownloadAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        operation.Responses ??= [];
        operation.Responses["200"] = new OpenApiResponse
        {
            Description = "OK",
            Content = new Dictionary<string, OpenApiMediaType> { ["text/csv"] = new() { Schema = File() }, ["application/octet-stream"] = new() { Schema = File() } },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema File() => new() { Type = JsonSchemaType.String, Format = "binary" };
}
