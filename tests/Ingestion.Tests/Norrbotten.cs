using SmvInsights.Ingestion.Organisation;
using SmvInsights.Ingestion.Wording;

namespace SmvInsights.Ingestion.Tests;

/// <summary>The organisation of 0002_norrbotten.sql, made by hand: ids are the order in which things are listed there.</summary>
internal static class Norrbotten
{
    private static readonly string[] ActorCodes = ["SOC", "BUP", "PV", "POL", "AKL", "VPS", "AKUT", "KVJ", "LST", "REG", "SMV"];

    private static readonly (string District, string Code, string Name)[] Towns =
    [
        ("PA", "2581", "Piteå"), ("PA", "2560", "Älvsbyn"), ("PA", "2505", "Arvidsjaur"), ("PA", "2506", "Arjeplog"),
        ("LB", "2580", "Luleå"), ("LB", "2582", "Boden"),
        ("ON", "2583", "Haparanda"), ("ON", "2514", "Kalix"), ("ON", "2513", "Överkalix"), ("ON", "2518", "Övertorneå"),
        ("KN", "2523", "Gällivare"), ("KN", "2584", "Kiruna"), ("KN", "2510", "Jokkmokk"), ("KN", "2521", "Pajala"),
    ];

    public static readonly IReadOnlyList<District> Districts =
    [
        District(1, "LÄN", "Hela länet", "Norrbotten", "Länet"), District(2, "PA", "Piteå älvdal", "Pite älvdal"),
        District(3, "LB", "Luleå-Boden"), District(4, "ON", "Östra Norrbotten"), District(5, "KN", "Kraftfält Norr"),
    ];

    public static readonly OrganisationSnapshot Snapshot = new(
        Districts,
        [.. Towns.Select((t, i) => new Municipality((short)(i + 1), t.Code, t.Name))],
        [.. Towns.Select((t, i) => new Membership((short)(i + 1), Districts.Single(d => d.Code == t.District).Id, null, null))],
        [.. ActorCodes.Select((code, i) => new Actor((short)(i + 1), code, new(code, code)))],
        [
            Indicator(1, "AKTUALISERAD", "ärenden", "SOC"), Indicator(2, "INSATS", "ärenden", "SOC"), Indicator(3, "AVSLUT_MAL", "ärenden", "SOC"),
            Indicator(4, "FREDA_KORT", "bedömningar", "SOC", "PV", "VPS"), Indicator(5, "FREDA_BESKR", "bedömningar", "SOC", "PV", "VPS"),
            Indicator(6, "FREDA_FARL", "bedömningar", "SOC", "PV", "VPS"), Indicator(7, "OROSANMALAN", "anmälningar", "SOC"),
            Indicator(8, "STODKONTAKT", "personer", "SOC", "KVJ"), Indicator(9, "STODSAMTAL", "samtal", "SOC", "KVJ"),
            Indicator(10, "SKYDD_NY", "placeringar", "SOC", "KVJ"), Indicator(11, "SKYDD_DYGN", "dygn", "SOC", "KVJ"),
            Indicator(12, "SKYDD_NEKAD", "personer", "SOC", "KVJ"), Indicator(13, "POLISANMALAN", "anmälningar", "POL"),
            Indicator(14, "ATAL", "ärenden", "AKL"), Indicator(15, "BARNSAMRAD", "samråd", "SOC"),
            Indicator(16, "FRAGA_VALD", "patienter", "PV", "BUP", "VPS", "AKUT"), Indicator(17, "HANVISNING", "patienter", "PV", "BUP", "VPS", "AKUT"),
            Indicator(18, "SAMVERKANSMOTE", "möten"), Indicator(19, "UTBILDAD", "personal"), Indicator(20, "RUTIN_AKTUELL", "0/1"),
        ],
        []);

    public static short Id(string district) => Districts.Single(d => d.Code == district).Id;

    /// <summary>The same county with a fifth district from a day on, to which Pajala then belongs.</summary>
    public static OrganisationSnapshot WithFifthDistrict(DateOnly from) => Snapshot with
    {
        Districts = [.. Districts, new(6, "TO", false, 6, from, null, [new(new("Tornedalen", "Tornedalen"), null, null)], [])],
        Memberships = [.. Snapshot.Memberships.Where(m => m.Municipality != 14), new(14, Id("KN"), null, from), new(14, 6, from, null)],
    };

    private static District District(short id, string code, string name, params string[] aliases) =>
        new(id, code, code == "LÄN", id, null, null, [new(new(name, name), null, null)], aliases);

    private static Indicator Indicator(short id, string code, string unit, params string[] actors) => new(
        id, code, new(code, code), new Phrase(unit, unit), IndicatorKind.Flow, true, null, id,
        [.. actors.Select(a => (short)(Array.IndexOf(ActorCodes, a) + 1))]);
}
