using System.Globalization;
using System.Text;
using Dapper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Npgsql;
using SmvInsights.Ingestion.Contracts;
using SmvInsights.Ingestion.Intake;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Templates;
using SmvInsights.Ingestion.Tests.Reading;
using SmvInsights.Ingestion.Validation;
using SmvInsights.Ingestion.Wording;
using SmvInsights.Tests.Intake;
using District = SmvInsights.Tests.Intake.District;

namespace SmvInsights.Ingestion.Tests.Templates;

[Collection("postgres")]
public class ReportTemplateTests(PostgresFixture postgres)
{
    private const string Activity = $"{Files.ActivityHeader}\n2026-05;PA;Piteå;SOC;STODSAMTAL;barn;K;12;\n2026-05;PA;;POL;POLISANMALAN;vuxen_utsatt;A;7;fyra av dem i juli\n";

    private const string Budget = $"{Files.BudgetHeader}\n2026-05;PA;LOKAL;I1;intäkt;LST;bidrag;035;\"-rabatt; \"\"så\"\"\";380000;190000,5;0;190000;beviljad;\n2026-05;PA;LOKAL;K1;kostnad;;;;=lön;;;12;;;\n";

    private const string Milestones = $"{Files.MilestoneHeader}\n2026-05;PA;LOKAL;M1;Seminarium;Samordnaren;2026-02;2026-10-04;2026-11;;pågår;ja;snart\n2026-05;PA;LOKAL;M2;Rekrytering;;;2026-04-30;;2026-05-02;klar;nej;\n";

    [Theory]
    [InlineData(ReportKind.Activity, "csv")]
    [InlineData(ReportKind.Activity, "xlsx")]
    [InlineData(ReportKind.Budget, "csv")]
    [InlineData(ReportKind.Budget, "xlsx")]
    [InlineData(ReportKind.Milestones, "csv")]
    [InlineData(ReportKind.Milestones, "xlsx")]
    public async Task A_template_filled_in_is_published_as_the_next_month_with_the_figures_typed(ReportKind kind, string format)
    {
        var database = await postgres.FreshDatabaseAsync();
        var pitea = new District(database, "PA");
        (await pitea.ReportAsync(kind switch { ReportKind.Activity => Activity, ReportKind.Budget => Budget, _ => Milestones })).Upload.Status.ShouldBe(UploadStatus.Published);
        var template = await TemplateAsync(database, kind, Mandate.ForDistrict("PA"));
        (template.FileName, template.IsFirst).ShouldBe(($"{template.Contract.Name.Sv}_PA_2026-06", false));

        var filled = Fill(template, format, kind switch
        {
            ReportKind.Activity => [(ActivityColumns.Value, 30)],
            ReportKind.Budget => [(BudgetColumns.Actual, 1234.5m), (BudgetColumns.Forecast, 500)],
            _ => [],
        });
        var receipt = await pitea.SendAsync(filled, $"{template.FileName}.{format}");
        var details = await pitea.ImportAsync(receipt.Id);
        details.Findings.Where(f => f.Severity == Severity.Error).ShouldBeEmpty();
        details.Upload.Status.ShouldBe(UploadStatus.Published);
        (await PublishedAsync(database, kind)).ShouldBe(kind switch
        {
            ReportKind.Activity => ["1 1 9 2 1 30-30 ", "0 4 13 1 0 31-31 "],
            ReportKind.Budget => ["LOKAL I1 1 LST bidrag 035 -rabatt; \"så\" 38000000 19000050 123450 50000 2", "LOKAL K1 2    =lön   123550 50100 "],
            _ => ["M1 Seminarium Samordnaren 2026-02-01t 2026-10-04f 2026-11-01t  2 t ", "M2 Rekrytering  2026-04-30f  2026-05-02f 3 f "],
        });
    }

    [Theory]
    [InlineData(ReportKind.Activity)]
    [InlineData(ReportKind.Budget)]
    [InlineData(ReportKind.Milestones)]
    public async Task The_workbook_is_one_that_Excel_opens_without_repair_and_its_lists_hold_the_words_of_its_rows(ReportKind kind)
    {
        var database = await postgres.FreshDatabaseAsync();
        await new District(database, "PA").ReportAsync(kind switch { ReportKind.Activity => Activity, ReportKind.Budget => Budget, _ => Milestones });
        foreach (var language in Enum.GetValues<Language>())
        {
            var template = await TemplateAsync(database, kind, Mandate.ForDistrict("PA"));
            using var document = SpreadsheetDocument.Open(new MemoryStream(TemplateWorkbook.Write(template, language)), isEditable: false);
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
            foreach (var (column, list) in template.Choices)
                template.Rows.Select(r => r[column]).OfType<string>().ShouldBeSubsetOf(list.Choices.Select(c => c.Word));
        }
    }

