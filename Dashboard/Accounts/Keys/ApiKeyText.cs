using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SmvInsights.Dashboard.Accounts.Keys;

/// <summary>An API key as its holder writes it: <c>smv_</c>, eight characters that name it, <c>_</c>, and 256 random bits.</summary>
public sealed record ApiKeyText(string Value)
{
    private const int PrefixLength = 12;

    /// <summary>The part that is kept and shown: <c>smv_</c> and eight characters.</summary>
    public string Prefix => Value[..Math.Min(PrefixLength, Value.Length)];

    /// <summary>SHA-256 of the whole; a random key needs no slower one.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.UTF8.GetBytes(Value));

    public static ApiKeyText Random() =>
        new($"smv_{RandomNumberGenerator.GetHexString(8, lowercase: true)}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}");
}
