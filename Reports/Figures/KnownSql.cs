using System.Text.RegularExpressions;

namespace SmvInsights.Reports.Figures;

/// <summary>
/// A statement about what is known at a moment, in which <c>known_at(s.known)</c> stands for the condition. It is sent as one of two texts, for now or for a
/// moment (<c>@at</c>): each is prepared once a connection, and only a text that says <c>upper_inf</c> outright finds the indexes of what is current.
/// </summary>
internal sealed partial class KnownSql(string sql)
{
    private readonly string _now = Condition().Replace(sql, "upper_inf($1)");
    private readonly string _then = Condition().Replace(sql, "$1 @> @at::timestamptz");

    /// <param name="moment"><c>null</c> for now.</param>
    public string At(DateTimeOffset? moment) => moment is null ? _now : _then;

    [GeneratedRegex(@"known_at\(([\w.]+)\)")]
    private static partial Regex Condition();
}