    [Fact]
    public async Task A_district_that_never_reported_gets_rows_it_can_begin_with_and_blank_ones_do_no_harm()
    {
        var database = await postgres.FreshDatabaseAsync();
        var lulea = new District(database, "LB");
        var template = await TemplateAsync(database, ReportKind.Activity, Mandate.ForDistrict("LB"));
        template.IsFirst.ShouldBeTrue();
        template.Rows.Count.ShouldBeInRange(30, 150);
        template.Rows[0][ActivityColumns.Value] = 3m;

        var details = await lulea.ImportAsync((await lulea.SendAsync(TemplateWorkbook.Write(template, Language.Swedish), "mall.xlsx")).Id);
        details.Findings.Where(f => f.Severity > Severity.Note).ShouldBeEmpty();
        details.Upload.RowCount.ShouldBe(1);
        details.Upload.Status.ShouldBe(UploadStatus.Published);
    }

    [Fact]
    public async Task Who_speaks_for_a_part_gets_its_part_and_the_county_has_no_activity()
    {
        var database = await postgres.FreshDatabaseAsync();
        await new District(database, "PA").ReportAsync(Activity);
        (await TemplateAsync(database, ReportKind.Activity, Mandate.From("PA", "aktör:POL"))).Rows.Single()[ActivityColumns.Indicator].ShouldBe("POLISANMALAN");
        await Should.ThrowAsync<ArgumentException>(() => TemplateAsync(database, ReportKind.Activity, Mandate.County, "LÄN"));
        await Should.ThrowAsync<ArgumentException>(() => TemplateAsync(database, ReportKind.Budget, Mandate.County, "XX"));
    }

    private static Task<Template> TemplateAsync(NpgsqlDataSource database, ReportKind kind, Mandate mandate, string district = "") =>
        new ReportTemplates(database, new OrganisationReader(database), TimeProvider.System).MakeAsync(kind, district.Length > 0 ? district : mandate.District!, mandate, default);

    /// <summary>Types into the file, not into what it was made of: the first row gets the value, the next one more, and so on.</summary>
    private static byte[] Fill(Template template, string format, params (int Column, decimal Value)[] values)
    {
        if (format == "xlsx") return FillWorkbook(TemplateWorkbook.Write(template, Language.English), values);
        var lines = Encoding.UTF8.GetString(TemplateCsv.Write(template, Language.Swedish)).Split("\r\n");
        for (var row = 1; row < lines.Length - 1; row++)
        {
            var cells = new CsvLine(lines[row]);
            foreach (var (column, value) in values) cells[column] = (value + row - 1).ToString(CultureInfo.GetCultureInfo("sv-SE"));
            lines[row] = cells.ToString();
        }
        return Encoding.UTF8.GetBytes(string.Join("\r\n", lines));
    }

    private static byte[] FillWorkbook(byte[] workbook, (int Column, decimal Value)[] values)
    {
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            var first = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().First().Id!);
            foreach (var row in first.Worksheet.Descendants<Row>().Skip(1))
                foreach (var (column, value) in values)
                    row.Elements<Cell>().ElementAt(column).CellValue = new CellValue(value + row.RowIndex! - 2);
        }
        return bytes.ToArray();
    }

    private static async Task<IEnumerable<string>> PublishedAsync(NpgsqlDataSource database, ReportKind kind)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.QueryAsync<string>(kind switch
        {
            ReportKind.Activity => "select concat_ws(' ', municipality_id, actor_id, indicator_id, target_group, sex, low || '-' || high, coalesce(comment, '')) from smv.activity_fact",
            ReportKind.Budget => """
                select concat_ws(' ', project, item, type, coalesce(funder, ''), coalesce(category, ''), coalesce(account, ''), label, coalesce(applied::text, ''),
                  coalesce(decided::text, ''), actual, forecast, coalesce(status::text, '')) from smv.budget_fact
                """,
            _ => """
                select concat_ws(' ', milestone_id, name, coalesce(owner, ''), plan_start || left(plan_start_month_only::text, 1), plan_end || left(plan_end_month_only::text, 1),
                  coalesce(forecast_end || left(forecast_end_month_only::text, 1), ''), coalesce(actual_end || left(actual_end_month_only::text, 1), ''),
                  status, left(preliminary::text, 1), coalesce(comment, '')) from smv.milestone_fact
                """,
        } + " where submission_id = (select max(id) from smv.submission) order by line");
    }

    /// <summary>A line of CSV whose cells can be typed into.</summary>
    private sealed class CsvLine(string line)
    {
        private readonly List<string> _cells = [.. Cut(line)];

        public string this[int column]
        {
            set => _cells[column] = value;
        }

        public override string ToString() => string.Join(';', _cells);

        private static IEnumerable<string> Cut(string line)
        {
            var quoted = false;
            var start = 0;
            for (var at = 0; at <= line.Length; at++)
                if (at == line.Length || (line[at] == ';' && !quoted))
                {
                    yield return line[start..at];
                    start = at + 1;
                }
                else quoted ^= line[at] == '"';
        }
    }
}
