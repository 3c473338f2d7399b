using Microsoft.Extensions.DependencyInjection;
using SmvInsights.Reports.Meetings.Minutes;

namespace SmvInsights.Reports.Meetings;

internal static class MeetingsModule
{
    public static IServiceCollection AddMeetings(this IServiceCollection services)
    {
        services.AddSingleton<MeetingBook>();
        services.AddSingleton<MeetingDetails>();
        services.AddSingleton<AgendaEntry>();
        services.AddSingleton<DecisionEntry>();
        services.AddSingleton<UndertakingReader>();
        services.AddSingleton<DecidedReports>();
        services.AddSingleton<Summons>();
        services.AddSingleton<MinutesWriter>();
        services.AddSingleton<MinutesReader>();
        return services;
    }
}
