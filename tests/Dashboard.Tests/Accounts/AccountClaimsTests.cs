using System.Security.Claims;
using SmvInsights.Dashboard.Accounts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Reports.Figures;

namespace SmvInsights.Dashboard.Tests.Accounts;

public sealed class AccountClaimsTests
{
    [Fact]
    public void A_reporter_sees_the_own_district_raw_and_sends_its_rows()
    {
        var reporter = Visitor(Roles.Reporter, "PA");

        reporter.Viewer().ShouldBe(Viewer.District("PA"));
        reporter.Mandate().District.ShouldBe("PA");
    }

    [Fact]
    public void One_who_speaks_for_a_part_sees_no_more_raw_figures_than_an_outsider()
    {
        var municipality = Visitor(Roles.Reporter, "LB", "kommun:2580");
        var police = Visitor(Roles.Reporter, null, "aktör:POL");

        municipality.Viewer().ShouldBe(Viewer.Outsider);
        municipality.Mandate().Municipalities.ShouldBe(["2580"]);
        police.Viewer().ShouldBe(Viewer.Outsider);
        police.Mandate().Actors.ShouldBe(["POL"]);
    }

    [Fact]
    public void Only_the_coordinator_sees_everything_raw()
    {
        Visitor(Roles.Coordinator).Viewer().ShouldBe(Viewer.Coordinator);
        Visitor(Roles.Coordinator).Mandate().ShouldBe(Mandate.County);
        Visitor(Roles.Administrator).Viewer().ShouldBe(Viewer.Outsider);
        Visitor(Roles.Member).Viewer().ShouldBe(Viewer.Outsider);
        new ClaimsPrincipal().Viewer().ShouldBe(Viewer.Outsider);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Member)]
    public void Those_who_only_read_have_no_mandate(string role) =>
        Should.Throw<InvalidOperationException>(() => Visitor(role).Mandate());

    private static ClaimsPrincipal Visitor(string role, string? district = null, string scope = "") =>
        new(new ClaimsIdentity(AccountClaims.Of("Någon", role, district, scope, null, "sv"), "test"));
}
