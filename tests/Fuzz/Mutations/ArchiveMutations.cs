using System.IO.Compression;

namespace SmvInsights.Fuzz.Mutations;

/// <summary>What happens inside a workbook: one of its parts is changed, lost, doubled or named otherwise, and the archive is whole again.</summary>
internal static class ArchiveMutations
{
    public static byte[] ChangeEntry(byte[] file, Random random)
    {
        try
        {
            using var from = new ZipArchive(new MemoryStream(file));
            var to = new MemoryStream();
            using (var changed = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true))
            {
                var chosen = random.Next(from.Entries.Count);
                for (var i = 0; i < from.Entries.Count; i++) Copy(from.Entries[i], changed, i == chosen, random);
            }
            return to.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentException or IOException or NotSupportedException)
        {
            return ByteMutations.All[random.Next(ByteMutations.All.Length)](file, random);
        }
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to, bool isChosen, Random random)
    {
        using var packed = entry.Open();
        using var content = new MemoryStream();
        packed.CopyTo(content);
        var bytes = content.ToArray();
        var fate = isChosen ? random.Next(8) : -1;
        if (fate == 0) return;
        if (fate is > 2) bytes = ByteMutations.All[random.Next(ByteMutations.All.Length)](bytes, random);
        Write(to, fate == 1 ? entry.FullName + "x" : entry.FullName, bytes);
        if (fate == 2) Write(to, entry.FullName, bytes);
    }

    private static void Write(ZipArchive to, string name, byte[] content)
    {
        using var stream = to.CreateEntry(name).Open();
        stream.Write(content);
    }
}
