namespace SmvInsights.Reports.Charts.Svg;

/// <summary>Places labels in a column as near as they can stand to where they belong without touching one another.</summary>
internal static class LabelColumn
{
    /// <param name="wanted">Middle of each label, from the top down or in any order.</param>
    /// <param name="heights">Their heights; together no more than the column.</param>
    /// <returns>The middles, in the order given.</returns>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ThenBy(i => i).ToArray();
        List<Run> runs = [];
        foreach (var i in order)
        {
            runs.Add(new Run([i], heights[i], Held(wanted[i] - heights[i] / 2, heights[i])));
            while (runs.Count > 1 && runs[^2].Top + runs[^2].Height > runs[^1].Top) Merge();
        }
        var middles = new double[wanted.Count];
        foreach (var run in runs)
        {
            var y = run.Top;
            foreach (var i in run.Members)
            {
                middles[i] = y + heights[i] / 2;
                y += heights[i];
            }
        }
        return middles;

        double Held(double at, double height) => Math.Max(top, Math.Min(at, bottom - height));

        void Merge()
        {
            int[] members = [.. runs[^2].Members, .. runs[^1].Members];
            var height = runs[^2].Height + runs[^1].Height;
            runs.RemoveRange(runs.Count - 2, 2);
            var above = 0.0;
            var sum = 0.0;
            foreach (var i in members)
            {
                sum += wanted[i] - heights[i] / 2 - above;
                above += heights[i];
            }
            runs.Add(new Run(members, height, Held(sum / members.Length, height)));
        }
    }

    /// <summary>Labels that stand one right below the other.</summary>
    private readonly record struct Run(int[] Members, double Height, double Top);
}
