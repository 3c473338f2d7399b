using Microsoft.Extensions.Logging;
using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Validation;

namespace SmvInsights.Ingestion.Intake;

/// <summary>Takes in what lies in the districts' inbox folders: whole files only, each claimed by a rename that one node wins.</summary>
public sealed class InboxScan(
    InboxFolders folders, OrganisationReader organisation, SubmissionIntake intake, InboxVerdicts verdicts, TimeProvider clock, ILogger<InboxScan> log)
{
    /// <summary>How long a file must have stood still to be taken for whole.</summary>
    public static readonly TimeSpan Stillness = TimeSpan.FromSeconds(10);

    public async Task RunAsync(CancellationToken cancel)
    {
        var districts = (await organisation.ReadAsync(cancel)).Districts;
        foreach (var district in districts) folders.Ensure(district);
        foreach (var (district, path) in await ClaimStillFilesAsync(districts, cancel))
            log.LogInformation("Inbox {District}: took a file of {Bytes} bytes", district.Code, new FileInfo(path).Length);
        foreach (var district in districts) await ReceiveTakenAsync(district, cancel);
        await verdicts.CarryOutAsync(cancel);
    }

    /// <summary>Looks, waits, and looks again: what has not changed in between is whole.</summary>
    private async Task<IReadOnlyList<(District, string)>> ClaimStillFilesAsync(IReadOnlyList<District> districts, CancellationToken cancel)
    {
        var before = districts.SelectMany(d => folders.Candidates(d).Select(f => (District: d, f.FullName, f.Length, f.LastWriteTimeUtc))).ToList();
        if (before.Count == 0) return [];
        await Task.Delay(Stillness, clock, cancel);
        var claimed = new List<(District, string)>();
        foreach (var (district, path, length, time) in before)
        {
            var now = new FileInfo(path);
            if (!now.Exists || now.Length != length || now.LastWriteTimeUtc != time || length > folders.MaxBytes) continue;
            var taken = InboxFolders.Unused(folders.Taken(district), now.Name);
            try
            {
                File.Move(path, taken);
                claimed.Add((district, taken));
            }
            catch (IOException) when (!File.Exists(path))
            {
                // another node's rename won
            }
        }
        return claimed;
    }

    /// <summary>Also what a crash left between the claim and the database.</summary>
    private async Task ReceiveTakenAsync(District district, CancellationToken cancel)
    {
        foreach (var found in Directory.GetFiles(folders.Taken(district)))
        {
            try
            {
                await ReceiveAsync(district, found, cancel);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // its message would hold the file's name; the other files must not wait for this one
                log.LogWarning("Inbox {District}: a file could not be read ({Fault}); it is tried again in a minute", district.Code, fault.GetType().Name);
            }
        }
    }

    private async Task ReceiveAsync(District district, string found, CancellationToken cancel)
    {
        var path = WithoutPersonalNumber(found);
        var relative = Path.GetRelativePath(folders.Root, path);
        if (await verdicts.IsKnownAsync(relative, cancel)) return;
        var mandate = district.IsCounty ? Mandate.County : Mandate.ForDistrict(district.Code);
        var file = new IncomingFile(
            Path.GetFileName(found), await File.ReadAllBytesAsync(path, cancel), Via.Inbox, null,
            $"Inkorg {InboxFolders.FolderName(district)}", mandate) { InboxFile = relative };
        var receipt = await intake.ReceiveAsync(file, cancel);
        if (receipt.Reception == Reception.AlreadyHere) verdicts.PutAway(relative, receipt.Id);
    }

    /// <summary>A name that holds a personal number must not reach the database as a path.</summary>
    private static string WithoutPersonalNumber(string path)
    {
        if (PersonalNumberScan.Find(ReadOnlyMemory<byte>.Empty, Path.GetFileName(path)).Count == 0) return path;
        var neutral = Path.Combine(Path.GetDirectoryName(path)!, $"{Guid.CreateVersion7():N}.csv");
        File.Move(path, neutral);
        return neutral;
    }
}
