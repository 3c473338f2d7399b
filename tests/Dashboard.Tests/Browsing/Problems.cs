using System.Net;

namespace SmvInsights.Dashboard.Tests.Browsing;

internal static class Problems
{
    /// <summary>An error in the form of RFC 9457.</summary>
    public static void ShouldBeProblem(this HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
    }
}
