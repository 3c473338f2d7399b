using Microsoft.EntityFrameworkCore;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Reading;

namespace SmvInsights.Benchmarks.Import;

/// <summary>EF Core at its best: rows in memory, ids resolved, one AddRange, one SaveChanges, one transaction.</summary>
/// <param name="prepares">Over the site's connections; else over those that EF Core has by default.</param>
internal sealed class EfCoreAddRange(bool prepares = false) : IContestant
{
    private readonly Dictionary<Race, List<PeerFact>> _rows = [];

    public string Name => "EF Core AddRange of the rows, ids resolved" + (prepares ? ", statements prepared" : "");

    public bool Prepares => prepares;

    public bool IsSlow => true;

    public string? Absence => null;

    public Task WarmUpAsync(Race race, NpgsqlDataSource database) => AddAsync(RowsOf(race.Earlier, race), database);

    public Task RunAsync(Race race, NpgsqlDataSource database) => AddAsync(RowsOf(race), database);

    private static async Task AddAsync(List<PeerFact> rows, NpgsqlDataSource database)
    {
        await using var context = new PeerContext(database);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        context.AddRange(rows);
        await context.SaveChangesAsync();
    }

    /// <summary>Made before the clock starts.</summary>
    public void Prepare(Race race) => RowsOf(race);

    private List<PeerFact> RowsOf(Race race) => _rows.TryGetValue(race, out var rows) ? rows : _rows[race] = RowsOf(race.Report, race);

    private static List<PeerFact> RowsOf(byte[] file, Race race)
    {
        var report = ReportReader.Read(file, race.Organisation, Mandate.County, ImportRace.Today);
        var submissions = PeerTable.Submissions(report);
        return [.. report.Activity.Select(r => new PeerFact(
            submissions[(r.District, r.Month)], r.Line, r.Indicator, r.Municipality, r.Actor, r.TargetGroup, r.Sex, r.Low, r.High, r.Comment.ToString()))];
    }

    private sealed record PeerFact(
        int SubmissionId, int Line, short IndicatorId, short MunicipalityId, short ActorId, TargetGroup TargetGroup, Sex Sex, int Low, int High, string? Comment);

    private sealed class PeerContext(NpgsqlDataSource database) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(database);

        protected override void OnModelCreating(ModelBuilder model)
        {
            var fact = model.Entity<PeerFact>().ToTable("peer_fact", "public");
            fact.HasKey(f => new { f.SubmissionId, f.Line });
            foreach (var (property, column) in (IEnumerable<(string, string)>)[
                (nameof(PeerFact.SubmissionId), "submission_id"), (nameof(PeerFact.Line), "line"), (nameof(PeerFact.IndicatorId), "indicator_id"),
                (nameof(PeerFact.MunicipalityId), "municipality_id"), (nameof(PeerFact.ActorId), "actor_id"), (nameof(PeerFact.TargetGroup), "target_group"),
                (nameof(PeerFact.Sex), "sex"), (nameof(PeerFact.Low), "low"), (nameof(PeerFact.High), "high"), (nameof(PeerFact.Comment), "comment")])
                fact.Property(property).HasColumnName(column).ValueGeneratedNever();
        }
    }
}
