using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SmvInsights.Dashboard.Accounts.SignIn;

/// <summary>How often one address may try to sign in or ask for a code; lockout and the codes' own limits guard each account besides.</summary>
public static class SignInRate
{
    public const string Policy = "sign-in";

    public static void AddTo(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 60, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading"));
    }
}
