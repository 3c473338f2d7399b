namespace SmvInsights.Ingestion.Reading;

/// <summary>How far the reading of a file has come.</summary>
/// <param name="Bytes">Of the file's text as UTF-8.</param>
/// <param name="Rows">Data rows so far.</param>
public readonly record struct ReadProgress(long Bytes, int Rows);
