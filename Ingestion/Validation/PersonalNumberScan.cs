using System.Text;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Looks for personal numbers anywhere in a file, before anything of it is stored. Its findings hold places, never content. Safe from any thread.</summary>
public static class PersonalNumberScan
{
    private static readonly Encoding[] OtherEncodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(true, false),
        .. new[] { 10000, 850 }.Select(codePage => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!),
    ];

    /// <returns>
    /// An error for each cell with a personal or coordination number, a warning for each with a date and four digits that only look like one.
    /// Any error means that nothing of the file may be kept.
    /// </returns>
    public static IReadOnlyList<Finding> Find(ReadOnlyMemory<byte> content, string fileName) => Find(content, FileText.Decode(content), fileName);

    /// <param name="text">The decoded <paramref name="content"/>.</param>
    internal static IReadOnlyList<Finding> Find(ReadOnlyMemory<byte> content, FileText text, string fileName)
    {
        var findings = new FindingList();
        if (PersonalNumberSearch.In(Encoding.UTF8.GetBytes(fileName)) == Likeness.PersonalNumber)
            findings.Add(PrivacyRules.PersonalNumberInFileName, Place.WholeFile);
        foreach (var finding in text.Findings.Where(f => f.Rule[0] == PrivacyRules.PersonalNumber.Code[0])) findings.Add(finding);
        FindIn(text.Utf8, findings);
        if (text.Fault is not null && !findings.HasErrors) FindInUnreadable(content, findings);
        return findings.InFileOrder();
    }

    /// <summary>Finds the cells of a text.</summary>
    internal static void FindIn(ReadOnlyMemory<byte> utf8, FindingList findings)
    {
        var worst = PersonalNumberSearch.In(utf8.Span);
        // only now is it worth knowing where
        if (worst != Likeness.None && FindCells(utf8, findings) < worst) findings.Add(RuleFor(worst), Place.WholeFile);
    }

    /// <returns>The worst that stands within one cell.</returns>
    private static Likeness FindCells(ReadOnlyMemory<byte> utf8, FindingList findings)
    {
        var worst = Likeness.None;
        using var csv = Csv.Open(utf8, HeaderSearch.GuessDelimiter(utf8));
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

    /// <summary>What will be refused for other reasons is kept too, so it is looked at as each thing it might be.</summary>
    private static void FindInUnreadable(ReadOnlyMemory<byte> content, FindingList findings)
    {
        foreach (var encoding in OtherEncodings)
        {
            FindIn(Encoding.Convert(encoding, Encoding.UTF8, content.ToArray()), findings);
            if (findings.HasErrors) return;
        }
        if (PackedText.Unpack(content).Any(part => PersonalNumberSearch.In(part.Span) == Likeness.PersonalNumber))
            findings.Add(PrivacyRules.PersonalNumber, Place.WholeFile);
    }

    private static Rule RuleFor(Likeness likeness) =>
        likeness == Likeness.PersonalNumber ? PrivacyRules.PersonalNumber : PrivacyRules.LikePersonalNumber;
}
