using Dapper;
using Npgsql;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Organisation.Changes;

/// <summary>Names with the days they are in use: a new one takes over from a day on, the old one keeps the time before.</summary>
/// <param name="Table">The table of names.</param>
/// <param name="Owner">Its column of what is named.</param>
internal sealed record DatedNames(string Table, string Owner)
{
    public static readonly DatedNames OfDistricts = new("smv.district_name", "district_id");
    public static readonly DatedNames OfGroups = new("smv.steering_group_name", "steering_group_id");
    public static readonly DatedNames OfProjects = new("smv.project_name", "project_id");

    public Task AddAsync(NpgsqlConnection connection, short owner, Phrase name, DateOnly? from, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(
            $"insert into {Table} ({Owner}, name_sv, name_en, valid) values (@owner, @Sv, @En, daterange(@from, null))",
            new { owner, name.Sv, name.En, from }, cancellationToken: cancel));

    /// <summary>The name in use on a day.</summary>
    public Task<Phrase> OnAsync(NpgsqlConnection connection, short owner, DateOnly day, CancellationToken cancel) =>
        connection.QuerySingleAsync<Phrase>(new CommandDefinition(
            $"select name_sv as \"Sv\", name_en as \"En\" from {Table} where {Owner} = @owner order by valid @> @day desc, lower(valid) desc nulls last limit 1",
            new { owner, day }, cancellationToken: cancel));

    /// <summary>Another name from a day on; refused when a name begins on or after that day.</summary>
    public async Task RenameAsync(NpgsqlConnection connection, OrderCheck check, string field, short owner, Phrase name, DateOnly from, CancellationToken cancel)
    {
        var later = await connection.QuerySingleAsync<DateOnly?>(new CommandDefinition(
            $"select max(lower(valid)) from {Table} where {Owner} = @owner and lower(valid) >= @from", new { owner, from }, cancellationToken: cancel));
        if (later is { } day)
        {
            check.Refuse(field, $"Ett namn börjar redan gälla {day:O}. Välj ett senare datum, eller ta först bort det namnet.",
                $"A name already begins on {day:O}. Choose a later date, or remove that name first.");
            return;
        }
        await connection.ExecuteAsync(new CommandDefinition(
            $"update {Table} set valid = daterange(lower(valid), @from) where {Owner} = @owner and valid @> @from", new { owner, from }, cancellationToken: cancel));
        await AddAsync(connection, owner, name, from, cancel);
    }

    /// <summary>Another spelling of the name in use on a day, for all of its time.</summary>
    public Task CorrectAsync(NpgsqlConnection connection, short owner, Phrase name, DateOnly day, CancellationToken cancel) =>
        connection.ExecuteAsync(new CommandDefinition(
            $"update {Table} set name_sv = @Sv, name_en = @En where {Owner} = @owner and valid @> @day", new { owner, name.Sv, name.En, day }, cancellationToken: cancel));
}
