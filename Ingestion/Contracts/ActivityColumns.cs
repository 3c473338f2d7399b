namespace SmvInsights.Ingestion.Contracts;

/// <summary>The report <c>verksamhet</c>: one count a row.</summary>
public static class ActivityColumns
{
    public const int Period = 0, District = 1, Municipality = 2, Actor = 3, Indicator = 4, TargetGroup = 5, Sex = 6, Value = 7, Comment = 8;

    public static readonly ReportContract Contract = new(ReportKind.Activity, new("verksamhet", "activity"), Value,
    [
        new("rapportmånad", "period", true, "månad", "month"),
        new("länsdel", "district", true),
        new("kommun", "municipality", true),
        new("aktör", "actor", true),
        new("indikator", "indicator", true),
        new("målgrupp", "target_group", true),
        new("kön", "sex", true, "gender"),
        new("antal", "value", true, "count"),
        new("kommentar", "comment", false),
    ]);

    public static readonly WordList<TargetGroup> TargetGroups = new(
    [
        new(Contracts.TargetGroup.AdultVictim, "vuxen_utsatt", "adult_victim", "vuxna utsatta", "vuxen", "adult", "adult exposed"),
        new(Contracts.TargetGroup.Child, "barn", "child", "children"),
        new(Contracts.TargetGroup.Perpetrator, "utövare", "perpetrator", "våldsutövare", "perpetrators"),
        new(Contracts.TargetGroup.Staff, "personal", "staff"),
        new(Contracts.TargetGroup.All, "alla", "all"),
    ]);

    public static readonly WordList<Sex> Sexes = new(
    [
        new(Contracts.Sex.Women, "K", "F", "kvinna", "kvinnor", "W", "woman", "women", "female", "flicka", "flickor", "girls"),
        new(Contracts.Sex.Men, "M", "man", "män", "men", "male", "pojke", "pojkar", "boys"),
        new(Contracts.Sex.All, "A", "alla", "all", "okänt", "unknown"),
    ]);
}
