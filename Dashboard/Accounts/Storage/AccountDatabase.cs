using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SmvInsights.Dashboard.Accounts.Storage;

/// <summary>ASP.NET Core Identity's store. Its tables come from <c>Migrations/0001_identity.sql</c>; this model only has to agree with them.</summary>
public sealed partial class AccountDatabase(DbContextOptions<AccountDatabase> options) : IdentityUserContext<Account, Guid>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(AccountsModule.Schema);
        builder.Entity<Account>(account =>
        {
            account.ToTable("account", table =>
            {
                table.HasCheckConstraint("account_role", "role in ('administrator', 'coordinator', 'reporter', 'member')");
                table.HasCheckConstraint("account_language", "language in ('sv', 'en')");
                table.HasCheckConstraint("account_reports_for", "role <> 'reporter' or district_code is not null or scope <> ''");
            });
            account.Property(a => a.Language).HasDefaultValue("sv");
            account.Property(a => a.Scope).HasDefaultValue("");
            account.HasIndex(a => a.NormalizedEmail).IsUnique().HasDatabaseName("account_email");
            account.HasIndex(a => a.NormalizedUserName).HasDatabaseName("account_user_name");
        });
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claim");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_login");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_token");
        builder.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkey").OwnsOne(p => p.Data, data => data.ToJson("data"));
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsOwned())) NameInSnakeCase(entity);
    }

    private static void NameInSnakeCase(IMutableEntityType entity)
    {
        var table = entity.GetTableName();
        foreach (var property in entity.GetProperties()) property.SetColumnName(SnakeCase(property.Name));
        foreach (var key in entity.GetKeys()) key.SetName($"{table}_pkey");
        foreach (var key in entity.GetForeignKeys()) key.SetConstraintName($"{table}_account");
        foreach (var index in entity.GetIndexes().Where(i => i.Properties[0].Name == "UserId")) index.SetDatabaseName($"{table}_user");
    }

    private static string SnakeCase(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}
