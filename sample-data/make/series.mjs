// What is counted, at which rate (events a month per 10 000 inhabitants), with which season and yearly growth.
import { numberOf, months, monthsBetween } from './months.mjs';

const seasons = {
  even: [1, 1, 1, 1, 1, 0.97, 0.85, 0.95, 1.05, 1.06, 1.04, 0.95],
  // More is reported in summer and around Christmas and New Year.
  reports: [1.12, 0.95, 0.94, 0.96, 1, 1.08, 1.18, 1.1, 0.96, 0.95, 0.96, 1.16],
  // Schools and preschools notify; in July they are closed.
  school: [0.95, 1.02, 1.08, 1.02, 1.14, 0.92, 0.5, 0.78, 1.15, 1.16, 1.16, 0.95],
  care: [1, 1.02, 1.05, 1.02, 1, 0.86, 0.58, 0.9, 1.08, 1.1, 1.06, 0.8],
};

/** Each cell: target group, sex, rate. */
export const byMunicipality = [
  { indicator: 'AKTUALISERAD', actor: 'SOC', season: 'reports', growth: 0.04, cells: [['vuxen_utsatt', 'K', 2.2], ['vuxen_utsatt', 'M', 0.5], ['barn', 'A', 2.4], ['utövare', 'M', 0.7]] },
  { indicator: 'INSATS', actor: 'SOC', of: 'AKTUALISERAD', share: 0.62, cells: [['vuxen_utsatt', 'K'], ['barn', 'A'], ['utövare', 'M']] },
  { indicator: 'AVSLUT_MAL', actor: 'SOC', of: 'INSATS', share: 0.45, cells: [['vuxen_utsatt', 'K']] },
  { indicator: 'FREDA_KORT', actor: 'SOC', season: 'even', growth: 0.12, cells: [['vuxen_utsatt', 'A', 2.6]] },
  { indicator: 'OROSANMALAN', actor: 'SOC', season: 'school', growth: 0.06, cells: [['barn', 'K', 2.3], ['barn', 'M', 2.2]] },
  { indicator: 'SKYDD_NEKAD', actor: 'SOC', season: 'reports', growth: 0, cells: [['vuxen_utsatt', 'A', 0.1]] },
  { indicator: 'BARNSAMRAD', actor: 'SOC', season: 'school', growth: 0.05, cells: [['barn', 'A', 0.6]] },
  { indicator: 'POLISANMALAN', actor: 'POL', season: 'reports', growth: 0.03, cells: [['vuxen_utsatt', 'K', 2.7], ['vuxen_utsatt', 'M', 0.6], ['barn', 'A', 1]] },
];

/** `lift`: how many times the rate has become when training has had its effect. */
export const byDistrict = [
  { indicator: 'FREDA_KORT', actor: 'PV', season: 'care', growth: 0, lift: 3, cells: [['vuxen_utsatt', 'K', 0.9]] },
  { indicator: 'FREDA_KORT', actor: 'VPS', season: 'care', growth: 0.05, cells: [['vuxen_utsatt', 'A', 0.6]] },
  { indicator: 'FREDA_BESKR', actor: 'SOC', season: 'even', growth: 0.05, cells: [['vuxen_utsatt', 'A', 0.8]] },
  { indicator: 'FREDA_FARL', actor: 'SOC', season: 'even', growth: 0.05, cells: [['vuxen_utsatt', 'A', 0.6]] },
  { indicator: 'ATAL', actor: 'AKL', season: 'even', growth: 0.02, cells: [['utövare', 'A', 0.65]] },
  { indicator: 'FRAGA_VALD', actor: 'PV', season: 'care', growth: 0.02, lift: 2.6, cells: [['vuxen_utsatt', 'K', 24], ['vuxen_utsatt', 'M', 6]] },
  { indicator: 'FRAGA_VALD', actor: 'BUP', season: 'care', growth: 0.04, cells: [['barn', 'A', 4]] },
  { indicator: 'FRAGA_VALD', actor: 'VPS', season: 'care', growth: 0.04, lift: 1.5, cells: [['vuxen_utsatt', 'A', 4.5]] },
  { indicator: 'FRAGA_VALD', actor: 'AKUT', season: 'reports', growth: 0.02, lift: 1.8, cells: [['vuxen_utsatt', 'A', 2.2]] },
  { indicator: 'HANVISNING', actor: 'PV', of: 'FRAGA_VALD', share: 0.05, cells: [['vuxen_utsatt', 'K']] },
  { indicator: 'HANVISNING', actor: 'BUP', of: 'FRAGA_VALD', share: 0.09, cells: [['barn', 'A']] },
  { indicator: 'HANVISNING', actor: 'VPS', of: 'FRAGA_VALD', share: 0.11, cells: [['vuxen_utsatt', 'A']] },
  { indicator: 'HANVISNING', actor: 'AKUT', of: 'FRAGA_VALD', share: 0.12, cells: [['vuxen_utsatt', 'A']] },
];

/** Persons in contact at month's end, with the conversations that they had. Rates are persons per 10 000. */
export const contactsByMunicipality = { actor: 'SOC', cells: [['vuxen_utsatt', 'K', 4.2], ['barn', 'A', 3.2], ['utövare', 'M', 1.5]] };
export const contactsByDistrict = { actor: 'KVJ', cells: [['vuxen_utsatt', 'K', 2.4]] };

/** New placements of adults a month per 10 000; children come with them. */
export const shelter = { SOC: 0.3, KVJ: 0.22 };

/** The expected number of a series in a month. `trained` is the month in which the district's staff were. */
export function meanOf(series, rate, population, month, trained) {
  const years = monthsBetween(months[0], month) / 12;
  return rate * (population / 10000) * seasonOf(series.season, month) * (1 + (series.growth ?? 0)) ** years * liftOf(series.lift ?? 1, month, trained);
}

export const seasonOf = (name, month) => seasons[name][numberOf(month) - 1];

/** Rises from 1 to `lift` over ten months after training, and slips back a little after two years. */
function liftOf(lift, month, trained) {
  const since = monthsBetween(trained, month);
  const effect = Math.min(1, Math.max(0, since / 10)) - Math.min(0.15, Math.max(0, (since - 20) * 0.03));
  return 1 + (lift - 1) * effect;
}
