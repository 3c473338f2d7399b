namespace SmvInsights.Dashboard.Accounts;

/// <summary>Whether this installation shows sample data with accounts anyone on the machine may use.</summary>
/// <param name="IsOn">Only with the private database, and unless <c>Smv:Demo</c> is false.</param>
public sealed record Demonstration(bool IsOn);
