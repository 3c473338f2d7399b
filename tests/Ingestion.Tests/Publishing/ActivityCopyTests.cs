using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Publishing;
using SmvInsights.Ingestion.Reading;
using SmvInsights.Ingestion.Tests.Reading;

namespace SmvInsights.Tests.Publishing;

[Collection("postgres")]
public class ActivityCopyTests(PostgresFixture postgres)
{
    /// <summary>Series of 150 rows, so that they take several blocks, with and without comments, the longest there may be among them.</summary>
    private static readonly ReadReport Report = Files.Activity([.. from month in (string[])["2026-08", "2026-09"]
        from place in (string[])["LB;", "LB;Luleå", "LB;Boden", "PA;", "PA;Piteå", "PA;Älvsbyn", "PA;Arvidsjaur", "PA;Arjeplog"]
        from actor in (string[])["SOC", "VPS", "AKL", "BUP", "KVJ"]
        from indicator in (string[])["UTBILDAD", "SAMVERKANSMOTE"]
        from target in (string[])["vuxen_utsatt", "barn", "personal"]
        from sex in (string[])["K", "M"]
        let count = place.Length * actor.Length * target.Length
        select $"{month};{place};{actor};{indicator};{target};{sex};{(count % 7 == 0 ? "<5" : count)};{(count % 5 == 0 ? new string('å', 300) : "")}"]);

    [Fact]
    public async Task What_is_read_is_what_stands_in_the_facts_and_the_summaries_are_their_sums()
    {
        await using var connection = await (await postgres.FreshDatabaseAsync()).OpenConnectionAsync();
        Report.IsAcceptable.ShouldBeTrue();
        var publication = await PublishAsync(connection);
        publication.Changes.Count.ShouldBe(4);

        var facts = await connection.QueryAsync<(int, short, short, short, short, TargetGroup, Sex, int, int, string?)>("""
            select f.line, s.district_id, f.indicator_id, f.municipality_id, f.actor_id, f.target_group, f.sex, f.low, f.high, f.comment
            from smv.activity_fact f join smv.submission s on s.id = f.submission_id order by f.line
            """);
        facts.ShouldBe(Report.Activity.OrderBy(r => r.Line)
            .Select(r => (r.Line, r.District, r.Indicator, r.Municipality, r.Actor, r.TargetGroup, r.Sex, r.Low, r.High, r.Comment.ToString())));

        (await connection.QuerySingleAsync<int>("select max(cardinality(line)) from smv.activity_block")).ShouldBe(64);
        (await connection.QueryAsync(Differing)).ShouldBeEmpty();
        (await connection.QueryAsync(DifferingSums)).ShouldBeEmpty();
    }

    private static async Task<Publication> PublishAsync(NpgsqlConnection connection)
    {
        var upload = Guid.NewGuid();
        await connection.ExecuteAsync("insert into smv.upload (id, via, uploader, byte_count, status) values (@upload, 'api', 'Test', 0, 'published')", new { upload });
        await using var transaction = await connection.BeginTransactionAsync();
        var publication = await new SubmissionPublisher([]).PublishAsync(connection, new PublishableUpload(upload, "Test", "", null, null), Report, default);
        await transaction.CommitAsync();
        return publication;
    }

    private const string Differing = """
        (select f.indicator_id, s.month, s.district_id, s.id, f.municipality_id, sum(f.low), sum(f.high), count(*)
         from smv.activity_fact f join smv.submission s on s.id = f.submission_id group by 1, 2, 3, 4, 5)
        except select indicator_id, month, district_id, submission_id, municipality_id, low, high, row_count from smv.activity_month
        """;

    private const string DifferingSums = """
        with kept as (
          select a.submission_id, a.split, a.category, v.* from smv.activity_sum a cross join lateral unnest(a.indicator_id, a.low, a.high) v (indicator_id, low, high)
        ), summed as (
          select f.submission_id, s.split, s.category, f.indicator_id, sum(f.low)::bigint, sum(f.high)::bigint
          from smv.activity_fact f cross join lateral (
            values (0, 0), (1, f.target_group), (2, f.sex), (3, f.actor_id), (4, f.municipality_id)) s (split, category)
          group by 1, 2, 3, 4
        )
        (table kept except table summed) union all (table summed except table kept)
        """;
}
