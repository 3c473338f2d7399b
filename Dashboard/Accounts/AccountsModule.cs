using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using SmvInsights.Dashboard.Accounts.Administration;
using SmvInsights.Dashboard.Accounts.Demo;
using SmvInsights.Dashboard.Accounts.Keys;
using SmvInsights.Dashboard.Accounts.SignIn;
using SmvInsights.Dashboard.Accounts.Storage;
using SmvInsights.Dashboard.Hosting;
using SmvInsights.Ingestion.Storage;
using SmvInsights.Reports.Reminders;

namespace SmvInsights.Dashboard.Accounts;

/// <summary>Who may sign in, by password, one-time code or API key, and what each may do.</summary>
public static class AccountsModule
{
    public const string Schema = "accounts";

    /// <summary>Picks the API key or the cookie by what the request carries.</summary>
    private const string EitherScheme = "cookie-or-key";

    /// <summary>Expects an <c>NpgsqlDataSource</c>, a <see cref="TimeProvider"/>, a <see cref="Demonstration"/> and the mail queue.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton(new MigrationSet(Schema, typeof(AccountsModule).Assembly, "SmvInsights.Dashboard.Accounts.Storage.Migrations."));
        AddIdentity(services);
        AddSignIn(services);
        services.AddAuthorization(Policies.AddTo);
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<SignInCodeMail>();
        services.AddScoped<SignInCodeSender>();
        services.AddScoped<SignInCodeCheck>();
        services.AddScoped<PasswordLink>();
        services.AddScoped<AccountInvitation>();
        services.AddScoped<AccountChange>();
        services.AddScoped<ICommand, CreateAdministrator>();
        services.AddSingleton<AccountList>();
        services.AddSingleton<IReporterAccounts, ReporterAccounts>();
        services.AddSingleton<ApiKeyIssue>();
        services.AddSingleton<ApiKeyList>();
        services.AddScoped<DemoAccounts>();
        services.AddScoped<DemoSignIn>();
        services.AddSingleton<DemoPeople>();
        services.AddHostedService<DemoStart>();
        return services;
    }

    /// <summary>Goes after routing and before the endpoints.</summary>
    public static IApplicationBuilder UseAccounts(this IApplicationBuilder app)
    {
        app.UseRateLimiter().UseAuthentication();
        ViewAs.Use(app);
        return app.UseAuthorization();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddDbContext<AccountDatabase>((provider, o) => o.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddIdentityCore<Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.User.RequireUniqueEmail = true;
                o.SignIn.RequireConfirmedAccount = true;
                o.Password = new PasswordOptions
                {
                    RequiredLength = 12, RequiredUniqueChars = 5,
                    RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
                };
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.Lockout.AllowedForNewUsers = true;
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<AccountDatabase>()
            .AddClaimsPrincipalFactory<AccountPrincipal>()
            .AddDefaultTokenProviders();
        services.AddScoped<IUserConfirmation<Account>, OnlyActiveAccounts>();
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = PasswordLink.Lifetime);
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddDataProtection().SetApplicationName("SmvInsights");
        services.AddSingleton<IXmlRepository, KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s =>
            new ConfigureOptions<KeyManagementOptions>(o => o.XmlRepository = s.GetRequiredService<IXmlRepository>()));
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddAuthentication(o =>
            {
                o.DefaultScheme = EitherScheme;
                o.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
                o.DefaultSignOutScheme = IdentityConstants.ApplicationScheme;
            })
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = ApiKeyHandler.SchemeFor)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null)
            .AddCookie(IdentityConstants.ApplicationScheme, SignInCookie.Configure);
        services.AddRateLimiter(SignInRate.AddTo);
    }
}
