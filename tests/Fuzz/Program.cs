using SmvInsights.Fuzz;

// tests/Fuzz: mutates files of the corpus and the samples for as long as it is given. Exit 0: nothing found; 1: failures saved; 3: a file hung.
if (!FuzzOptions.TryRead(args, out var options))
{
    Console.Error.WriteLine(FuzzOptions.Usage);
    return 2;
}
await using var database = options.Database ? await DatabaseJudge.StartAsync() : null;
return await new FuzzRun(options, database).RunAsync();
