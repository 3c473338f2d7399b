using System.Text.Json;
using SmvInsights.Ingestion.Organisation;

namespace SmvInsights.Ingestion.Samples;

/// <summary>One upload of the story that the sample data tell.</summary>
/// <param name="Path">Below the folder of the samples, with forward slashes.</param>
/// <param name="ReceivedAt">When it came in; no two samples share a moment.</param>
/// <param name="Role"><c>coordinator</c> or <c>reporter</c>.</param>
/// <param name="District">The sender's district code; <c>LÄN</c> for the coordinator.</param>
/// <param name="Uploader">The sender, as shown to people.</param>
/// <param name="Reason">Why it was sent again, if it was.</param>
public sealed record Sample(string Path, DateTimeOffset ReceivedAt, string Role, string District, string Uploader, string? Reason)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    public Mandate Mandate => Role == "coordinator" ? Mandate.County : Mandate.ForDistrict(District);
}

/// <summary>The sample data as made by <c>sample-data/make.mjs</c>, in the order of time.</summary>
public sealed class SampleSet
{
    private readonly string _folder;

    private SampleSet(string folder, IReadOnlyList<Sample> samples) => (_folder, Samples) = (folder, samples);

    public IReadOnlyList<Sample> Samples { get; }

    /// <summary>The samples that the build puts beside the program.</summary>
    /// <exception cref="FileNotFoundException">They were left out of the installation.</exception>
    public static SampleSet BesideTheProgram() => In(Path.Combine(AppContext.BaseDirectory, "sample-data"));

    /// <param name="folder">Holds <c>manifest.json</c> and the files it names.</param>
    public static SampleSet In(string folder)
    {
        using var manifest = File.OpenRead(Path.Combine(folder, "manifest.json"));
        return new SampleSet(folder, JsonSerializer.Deserialize<Sample[]>(manifest, JsonSerializerOptions.Web)!);
    }

    public Task<byte[]> ReadAsync(Sample sample, CancellationToken cancel) => File.ReadAllBytesAsync(Path.Combine(_folder, sample.Path), cancel);
}
