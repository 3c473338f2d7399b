using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using SmvInsights.Dashboard.Pages.Shell;

namespace SmvInsights.Dashboard.Pages.Organisation;

/// <summary>One question of a form: label, hint, what is wrong, and the input with the value that was given.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(Wording words) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>The input's type, e.g. <c>date</c>; <c>textarea</c> for several lines.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What to choose among; makes it a list.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    public bool Optional { get; set; }

    /// <summary>Leaves it unsaid that the answer is optional, where the words around say so.</summary>
    public bool Unmarked { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var errors = View.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(e => e.ErrorMessage).ToList() : [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        output.Content.AppendHtml(LabelOf(id));
        if (Hint is not null) output.Content.AppendHtml(Note("span", "hint", $"{id}-hint", Hint));
        if (errors.Count > 0) output.Content.AppendHtml(Note("span", "field-validation-error", $"{id}-error", string.Join(' ', errors)));
        output.Content.AppendHtml(InputOf(id, name, For.Model?.ToString(), errors.Count > 0));
    }

    private TagBuilder LabelOf(string id)
    {
        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(Label);
        if (Optional && !Unmarked) label.InnerHtml.AppendHtml($" <span class=\"soft\">({HtmlEncoder.Default.Encode(words.Of("valfritt", "optional"))})</span>");
        return label;
    }

    private static TagBuilder Note(string tag, string css, string id, string text)
    {
        var note = new TagBuilder(tag) { Attributes = { ["id"] = id, ["class"] = css } };
        note.InnerHtml.Append(text);
        return note;
    }

    private TagBuilder InputOf(string id, string name, string? value, bool wrong)
    {
        var input = new TagBuilder(Options is not null ? "select" : Type == "textarea" ? "textarea" : "input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", wrong ? $"{id}-error" : null }.OfType<string>());
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        if (!Optional) input.Attributes["aria-required"] = "true";
        if (wrong)
        {
            input.Attributes["aria-invalid"] = "true";
            input.AddCssClass("input-validation-error");
        }
        if (Options is not null) AppendOptions(input, value);
        else if (Type == "textarea") input.InnerHtml.Append(value ?? "");
        else
        {
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = Type;
            input.Attributes["value"] = value;
            input.Attributes["autocomplete"] = "off";
        }
        return input;
    }

    private void AppendOptions(TagBuilder select, string? value)
    {
        foreach (var group in Options!.GroupBy(o => o.Group?.Name))
        {
            var into = group.Key is null ? select : new TagBuilder("optgroup") { Attributes = { ["label"] = group.Key } };
            foreach (var option in group) into.InnerHtml.AppendHtml(OptionOf(option, value));
            if (into != select) select.InnerHtml.AppendHtml(into);
        }
    }

    private static TagBuilder OptionOf(SelectListItem choice, string? value)
    {
        var option = new TagBuilder("option") { Attributes = { ["value"] = choice.Value } };
        if (choice.Value == (value ?? "")) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(choice.Text);
        return option;
    }
}
