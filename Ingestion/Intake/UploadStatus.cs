namespace SmvInsights.Ingestion.Intake;

/// <summary>Where an upload stands; the words are those of the database and the API.</summary>
public static class UploadStatus
{
    public const string Received = "received";
    public const string Reading = "reading";
    public const string AwaitingApproval = "awaiting_approval";
    public const string Published = "published";
    public const string Rejected = "rejected";
    public const string Withdrawn = "withdrawn";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";
}

/// <summary>The way a file came in.</summary>
public static class Via
{
    public const string Web = "web";
    public const string Api = "api";
    public const string Inbox = "inbox";
    public const string Sample = "sample";
}
