// Budget and milestone reports that are refused, each for one reason.

const budgetHeader = 'rapportmånad;länsdel;projekt;post;typ;finansiär;kategori;konto;benämning;sökt;beslutat;utfall;prognos;status;kommentar';
const milestoneHeader = 'rapportmånad;länsdel;projekt;milstolpe_id;milstolpe;ansvarig;plan_start;plan_slut;prognos_slut;utfall;status;preliminärt;kommentar';
const budget = (...rows) => [budgetHeader, ...rows, ''].join('\n');
const milestones = (...rows) => [milestoneHeader, ...rows, ''].join('\n');
const refused = (name, found, text, more = {}) => ({ name, from: 'PA', text, found, ...more });

export const budgetCases = [
  refused('länets rader', [[2, 2, 'countyDistrict']], budget('2026-09;LÄN;SMV;K01;kostnad;;personal;50;Länssamordnare;;;67 586,19;;beslutad;')),
  refused('tvetydiga belopp', [[2, 12, 'ambiguous'], [3, 12, 'ambiguous']], budget(
    '2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;1.234;;beslutad;', '2026-09;PA;LOKAL;K02;kostnad;;utbildning;61;Handledning;;;1,234;;beslutad;')),
  refused('komma och punkt', [[3, 12, 'mixedDecimals']], budget(
    '2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;45 908,28;;beslutad;', '2026-09;PA;LOKAL;K02;kostnad;;utbildning;61;Handledning;;;20664.27;;beslutad;')),
  refused('orimligt belopp', [[2, 12, 'tooLarge']], budget('2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;4590828000000000;;beslutad;')),
  refused('tre decimaler', [[2, 12, 'decimals']], budget('2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;45 908,285;;beslutad;')),
  refused('okänd typ', [[2, 5, 'budgetType']], budget('2026-09;PA;LOKAL;K01;utgift?;;personal;50;Samordnare;;;45 908,28;;beslutad;')),
  refused('okänd finansiär', [[2, 6, 'funder']], budget('2026-09;PA;LOKAL;I01;intäkt;EU;projektbidrag;35;Socialfonden;;;0;;sökt;')),
  refused('okänd status i budget', [[2, 14, 'budgetStatus']], budget('2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;45 908,28;;kanske;')),
  refused('samma post två gånger', [[3, 4, 'duplicate']], budget(
    '2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;45 908,28;;beslutad;', '2026-09;PA;LOKAL;K01;kostnad;;personal;50;Samordnare;;;100;;beslutad;')),
];

export const milestoneCases = [
  refused('omöjligt datum', [[2, 8, 'date']], milestones('2026-09;PA;LOKAL;PA9;Rutin klar;Polisen;;2026-02-30;;;pågår;nej;')),
  refused('okänd status i milstolpe', [[2, 11, 'milestoneStatus']], milestones('2026-09;PA;LOKAL;PA9;Rutin klar;Polisen;;2026-11-30;;;snart;nej;')),
  refused('varken ja eller nej', [[2, 12, 'yesNo']], milestones('2026-09;PA;LOKAL;PA9;Rutin klar;Polisen;;2026-11-30;;;pågår;kanske;')),
];
