using SmvInsights.Ingestion.Packages;

namespace SmvInsights.Reports.Charts.Pictures;

/// <summary>A chart as a file of its own, to be set into somebody's document: with its title and source, in light colours.</summary>
public static class ChartPicture
{
    private const string Fonts = "@fontsource/source-sans-3";

    private static readonly ChartFrame Frame = ChartFrame.Picture();

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "Charts", "Pictures", "picture.mjs");

    /// <summary>SVG that brings its own font.</summary>
    /// <param name="source">Where the figures come from and when they were known, as people read it.</param>
    public static string Svg(ChartSpec spec, string source)
    {
        var drawing = Draw(spec, source);
        return drawing.Insert(drawing.IndexOf('>', StringComparison.Ordinal) + 1, FormattableString.Invariant(
            $"<style>{Face(400)}{Face(600)}</style><rect x=\"{-Frame.Margin}\" y=\"{-Frame.Margin}\" width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"));
    }

    /// <summary>PNG at twice the size, on white.</summary>
    /// <inheritdoc cref="Svg"/>
    /// <exception cref="TimeoutException">It was not drawn within half a minute.</exception>
    /// <exception cref="IOException">The rasteriser failed: an installation that lacks a part.</exception>
    public static async Task<byte[]> PngAsync(ChartSpec spec, string source, CancellationToken cancel)
    {
        var answer = await NodeRun.RunAsync(
            [Script, NodeModules.Require("@resvg/resvg-wasm"), Path.Combine(NodeModules.Require("source-sans"), "TTF")], Draw(spec, source), TimeSpan.FromSeconds(30), cancel);
        return answer.ExitCode == 0 ? Convert.FromBase64String(answer.Printed) : throw new IOException($"The rasteriser ended with code {answer.ExitCode}. {answer.Said}");
    }

    private static string Draw(ChartSpec spec, string source) =>
        ChartRenderer.Render(spec with { Subtitle = $"{spec.Subtitle}. {source}" }, Frame);

    private static string Face(int weight)
    {
        var file = Path.Combine(NodeModules.Require(Fonts), "files", $"source-sans-3-latin-{weight}-normal.woff2");
        return $"@font-face{{font-family:'Source Sans 3';font-weight:{weight};src:url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(file))}) format('woff2')}}";
    }
}
