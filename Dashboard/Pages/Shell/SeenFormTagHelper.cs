using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SmvInsights.Dashboard.Accounts;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>Who sees the pages as somebody else can only read: forms are shown as that role gets them, and take nothing.</summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class SeenFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var goesTo = (output.Attributes["action"]?.Value?.ToString() ?? "").Split('?')[0].TrimStart('~');
        if (ViewAs.Current(View.HttpContext.User) is null || ViewAs.TakesForms(goesTo) || ViewAs.TakesForms(View.HttpContext.Request.Path.Value ?? "")) return;
        output.PreContent.AppendHtml("<fieldset class=\"seen\" disabled>");
        output.PostContent.AppendHtml("</fieldset>");
    }
}
