using SmvInsights.Ingestion.Organisation.Changes;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Reports.Figures.Money.Shares;

/// <summary>Reads an order to record a cost key: its answers, or what is wrong with each.</summary>
internal sealed class CostKeyCheck
{
    private readonly List<Refusal> _refusals = [];
    private readonly List<CostShare> _shares = [];

    public CostKeyCheck(CostKeyDecision.Order order, IReadOnlyList<CostParty> parties, DateOnly today)
    {
        if (order.Year is not (>= 2000 and <= 2100)) Refuse(nameof(order.Year), "Skriv ett år, till exempel 2027.", "Write a year, for instance 2027.");
        if (order.DecidedOn is not { } day || day.Year < 2000) Refuse(nameof(order.DecidedOn), "Ange vilken dag beslutet togs.", "Give the day of the decision.");
        else if (day > today) Refuse(nameof(order.DecidedOn), "Beslutet kan inte vara från en dag som kommer.", "The decision cannot be of a day to come.");
        var cost = (order.Cost ?? "").Split('/', 2);
        if (cost[0].Trim().Length == 0) Refuse(nameof(order.Cost), "Välj vilken kostnad som delas.", "Choose which cost is shared.");
        Answers = (
            order.Year ?? 0, cost[0].Trim(), cost.Length > 1 ? cost[1].Trim() : "", Text(nameof(order.DecidedBy), order.DecidedBy, 200),
            order.DecidedOn ?? default, Text(nameof(order.Reference), order.Reference, 200));
        foreach (var (party, written) in order.Shares.Where(s => !string.IsNullOrWhiteSpace(s.Value)))
        {
            if (parties.All(p => p.Code != party)) Refuse("", $"Parten {party} finns inte.", $"There is no party {party}.");
            else if (Share.TryParse(written!, out var share)) _shares.Add(new CostShare(party, share));
            else Refuse($"Shares[{party}]", "Skriv en andel över noll som procent (33,5) eller bråk (1/3).", "Write a share above zero as a percentage (33.5) or a fraction (1/3).");
        }
        _shares.Sort((one, other) => Place(one).CompareTo(Place(other)));
        if (_refusals.Count == 0 && !Share.IsWhole(_shares.Select(s => s.Share))) NotWhole();

        int Place(CostShare share) => parties.TakeWhile(p => p.Code != share.Party).Count();
    }

    public (int Year, string Project, string Item, string DecidedBy, DateOnly DecidedOn, string Reference) Answers { get; }

    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>In the order of the parties.</summary>
    public IReadOnlyList<CostShare> Shares => _shares;

    private void NotWhole()
    {
        var shares = _shares.Select(s => s.Share).ToList();
        Refuse(
            "", $"Andelarna blir {Share.SumText(shares, Language.Swedish)} tillsammans. De måste bli exakt 100 %; tredjedelar skrivs 1/3.",
            $"The shares come to {Share.SumText(shares, Language.English)} together. They must come to exactly 100%; thirds are written 1/3.");
    }

    private string Text(string field, string? answer, int atMost)
    {
        var text = (answer ?? "").Trim();
        if (text.Length == 0) Refuse(field, "Fyll i fältet.", "Fill in this field.");
        if (text.Length > atMost) Refuse(field, $"Skriv högst {atMost} tecken.", $"Write at most {atMost} characters.");
        return text;
    }

    private void Refuse(string field, string sv, string en) => _refusals.Add(new Refusal(field, new Phrase(sv, en)));
}
