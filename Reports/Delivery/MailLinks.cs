namespace SmvInsights.Reports.Delivery;

/// <summary>The pages that mails lead to.</summary>
/// <param name="PublicUrl"><see cref="MailOptions.PublicUrl"/>.</param>
public readonly record struct MailLinks(string PublicUrl)
{
    public string Upload(Guid id) => To("inlamning", id);

    public string Report(Guid id) => To("rapporter", id);

    public string Delivery(Guid id) => To("utskick", id);

    public string Draft(string group, string month) => $"{PublicUrl.TrimEnd('/')}/rapporter/utkast/{group}/{month}";

    public string Submit => $"{PublicUrl.TrimEnd('/')}/inlamning/ny";

    public string Reported => $"{PublicUrl.TrimEnd('/')}/inlamning/vem";

    public string Deliveries => $"{PublicUrl.TrimEnd('/')}/utskick";

    public string Groups => $"{PublicUrl.TrimEnd('/')}/organisation/styrgrupper";

    private string To(string page, Guid id) => $"{PublicUrl.TrimEnd('/')}/{page}/{id}";
}
