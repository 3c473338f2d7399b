using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Templates;

namespace SmvInsights.Dashboard.Api;

internal static class TemplateEndpoints
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/templates/{kind}.{format}", GetAsync).RequireAuthorization(Policies.Report)
            .WithSummary("A district's next report to fill in, as csv or xlsx: kind is verksamhet (activity), budget or milstolpar (milestones).")
            .Produces(200, contentType: TemplateWorkbook.ContentType, additionalContentTypes: TemplateCsv.ContentType).ProducesProblem(404);

    /// <param name="district">May be left out by whoever reports for one.</param>
    private static async Task<IResult> GetAsync(
        string kind, string format, string? district, ClaimsPrincipal visitor, ReportTemplates templates, OrganisationReader organisation, HttpRequest request, CancellationToken cancel)
    {
        if (KindOf(kind) is not { } report || format is not ("csv" or "xlsx"))
            return Results.Problem("There are verksamhet, budget and milstolpar, each as .csv and .xlsx.", statusCode: StatusCodes.Status404NotFound, title: "There is no such template");
        var mandate = visitor.Mandate();
        var code = district ?? mandate.District ?? throw new ArgumentException("Say which district: ?district=PA.");
        if ((await organisation.ReadAsync(cancel)).Districts.Any(d => d.Code == code && !mandate.SpeaksFor(d)))
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: "The template is another district's");

        var template = await templates.MakeAsync(report, code, mandate, cancel);
        var language = RequestLanguage.Of(request);
        return format == "csv"
            ? Results.File(TemplateCsv.Write(template, language), TemplateCsv.ContentType, template.FileName + ".csv")
            : Results.File(TemplateWorkbook.Write(template, language), TemplateWorkbook.ContentType, template.FileName + ".xlsx");
    }

    private static ReportKind? KindOf(string name)
    {
        foreach (var contract in ReportContract.All)
            if (contract.Name.Sv == name || contract.Name.En == name) return contract.Kind;
        return null;
    }
}
