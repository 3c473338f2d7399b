using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.StatusReports;
using SmvInsights.Tests.StatusReports.Run;

namespace SmvInsights.Tests.StatusReports;

[Collection("postgres")]
public sealed class VerificationTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Whoever_holds_the_file_or_the_code_on_its_last_page_learns_that_it_was_made_here()
    {
        await using var office = await ReportOffice.OpenAsync(postgres, "political");
        var report = await office.MakeAsync("political", new Month(2010, 10));
        var verification = office.Get<Verification>();
        var pdf = await office.PdfAsync(report.Id);
        var code = VerificationCode.Of(report.ModelSha256);
        (await Poppler.TextAsync(pdf)).Replace('\u2011', '-').ShouldContain($"Verifieringskod {code}");

        foreach (var found in new[] { await verification.OfFileAsync(SHA256.HashData(pdf), default), await verification.OfCodeAsync(code.ToLowerInvariant().Replace('-', ' '), default) })
        {
            found!.MadeAt.ShouldBe(report.FinishedAt!.Value);
            found.IsLatest.ShouldBeTrue();
        }
        pdf[^20] ^= 1;
        (await verification.OfFileAsync(SHA256.HashData(pdf), default)).ShouldBeNull();
        (await verification.OfCodeAsync(code[..^1] + (code[^1] == 'A' ? 'B' : 'A'), default)).ShouldBeNull();

        await office.MakeAsync("political", new Month(2010, 10), Language.English);
        (await verification.OfCodeAsync(code, default))!.IsLatest.ShouldBeTrue("the same report in another language does not replace it");
        await office.MakeAsync("political", new Month(2010, 10));
        (await verification.OfCodeAsync(code, default))!.IsLatest.ShouldBeFalse();
    }

    [Fact]
    public void A_code_stands_for_the_first_eighty_bits() => Prop.ForAll<Guid>(any =>
    {
        var hash = SHA256.HashData(any.ToByteArray());
        return VerificationCode.Read(VerificationCode.Of(hash))!.SequenceEqual(hash[..VerificationCode.Bytes]);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("7ZQK-30AB-91XF")]
    [InlineData("7ZQK-30AB-91XF-C2DU")]
    public void What_is_no_code_is_none(string? text) => VerificationCode.Read(text).ShouldBeNull();
}
