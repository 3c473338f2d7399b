using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Dashboard.Tests.Browsing;

namespace SmvInsights.Dashboard.Tests.Api;

[Collection("app-office")]
public sealed class KnownAtTests(AppFixture app)
{
    [Theory]
    [InlineData("figures?indicator=UTBILDAD&")]
    [InlineData("budget?")]
    [InlineData("milestones?")]
    [InlineData("completeness?")]
    public async Task Every_answer_takes_a_day_or_a_moment_and_says_what_is_wrong_with_anything_else(string question)
    {
        using var client = app.ApiClient(Roles.Administrator);

        (await AskAsync("2026-08-20")).Known.ShouldBe(new DateTimeOffset(2026, 8, 20, 21, 59, 59, TimeSpan.Zero).AddMicroseconds(999_999), "the day ends when it ends in Sweden");
        (await AskAsync("2026-08-20T12:00:00Z")).Known.ShouldBe(new DateTimeOffset(2026, 8, 20, 12, 0, 0, TimeSpan.Zero));
        (await AskAsync("2026-08-20T14:00:00.25%2B02:00")).Known.ShouldBe(new DateTimeOffset(2026, 8, 20, 12, 0, 0, 250, TimeSpan.Zero));
        (await AskAsync("")).Fault.ShouldBeNull();
        (await AskAsync("i%20g%C3%A5r")).Fault!.ShouldContain("'i går' is not a moment");
        (await AskAsync("08/20/2026")).Fault!.ShouldContain("is not a moment");
        (await AskAsync("2150-01-01")).Fault!.ShouldContain("has not come yet");

        async Task<(DateTimeOffset? Known, string? Fault)> AskAsync(string asKnownAt)
        {
            using var response = await client.GetAsync(new Uri($"/api/v1/{question}asKnownAt={asKnownAt}", UriKind.Relative));
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            if (response.StatusCode == HttpStatusCode.OK) return (answer.GetProperty("asKnownAt").GetDateTimeOffset(), null);
            response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            return (null, answer.GetProperty("detail").GetString());
        }
    }
}
