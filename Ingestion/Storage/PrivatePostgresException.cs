namespace SmvInsights.Ingestion.Storage;

/// <summary>The private database cannot be had. The message is one line for the person who started the application, and says what to do.</summary>
public sealed class PrivatePostgresException(string message) : Exception(message);
