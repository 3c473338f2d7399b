using System.Collections.Frozen;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Leads the English addresses that pages once had to the Swedish ones: they stand in mails, bookmarks and minutes.</summary>
public static class FormerAddresses
{
    private static readonly FrozenSet<string> Roots = FrozenSet.Create(StringComparer.Ordinal, "accounts", "districts", "gallery", "organisation", "overview", "preferences", "set-password", "sign-in", "sign-out");

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["accounts"] = "konton", ["actors"] = "aktorer", ["bodies"] = "huvudman", ["changes"] = "andringar", ["close"] = "avsluta", ["code"] = "kod",
        ["districts"] = "lansdelar", ["gallery"] = "galleri", ["groups"] = "styrgrupper", ["indicators"] = "indikatorer", ["invite"] = "bjud-in", ["keys"] = "nycklar", ["milestones"] = "milstolpar",
        ["move"] = "flytta", ["municipalities"] = "kommuner", ["name"] = "namn", ["new"] = "ny", ["open"] = "ny", ["overview"] = "oversikt", ["participation"] = "medverkan",
        ["people"] = "personer", ["preferences"] = "visning", ["recipients"] = "mottagare", ["reporting"] = "rapportering", ["reports"] = "rapporter", ["review"] = "granskning",
        ["rules"] = "regler", ["samples"] = "exempel", ["schedule"] = "tider", ["set-password"] = "valj-losenord", ["settings"] = "installningar", ["sign-in"] = "logga-in",
        ["sign-out"] = "logga-ut", ["spellings"] = "stavningar", ["submissions"] = "inlamnat",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Goes after routing, so that an address that is a page's is left alone.</summary>
    public static IApplicationBuilder UseFormerAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null || Now(context.Request.Path) is not { } address) return next(context);
        context.Response.Redirect(context.Request.PathBase + address.ToUriComponent() + context.Request.QueryString, permanent: true, preserveMethod: true);
        return Task.CompletedTask;
    });

    /// <returns>The address in Swedish, or null when nothing was ever there.</returns>
    private static PathString? Now(PathString path)
    {
        if (path.Value is not ['/', .. var rest]) return null;
        var parts = rest.Split('/');
        if (!Roots.Contains(parts[0])) return null;
        var now = '/' + string.Join('/', parts.Select(p => Words.GetValueOrDefault(p, p)));
        return now == path.Value ? null : now;
    }
}
