using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Ingestion.Storage;

namespace SmvInsights.Dashboard.Hosting;

/// <summary>The application cannot start as it is set up. The message is one line for the person who started it.</summary>
public sealed class StartFault(string message) : Exception(message)
{
    /// <summary>The line to print instead of a stack trace; <c>null</c> for a fault that nobody foresaw.</summary>
    public static string? Line(Exception fault) => fault switch
    {
        StartFault or PrivatePostgresException => fault.Message,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        NpgsqlException => $"The database of ConnectionStrings__Smv cannot be used: {fault.Message}",
        IOException { InnerException: AddressInUseException } => $"{fault.Message} Choose another with --urls.",
        _ => null,
    };
}
