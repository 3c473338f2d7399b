using System.Globalization;

namespace SmvInsights.Fuzz;

/// <param name="Seconds">How long, at most; 0 for as many as <paramref name="Files"/>.</param>
/// <param name="Seed">The same seed makes the same files.</param>
/// <param name="First">Number of the first file: with <c>--files 1</c>, one that failed again.</param>
/// <param name="Database">Whether a share of the files goes through the intake into a database of its own.</param>
/// <param name="Failures">Where files that failed are kept.</param>
internal sealed record FuzzOptions(int Seconds, int Seed, int Files, int First, bool Database, string Failures)
{
    public const string Usage = "dotnet run -c Release --project tests/Fuzz -- [--seconds 60] [--files N] [--seed 1] [--first 0] [--database] [--failures folder]";

    public static bool TryRead(string[] args, out FuzzOptions options)
    {
        options = new(60, 1, int.MaxValue, 0, false, Path.Combine(Path.GetTempPath(), "smv-fuzz-failures"));
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--database")
            {
                options = options with { Database = true };
                continue;
            }
            if (i + 1 == args.Length || With(options, args[i], args[++i]) is not { } changed) return false;
            options = changed;
        }
        return true;
    }

    private static FuzzOptions? With(FuzzOptions options, string name, string value)
    {
        if (name == "--failures") return options with { Failures = value };
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return name switch
        {
            "--seconds" => options with { Seconds = number },
            "--files" => options with { Files = number, Seconds = options.Seconds == 60 ? 0 : options.Seconds },
            "--seed" => options with { Seed = number },
            "--first" => options with { First = number },
            _ => null,
        };
    }
}
