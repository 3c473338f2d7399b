using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SmvInsights.Dashboard.Pages.Shell;

/// <summary>A line that the next page says once, such as "Kontot är sparat."</summary>
public static class Notice
{
    public const string Key = "Notice";

    public static void Say(this ITempDataDictionary tempData, string text) => tempData[Key] = text;
}
