using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Reports.Charts;
using SmvInsights.Reports.Figures;
using SmvInsights.Reports.Figures.Bridges;

namespace SmvInsights.Reports.Composition;

/// <summary>Bridges as tables: what a figure was, what moved it, what it is.</summary>
public static class BridgeTables
{
    private static readonly Phrase Then = new("Då", "Then");
    private static readonly Phrase Now = new("Nu", "Now");

    public static Phrase NameOf(BridgeTermKind kind) => kind switch
    {
        BridgeTermKind.NewMonths => new("Nya månader", "New months"),
        BridgeTermKind.LateReports => new("Sena rapporter", "Late reports"),
        BridgeTermKind.Corrections => new("Rättelser", "Corrections"),
        BridgeTermKind.Organisation => new("Ändrad indelning", "Changed districts"),
        BridgeTermKind.Definition => new("Ändrad definition", "Changed definition"),
        BridgeTermKind.Masking => new("Maskning", "Masking"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a term of a bridge."),
    };

    /// <summary>One indicator a row, with the terms that any of them has.</summary>
    public static ChartTable Side(CountyFigures f, string caption, IReadOnlyList<Bridge> bridges)
    {
        var kinds = Enum.GetValues<BridgeTermKind>().Where(kind => bridges.Any(b => b[kind].Status != CellStatus.Zero)).ToList();
        return new ChartTable(
            caption,
            [new(f.Say("Indikator", "Indicator"), false), new(f.Say(Then), true), .. kinds.Select(k => new ChartColumn(f.Say(NameOf(k)), true)), new(f.Say(Now), true)],
            [.. bridges.Select(b => (IReadOnlyList<string>)[NameOf(f, b), Text(f, b.Then), .. kinds.Select(k => Text(f, b[k])), Text(f, b.Now)])],
            Notes(f, bridges));
    }

    /// <summary>One step a row: then, all that can move it, now.</summary>
    public static ChartTable Steps(CountyFigures f, Bridge bridge) => new(
        NameOf(f, bridge), [new(f.Say("Steg", "Step"), false), new(f.Say("Antal", "Count"), true)],
        [[f.Say(Then), Text(f, bridge.Then)], .. bridge.Terms.Select(t => (IReadOnlyList<string>)[f.Say(NameOf(t.Kind)), Text(f, t.Change)]), [f.Say(Now), Text(f, bridge.Now)]],
        Notes(f, [bridge]));

    /// <summary>One month a row, then and now, the latest first.</summary>
    public static ChartTable Months(CountyFigures f, Bridge bridge) => new(
        f.Say("Månad för månad", "Month by month"),
        [new(f.Say("Månad", "Month"), false), new(f.Say(Then), true), new(f.Say(Now), true), new(f.Say("Vad som hänt", "What happened"), false)],
        [.. bridge.Months.Reverse().Select(m => (IReadOnlyList<string>)
            [m.Month.LongForm(f.Language), m.IsNew ? ChartWords.NotApplicableSymbol : Text(f, m.Then), Text(f, m.Now), Happened(f, m)])],
        []);

    /// <summary>One row for each month of each indicator that is shown as another figure now; each month as it is published, so nothing is added up.</summary>
    public static ChartTable Moved(CountyFigures f, string caption, IReadOnlyList<Bridge> bridges) => new(
        caption,
        [new(f.Say("Indikator", "Indicator"), false), new(f.Say("Månad", "Month"), false), new(f.Say(Then), true), new(f.Say(Now), true), new(f.Say("Vad som hänt", "What happened"), false)],
        [
            .. from bridge in bridges
               from month in bridge.Months
               let texts = (Then: Text(f, month.Then), Now: Text(f, month.Now))
               where texts.Then != texts.Now
               select (IReadOnlyList<string>)[NameOf(f, bridge), month.Month.ShortForm(f.Language), texts.Then, texts.Now, Happened(f, month)],
        ],
        []);

    private static string Happened(CountyFigures f, BridgeMonth month) => (month.IsNew, month.IsLate, month.IsCorrected) switch
    {
        (true, _, _) => f.Say("ny månad", "new month"),
        (_, true, true) => f.Say("sen rapport och rättelse", "late report and correction"),
        (_, true, _) => f.Say("sen rapport", "late report"),
        (_, _, true) => f.Say("rättad rapport", "corrected report"),
        _ => f.Say("inget", "nothing"),
    };

    private static string NameOf(CountyFigures f, Bridge bridge) => f.Indicator(bridge.Indicator) is { } indicator ? f.Say(indicator.Name) : bridge.Indicator;

    private static string Text(CountyFigures f, Cell cell) => ChartPoint.From(cell).Text(ValueForm.Count, f.Language);

    /// <summary><c>+14</c>, <c>−3</c>, <c>0</c>, <c>+3 till +6</c>, <c>..</c>, "publiceras ej".</summary>
    private static string Text(CountyFigures f, Change change) => change switch
    {
        { Status: CellStatus.Masked } => ChartWords.MaskedSymbol,
        { Least: { } least, Most: { } most } => least == most ? Signed(f, least) : $"{Signed(f, Math.Min(least, most))} {f.Say("till", "to")} {Signed(f, Math.Max(least, most))}",
        _ => f.Say(ChartWords.NotPublished),
    };

    private static string Signed(CountyFigures f, long moved) => (moved > 0 ? "+" : "") + NumberForm.Integer(moved, f.Language);

    private static IReadOnlyList<string> Notes(CountyFigures f, IReadOnlyList<Bridge> bridges)
    {
        List<string> notes = [];
        var cells = bridges.SelectMany(b => new[] { b.Then.Status, b.Now.Status }.Concat(b.Terms.Select(t => t.Change.Status))).ToHashSet();
        if (cells.Contains(CellStatus.Masked)) notes.Add(f.Say(
            ".. är 1–4, eller döljs för att skydda ett annat tal. En ändring döljs om det som var eller det som är döljs.",
            ".. is 1–4, or hidden to protect another figure. A change is hidden if what was or what is is hidden."));
        if (cells.Contains(CellStatus.NotPublished)) notes.Add(f.Say(
            "Antal personer och ärenden läggs inte ihop över månader, eller från flera länsdelar, för andra än länssamordnaren och den egna länsdelen.",
            "Counts of persons and cases are added up over months, or from several districts, for nobody but the coordinator and the own district."));
        notes.AddRange(
            from bridge in bridges
            from month in DefinitionBreaks.In(f, bridge)
            select f.Say(
                $"{NameOf(f, bridge)} har en ny definition från {month}. Det ändrar inga siffror: det som räknats om kommer som rättelser.",
                $"{NameOf(f, bridge)} has a new definition from {month}. That changes no figures: what has been counted again comes as corrections."));
        return notes;
    }
}
