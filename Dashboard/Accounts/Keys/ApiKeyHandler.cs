using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Dapper;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SmvInsights.Dashboard.Accounts.Keys;

/// <summary>Knows a program by its <c>X-Api-Key</c>, on addresses under <c>/api</c> alone.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, NpgsqlDataSource database)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "api-key";
    public const string Header = "X-Api-Key";

    private sealed record Holder(
        Guid Id, byte[] Hash, string Label, string Role, string? DistrictCode, string Scope, DateTimeOffset? LastUsedAt);

    /// <summary>The API takes a cookie for reading only: a foreign site can make a browser send a cookie, but never this header.</summary>
    public static string SchemeFor(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api")) return IdentityConstants.ApplicationScheme;
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        return reads && !context.Request.Headers.ContainsKey(Header) ? IdentityConstants.ApplicationScheme : Name;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var header)) return AuthenticateResult.NoResult();
        var key = new ApiKeyText(header.ToString());
        await using var connection = await database.OpenConnectionAsync(Context.RequestAborted);
        var holder = await connection.QuerySingleOrDefaultAsync<Holder>("""
            select id, hash, label, role, district_code as DistrictCode, scope, last_used_at as LastUsedAt
            from accounts.api_key where prefix = @Prefix and revoked_at is null
            """, new { key.Prefix });
        if (holder is null || !CryptographicOperations.FixedTimeEquals(holder.Hash, key.Hash)) return AuthenticateResult.Fail("Unknown API key.");
        await NoteUseAsync(connection, holder);
        return AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(holder), Name));
    }

    /// <summary>Once a minute is close enough, and spares a write for every request.</summary>
    private async Task NoteUseAsync(NpgsqlConnection connection, Holder holder)
    {
        var now = TimeProvider.GetUtcNow();
        if (holder.LastUsedAt > now.AddMinutes(-1)) return;
        await connection.ExecuteAsync("update accounts.api_key set last_used_at = @now where id = @Id", new { now, holder.Id });
    }

    private static ClaimsPrincipal PrincipalOf(Holder holder) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, holder.Id.ToString()),
            .. AccountClaims.Of(holder.Label, holder.Role, holder.DistrictCode, holder.Scope, null, "sv"),
        ],
        Name));
}
