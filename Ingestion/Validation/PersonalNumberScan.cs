using System.Text;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Ingestion.Validation;

/// <summary>Looks for personal numbers anywhere in a file, before anything of it is stored. Its findings hold places, never content. Safe from any thread.</summary>
public static class PersonalNumberScan
{
    /// <returns>
    /// An error for each cell with a personal or coordination number, a warning for each with a date and four digits that only look like one.
    /// Any error means that nothing of the file may be kept.
    /// </returns>
    public static IReadOnlyList<Finding> Find(ReadOnlyMemory<byte> content, string fileName)
    {
        var findings = new FindingList();
        if (PersonalNumberSearch.In(Encoding.UTF8.GetBytes(fileName)) == Likeness.PersonalNumber)
            findings.Add(PrivacyRules.PersonalNumberInFileName, Place.WholeFile);
        var text = Readable(content);
        var worst = PersonalNumberSearch.In(text.Span);
        // only now is it worth knowing where
        if (worst != Likeness.None && FindCells(text, findings) < worst) findings.Add(RuleFor(worst), Place.WholeFile);
        return findings.InFileOrder();
    }

    /// <summary>The file as text; what is UTF-16 or UTF-32 without saying so, without the zeros between its digits.</summary>
    private static ReadOnlyMemory<byte> Readable(ReadOnlyMemory<byte> content)
    {
        var utf8 = FileText.Decode(content).Utf8;
        return utf8.Span.Contains((byte)0) ? Array.FindAll(utf8.ToArray(), b => b != 0) : utf8;
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
