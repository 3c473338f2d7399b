using System.Text;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Looks for personal numbers anywhere in a file, before anything of it is stored. Its findings hold places, never content. Safe from any thread.</summary>
public static class PersonalNumberScan
{
    private static readonly Encoding[] Wide = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, false)];

    /// <returns>
    /// An error for each cell with a personal or coordination number, a warning for each with a date and four digits that only look like one.
    /// Any error means that nothing of the file may be kept.
    /// </returns>
    public static IReadOnlyList<Finding> Find(ReadOnlyMemory<byte> content, string fileName)
    {
        var findings = new FindingList();
        if (PersonalNumberSearch.In(Encoding.UTF8.GetBytes(fileName)) == Likeness.PersonalNumber)
            findings.Add(PrivacyRules.PersonalNumberInFileName, Place.WholeFile);
        foreach (var text in Readings(content))
        {
            var worst = PersonalNumberSearch.In(text.Span);
            // only now is it worth knowing where
            if (worst != Likeness.None && FindCells(text, findings) < worst) findings.Add(RuleFor(worst), Place.WholeFile);
            if (worst == Likeness.PersonalNumber) break;
        }
        return findings.InFileOrder();
    }

    /// <summary>The file as text. One with zeros in it, which nobody reads further, is also looked at in each way in which it may be wide.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Readings(ReadOnlyMemory<byte> content)
    {
        var utf8 = FileText.Decode(content).Utf8;
        if (!utf8.Span.Contains((byte)0)) return [utf8];
        return [.. Wide.Select(encoding => (ReadOnlyMemory<byte>)Encoding.Convert(encoding, Encoding.UTF8, content.ToArray())), utf8];
    }

    /// <returns>The worst that stands within one cell.</returns>
    private static Likeness FindCells(ReadOnlyMemory<byte> text, FindingList findings)
    {
        var worst = Likeness.None;
        using var csv = Csv.Open(text, HeaderSearch.GuessDelimiter(text));
        while (csv.Read())
            for (var i = 0; i < csv.FieldCount; i++)
            {
                var likeness = PersonalNumberSearch.In(csv.GetSpan(i));
                if (likeness == Likeness.None) continue;
                findings.Add(RuleFor(likeness), new((int)csv.LineNumber, i + 1, ""));
                if (likeness > worst) worst = likeness;
            }
        return worst;
    }

    private static Rule RuleFor(Likeness likeness) =>
        likeness == Likeness.PersonalNumber ? PrivacyRules.PersonalNumber : PrivacyRules.LikePersonalNumber;
}
