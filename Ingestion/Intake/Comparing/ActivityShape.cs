using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Time;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Intake.Comparing;

/// <summary>Activity: a count for each indicator, municipality, actor, target group and sex.</summary>
internal sealed class ActivityShape : RowShape<ActivityRow, (short, short, short, TargetGroup, Sex)>
{
    private readonly Dictionary<short, string> _indicators;
    private readonly Dictionary<short, string> _actors;
    private readonly Dictionary<short, string> _municipalities;

    public ActivityShape(OrganisationSnapshot organisation)
    {
        _indicators = organisation.Indicators.ToDictionary(i => i.Id, i => i.Code);
        _actors = organisation.Actors.ToDictionary(a => a.Id, a => a.Code);
        _municipalities = organisation.Municipalities.ToDictionary(m => m.Id, m => m.Name);
        Groups =
        [
            new(new("allt från", "everything from"), row => _municipalities.GetValueOrDefault(row.Municipality)),
            new(new("allt från", "everything from"), row => _actors.GetValueOrDefault(row.Actor)),
        ];
    }

    public override IReadOnlyList<ComparedCell<ActivityRow>> Cells { get; } =
    [
        new("antal", row => CellForm.Count(row.Low, row.High)),
        new("kommentar", row => row.Comment.ToString()),
    ];

    public override IReadOnlyList<RowGroup<ActivityRow>> Groups { get; }

    public override IEnumerable<ActivityRow> RowsOf(ReadReport report, (short District, Month Month) part) => report.ActivityOf(part);

    public override async Task<IReadOnlyList<PublishedRow<ActivityRow>>> ReadAsync(
        NpgsqlConnection connection, int[] submissions, (short District, Month Month) part, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            select submission_id, line, indicator_id, municipality_id, actor_id, target_group, sex, low, high, comment
            from smv.activity_fact where submission_id = any($1)
            """, connection) { Parameters = { new() { Value = submissions } } };
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var facts = new List<PublishedRow<ActivityRow>>();
        while (await rows.ReadAsync(cancel))
            facts.Add(new(rows.GetInt32(0), new ActivityRow(
                rows.GetInt32(1), part.District, part.Month, rows.GetInt16(2), rows.GetInt16(3), rows.GetInt16(4),
                (TargetGroup)rows.GetInt16(5), (Sex)rows.GetInt16(6), rows.GetInt32(7), rows.GetInt32(8), rows.IsDBNull(9) ? default : new(rows.GetFieldValue<byte[]>(9)))));
        return facts;
    }

    public override (short, short, short, TargetGroup, Sex) KeyOf(ActivityRow row) => (row.Indicator, row.Municipality, row.Actor, row.TargetGroup, row.Sex);

    public override int LineOf(ActivityRow row) => row.Line;

    public override bool Same(ActivityRow old, ActivityRow now) => old.Low == now.Low && old.High == now.High && old.Comment == now.Comment;

    public override IReadOnlyDictionary<string, string> About(ActivityRow row) => CellForm.Keys(
        ("indikator", _indicators.GetValueOrDefault(row.Indicator)), ("kommun", _municipalities.GetValueOrDefault(row.Municipality)),
        ("aktör", _actors.GetValueOrDefault(row.Actor)), ("målgrupp", ActivityColumns.TargetGroups.WordOf(row.TargetGroup)),
        ("kön", ActivityColumns.Sexes.WordOf(row.Sex)));

    public override void Count(ActivityRow row, FigureSums sums) => sums.Add(_indicators[row.Indicator], row.Low, row.High);

    public override Phrase Counted(int rows) => rows == 1 ? new("en serie", "one series") : new($"{rows} serier", $"{rows} series");
}
