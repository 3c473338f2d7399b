using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using SmvInsights.Dashboard.Hosting;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Answers 413 to a form that is too large, ahead of the check for forgery, which would call it forged because it cannot be read.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadSizeAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>So much of a refused form is still taken in and thrown away: a browser shows no answer before it has sent all.</summary>
    private const long Patience = 512L << 20;

    /// <summary>What a form adds to its file.</summary>
    private const int FormAround = 64 << 10;

    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return;
        var options = context.HttpContext.RequestServices.GetRequiredService<SmvOptions>();
        if (!(request.ContentLength > options.UploadLimitBytes + FormAround) && await CanBeReadAsync(request)) return;
        await DiscardAsync(request);
        request.Form = FormCollection.Empty;
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<bool> CanBeReadAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        catch (Exception tooLarge) when (tooLarge is InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }

    private static async Task DiscardAsync(HttpRequest request)
    {
        if (request.ContentLength is not { } length || length > Patience) return;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = length;
        await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
    }
}
