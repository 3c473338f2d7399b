namespace SmvInsights.Ingestion.Validation;

/// <summary>What the rows of one part were about so far: a bit a key, however many rows there are.</summary>
internal sealed class SeenKeys(ActivityKeySpace space)
{
    private readonly ulong[]?[] _keys = new ulong[]?[space.Municipalities];

    /// <summary>For each series a bit for each way its rows are not split; of the second, only rows that count something.</summary>
    private readonly byte[] _ways = new byte[space.Series], _remainders = new byte[space.Series];

    /// <returns>Whether the key is new in the part.</returns>
    public bool Add(in ActivityKey key, int high)
    {
        var keys = _keys[space.MunicipalityOf(key)] ??= new ulong[(space.KeysOfMunicipality + 63) / 64];
        var number = space.NumberOf(key);
        var bit = 1UL << number;
        if ((keys[number >> 6] & bit) != 0) return false;
        keys[number >> 6] |= bit;
        Note(space.SeriesOf(key), (byte)(1 << (int)key.Unsplit), high);
        return true;
    }

    /// <summary>Makes ready for another part.</summary>
    public void Clear()
    {
        foreach (var keys in _keys) keys.AsSpan().Clear();
        _ways.AsSpan().Clear();
        _remainders.AsSpan().Clear();
    }

    /// <summary>Whether a row that is not split stands beside one that is, in the same series; only then is it worth reading the part again.</summary>
    public bool MayHideTotals
    {
        get
        {
            for (var series = 0; series < _ways.Length; series++)
                if (_remainders[series] != 0 && HasSplitFurther(_remainders[series], _ways[series])) return true;
            return false;
        }
    }

    private void Note(int series, byte way, int high)
    {
        _ways[series] |= way;
        if (high > 0 && way != 1 << (int)Unsplit.None) _remainders[series] |= way;
    }

    private static bool HasSplitFurther(byte remainders, byte ways)
    {
        for (var remainder = 1; remainder < 8; remainder++)
            for (var way = 0; way < remainder; way++)
                if ((remainders >> remainder & 1) != 0 && (ways >> way & 1) != 0 && (way & ~remainder) == 0) return true;
        return false;
    }
}
