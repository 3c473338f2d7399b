using System.Globalization;
using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Organisation.Changes;

namespace SmvInsights.Ingestion.Organisation.Populations;

/// <summary>Enters how many live in municipalities in a year; what stood before is kept.</summary>
public sealed class PopulationEntry(OrganisationChange change)
{
    /// <param name="Lines">A municipality a line: its name or SCB code, then <c>;</c> or a tab, then the count, with or without spaces.</param>
    public sealed record Order(int? Year, string? Source, DateOnly? Retrieved, string? Lines);

    private const string Sql = """
        update smv.population set replaced_at = now() where municipality_id = @Municipality and year = @Year and replaced_at is null;
        insert into smv.population (municipality_id, year, count, source, retrieved, entered_by) values (@Municipality, @Year, @Count, @Source, @Retrieved, @By);
        """;

    public Task<Outcome> EnterAsync(Order order, string by, CancellationToken cancel) =>
        change.MakeAsync(by, connection => EnterAsync(connection, order, by, cancel), cancel);

    private static async Task<Outcome> EnterAsync(NpgsqlConnection connection, Order order, string by, CancellationToken cancel)
    {
        var check = new OrderCheck();
        if (order.Year is not (>= 1900 and <= 2200)) check.Refuse(nameof(order.Year), "Skriv ett år, till exempel 2026.", "Write a year, for instance 2026.");
        var source = check.Text(nameof(order.Source), order.Source);
        var retrieved = check.Day(nameof(order.Retrieved), order.Retrieved);
        var municipalities = (await connection.QueryAsync<Municipality>(new CommandDefinition("select id, code, name from smv.municipality", cancellationToken: cancel))).AsList();
        var counts = Read(check, order.Lines, municipalities);
        if (check.Failed) return check.Refused;

        await connection.ExecuteAsync(new CommandDefinition(
            Sql, counts.Select(c => new { c.Municipality, order.Year, c.Count, Source = source, Retrieved = retrieved, By = by }), cancellationToken: cancel));
        return Outcome.Done("population entered", $"population {order.Year}",
            $"Invånare för {order.Year} är inlagda för {counts.Count} kommuner. Källa: {source}", $"Inhabitants of {order.Year} are entered for {counts.Count} municipalities. Source: {source}");
    }

    private static List<(short Municipality, int Count)> Read(OrderCheck check, string? text, IReadOnlyList<Municipality> municipalities)
    {
        List<(short Municipality, int Count)> counts = [];
        foreach (var (number, line) in (text ?? "").Split('\n').Index().Where(l => !string.IsNullOrWhiteSpace(l.Item)))
        {
            var parts = line.Trim().Split([';', '\t'], 2);
            var place = municipalities.FirstOrDefault(m => m.Code == parts[0].Trim() || string.Equals(m.Name, parts[0].Trim(), StringComparison.OrdinalIgnoreCase));
            var digits = parts.Length < 2 ? "" : string.Concat(parts[1].Where(c => !char.IsWhiteSpace(c)));
            if (place is null) Refuse(number, $"”{parts[0].Trim()}” är ingen kommun i länet", $"“{parts[0].Trim()}” is no municipality of the county");
            else if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > 10_000_000)
                Refuse(number, $"skriv {place.Name};antal, till exempel {place.Name};8200", $"write {place.Name};count, for instance {place.Name};8200");
            else if (counts.Exists(c => c.Municipality == place.Id)) Refuse(number, $"{place.Name} står två gånger", $"{place.Name} stands twice");
            else counts.Add((place.Id, count));
        }
        if (counts.Count == 0 && !check.Failed) check.Refuse(nameof(Order.Lines), "Skriv minst en kommun.", "Write at least one municipality.");
        return counts;

        void Refuse(int index, string sv, string en) => check.Refuse(nameof(Order.Lines), $"Rad {index + 1}: {sv}.", $"Line {index + 1}: {en}.");
    }
}
