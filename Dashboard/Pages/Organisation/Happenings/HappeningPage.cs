using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Npgsql;
using SmvInsights.Dashboard.Pages.Shell;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Organisation.Happenings;

namespace SmvInsights.Dashboard.Pages.Organisation.Happenings;

/// <summary>A form for what happened, beside what has been entered.</summary>
public abstract class HappeningPage(HappeningEntry entry, OrganisationReader organisation, NpgsqlDataSource database, Wording words) : OrderPage(words)
{
    public sealed record Answers
    {
        public string? When { get; set; }

        public string? TextSv { get; set; }

        public string? TextEn { get; set; }

        public string? District { get; set; }
    }

    [BindProperty]
    public Answers Form { get; set; } = new();

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    public OrganisationSnapshot Organisation { get; private set; } = null!;

    public override string Back => "/organisation/handelser";

    /// <summary>Whom it concerns.</summary>
    public IEnumerable<SelectListItem> Places =>
        [new(Words.Of("Hela länet", "The whole county"), ""), .. Organisation.Districts.Where(d => !d.IsCounty).OrderBy(d => d.Sort).Select(d => new SelectListItem(PlaceOf(d.Code), d.Code))];

    /// <summary>A district's latest name; the county's where the code is <c>null</c>.</summary>
    public string PlaceOf(string? district) =>
        district is null ? Words.Of("Hela länet", "The whole county") : Words.Of(Organisation.Districts.First(d => d.Code == district).NameOn(DateOnly.MaxValue));

    /// <summary><c>2026-03</c>, or with the day.</summary>
    public string DateOf(Happening happening) => happening.Date.MonthOnly ? Words.Day(happening.Date.Day)[..7] : Words.Day(happening.Date.Day);

    protected Task<IActionResult> RecordAsync(int? replaced, CancellationToken cancel) =>
        OrderAsync(by => entry.RecordAsync(replaced, new(Form.When, Form.TextSv, Form.TextEn, Form.District), by, cancel), cancel);

    protected override async Task<bool> ShowAsync(CancellationToken cancel)
    {
        Organisation = await organisation.ReadAsync(cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        Happenings = await Happening.ReadAsync(connection, null, cancel);
        return true;
    }
}
