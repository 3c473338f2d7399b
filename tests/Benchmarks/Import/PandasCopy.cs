using Npgsql;

namespace SmvInsights.Benchmarks.Import;

/// <summary>pandas and psycopg2: codes resolved, nothing validated, CSV through COPY.</summary>
internal sealed class PandasCopy(string python) : IContestant
{
    public string Name => "pandas + COPY, codes resolved, nothing validated";

    public bool IsSlow => false;

    public string? Absence
    {
        get
        {
            try
            {
                PeerProcess.RunAsync(python, new Dictionary<string, string?>(), "-c", "import pandas, psycopg2").Wait();
                return null;
            }
            catch (AggregateException)
            {
                return $"{python} has no pandas and psycopg2 (Debian: python3-pandas python3-psycopg2)";
            }
        }
    }

    public async Task RunAsync(Race race, NpgsqlDataSource database)
    {
        using var script = new StreamReader(typeof(PandasCopy).Assembly.GetManifestResourceStream("pandas_copy.py")!);
        await PeerProcess.RunAsync(python, PeerProcess.EnvironmentOf(database), "-c", await script.ReadToEndAsync(), race.ReportPath);
    }
}
