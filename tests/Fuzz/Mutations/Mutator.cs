namespace SmvInsights.Fuzz.Mutations;

internal delegate byte[] Mutation(byte[] file, Random random);

/// <summary>Makes a file out of another by a few mutations, the same one for the same seed and number.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds, int seed)
{
    private const int MostMutations = 4, Largest = 400_000;

    private static readonly Mutation[] Kinds = [.. ByteMutations.All, .. TableMutations.All, .. CellMutations.All, .. EncodingMutations.All];

    public byte[] Make(int number)
    {
        var random = new Random(unchecked(seed * 1_000_003 + number));
        var file = seeds[random.Next(seeds.Count)];
        for (var left = random.Next(1, MostMutations + 1); left > 0 && file.Length < Largest; left--) file = Mutate(file, random);
        return file.Length <= Largest ? file : file[..Largest];
    }

    private byte[] Mutate(byte[] file, Random random)
    {
        if (file.AsSpan().StartsWith("PK\x03\x04"u8) && random.Next(4) > 0) return ArchiveMutations.ChangeEntry(file, random);
        return random.Next(12) == 0 ? ByteMutations.Splice(file, seeds[random.Next(seeds.Count)], random) : Kinds[random.Next(Kinds.Length)](file, random);
    }
}
