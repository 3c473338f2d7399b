using Npgsql;
using SmvInsights.Reports.StatusReports.Run;

namespace SmvInsights.Dashboard.Api;

/// <summary>Turns what a caller got wrong into problem details (RFC 9457).</summary>
internal sealed class FaultFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception fault) when (fault is ArgumentException or UnknownGroupException)
        {
            return Results.Problem(fault.Message.Split(" (Parameter")[0], statusCode: StatusCodes.Status400BadRequest, title: "The question cannot be answered");
        }
        catch (PostgresException fault) when (fault.SqlState == PostgresErrorCodes.CharacterNotInRepertoire)
        {
            return Results.Problem("A text holds the character U+0000, which cannot be stored.", statusCode: StatusCodes.Status400BadRequest, title: "The request cannot be read");
        }
        catch (BadHttpRequestException fault)
        {
            var title = fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The file is too large" : "The request cannot be read";
            return Results.Problem(fault.Message, statusCode: fault.StatusCode, title: title);
        }
    }
}
