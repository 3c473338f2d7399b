using System.Globalization;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake.Review;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Dashboard.Pages.Uploads;

/// <summary>Says in words what a difference names by codes.</summary>
public sealed class DifferenceWords(ReportKind kind, OrganisationSnapshot organisation, Language language)
{
    private readonly CellMeanings _meanings = new(kind, organisation, ",");
    private readonly IReadOnlyList<ReportColumn> _columns = ReportContract.All.First(c => c.Kind == kind).Columns;

    /// <summary>The column's heading in the visitor's language.</summary>
    public string Column(string column) => IndexOf(column) is >= 0 and var at ? _columns[at].InWords.In(language) : column;

    /// <summary>What a row is about: <c>Piteå · Socialtjänst · Stödsamtal · Barn · Kvinnor</c>.</summary>
    public string About(IReadOnlyDictionary<string, string> key) => string.Join(" · ", Names(key).Select(n => n.Name));

    /// <summary>One part of what a row is about, or where it is blank that it is not split so.</summary>
    public string Part(IReadOnlyDictionary<string, string> key, string column) =>
        key.TryGetValue(column, out var code) ? Value(column, code) : new Phrase("Ej uppdelat", "Not split").In(language);

    /// <summary>What is left of a row's key when parts of it stand in headings above it.</summary>
    public string AboutBut(IReadOnlyDictionary<string, string> key, params IReadOnlyList<string> columns) =>
        string.Join(" · ", Names(key).Where(n => !columns.Contains(n.Column)).Select(n => n.Name));

    /// <summary>A cell as people read it; <c>–</c> is never used, since it means zero elsewhere.</summary>
    public string Value(string column, string? text) =>
        text is null ? new Phrase("tomt", "blank").In(language) : IndexOf(column) is >= 0 and var at && _meanings.Of(at, text) is { } meaning ? meaning.In(language) : text;

    /// <summary>By how much a number grows or shrinks; <c>null</c> where either is no plain number.</summary>
    public string? Change(CellChange change)
    {
        if (!IsNumber(change.Column) || Number(change.Old) is not { } old || Number(change.New) is not { } now) return null;
        return Signed(now - old, kind == ReportKind.Budget ? d => NumberForm.Kronor((long)(d * 100), language) : d => NumberForm.Integer((long)d, language));
    }

    /// <summary>A published figure's name.</summary>
    public string Figure(string figure) => kind switch
    {
        ReportKind.Activity => organisation.Indicators.FirstOrDefault(i => i.Code == figure)?.Name.In(language) ?? figure,
        ReportKind.Milestones => MilestoneColumns.Statuses.TryRead(Ingestion.Reading.Folding.Fold(figure), out var status)
            ? new Phrase($"Milstolpar: {CodeNames.Of(status).Sv.ToLowerInvariant()}", $"Milestones: {CodeNames.Of(status).En.ToLowerInvariant()}").In(language) : figure,
        _ => Sentence(string.Join(", ", figure.Split(' ').Select(BudgetWord))),
    };

    public string Amount(Extent? extent) => extent is not { } e ? new Phrase("ej inlämnad", "not submitted").In(language)
        : e.Low == e.High ? One(e.Low) : $"{One(e.Low)}–{One(e.High)}";

    /// <summary><c>+12</c>, <c>−3</c>; <c>null</c> where there was no single figure before or is none after.</summary>
    public string? Change(FigureEffect effect) => effect is { Old: { } old, New: { } now } && old.Low == old.High && now.Low == now.High
        ? Signed(now.Low - old.Low, d => One((long)d)) : null;

    private IEnumerable<(string Column, string Name)> Names(IReadOnlyDictionary<string, string> key) =>
        _columns.Where(c => key.ContainsKey(c.Sv)).Select(c => (c.Sv, Value(c.Sv, key[c.Sv])));

    private string BudgetWord(string word) => BudgetColumns.Types.TryRead(Ingestion.Reading.Folding.Fold(word), out var type) ? CodeNames.Of(type).In(language).ToLowerInvariant() : Column(word);

    private string One(long value) => kind == ReportKind.Budget ? NumberForm.Kronor(value, language) : NumberForm.Integer(value, language);

    private int IndexOf(string column) => _columns.Select(c => c.Sv).ToList().IndexOf(column);

    private bool IsNumber(string column) => column == "antal" || kind == ReportKind.Budget && column is "sökt" or "beslutat" or "utfall" or "prognos";

    private static string Signed(decimal by, Func<decimal, string> say) => by > 0 ? "+" + say(by) : by == 0 ? "±0" : say(by);

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static decimal? Number(string? text) =>
        decimal.TryParse(text?.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
