using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SmvInsights.Reports.Delivery;

namespace SmvInsights.Reports.Tests.Delivery;

[Collection("postgres")]
public sealed class SmtpMailerTests(PostgresFixture postgres) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("smv-tls-");

    private string Certificate => Path.Combine(_folder.FullName, "certificate.pem");

    [Fact]
    public async Task With_StartTls_the_message_and_the_password_travel_encrypted()
    {
        using var server = StartSecure();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        await SendTrustingAsync(office, server, id, "hemligt åäö");

        var message = server.Taken.ShouldHaveSingleItem();
        message.Secure.ShouldBeTrue();
        message.User.ShouldBe("smv");
        (await office.FindAsync(id)).Status.ShouldBe(DeliveryStatus.Sent);
    }

    [Fact]
    public async Task A_wrong_password_is_not_the_recipients_fault_it_is_named_and_tried_again()
    {
        using var server = StartSecure();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server);
        var id = await office.QueueAsync();

        await SendTrustingAsync(office, server, id, "fel");

        server.Taken.ShouldBeEmpty();
        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Queued);
        delivery.Reason.ShouldBe(DeliveryReason.SignInFailed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_certificate_to_trust_nothing_is_sent(bool offersTls)
    {
        using var server = offersTls ? StartSecure() : SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:Host", "localhost"), ("Mail:StartTls", "true"));
        var id = await office.QueueAsync();

        await office.SendAsync(id);

        server.Taken.ShouldBeEmpty();
        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(DeliveryStatus.Queued);
        delivery.Reason.ShouldBe(DeliveryReason.NotSecure);
    }

    [Theory]
    [InlineData("rcpt", DeliveryStatus.Queued, DeliveryReason.Stopped)]
    [InlineData("answer", DeliveryStatus.InDoubt, DeliveryReason.TimedOut)]
    public async Task A_stopping_host_gives_up_before_the_body_and_waits_for_the_answer_after_it(string step, DeliveryStatus status, DeliveryReason reason)
    {
        using var server = SmtpServer.Start();
        await using var office = PostOffice.With(await postgres.FreshDatabaseAsync(), server, ("Mail:AnswerTimeoutSeconds", "2"), ("Mail:TimeoutSeconds", "8"));
        var id = await office.QueueAsync();
        using var stop = new CancellationTokenSource();

        server.Behave($"{step}=hang");
        var sending = office.Get<DeliverySender>().SendAsync(id, stop.Token);
        server.Reached(step);
        await stop.CancelAsync();
        await sending;

        var delivery = await office.FindAsync(id);
        delivery.Status.ShouldBe(status);
        delivery.Reason.ShouldBe(reason);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SmtpServer StartSecure()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var keyFile = Path.Combine(_folder.FullName, "key.pem");
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        return SmtpServer.Start(("SMTP_CERT", Certificate), ("SMTP_KEY", keyFile), ("SMTP_USER", "smv"), ("SMTP_PASSWORD", "hemligt åäö"));
    }

    /// <summary>In a process of its own, for which alone the test's certificate is one to trust.</summary>
    private async Task SendTrustingAsync(PostOffice office, SmtpServer server, Guid id, string password)
    {
        using var sender = SendingProcess.Start(office.Database, server, id,
            ("SSL_CERT_FILE", Certificate), ("Mail__StartTls", "true"), ("Mail__User", "smv"), ("Mail__Password", password));
        await sender.WaitForExitAsync();
        sender.ExitCode.ShouldBe(0);
    }
}
