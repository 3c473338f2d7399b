// Projects and items. Years hold [applied, decided] in kronor; 2023 is the two months before the first whole year.

const income = (item, funder, category, label, years, more = {}) => ({ item, type: 'intäkt', funder, category, account: '35', label, years, ...more });
const cost = (item, category, account, label, years, more = {}) => ({ item, type: 'kostnad', funder: '', category, account, label, years, ...more });
const decided = (y2023, y2024, y2025, y2026) => ({ 2023: ['', y2023], 2024: ['', y2024], 2025: ['', y2025], 2026: ['', y2026] });

/** `pays`: months in which an income is paid. `grantedIn`: month of the year in which the grant is decided.
 *  `ends`: outcome of the year's costs as a share of the budget, where it is not about all of it. */
export const plans = {
  LÄN: [
    { project: 'SMV', ...income('I01', 'LST', 'projektbidrag', 'Länsstyrelsens utvecklingsmedel', { 2023: [150000, 100000], 2024: [900000, 600000], 2025: [900000, 650000], 2026: [1100000, 700000] }, { pays: [3, 9], grantedIn: 2 }) },
    { project: 'SMV', ...income('I02', 'KOM', 'medfinansiering', 'Kommunernas andel av samordningen', decided(70000, 420000, 435000, 450000), { pays: [1, 4, 7, 10] }) },
    { project: 'SMV', ...income('I03', 'REG', 'medfinansiering', 'Region Norrbottens andel', decided(45000, 280000, 290000, 300000), { pays: [2, 8] }) },
    { project: 'SMV', ...income('I04', 'POL', 'medfinansiering', 'Polismyndighetens andel', { 2023: ['', ''], 2024: ['', ''], 2025: [150000, ''], 2026: [150000, ''] }, { pays: [], statuses: { 2025: 'begärd', 2026: 'utlovad' } }) },
    { project: 'SMV', ...cost('K01', 'personal', '50', 'Länssamordnare', decided(130000, 790000, 815000, 840000)) },
    { project: 'SMV', ...cost('K02', 'resor', '58', 'Resor och möten', decided(10000, 60000, 60000, 65000)) },
    { project: 'SMV', ...cost('K03', 'utbildning', '61', 'Utbildningsdagar för personal', decided(20000, 150000, 160000, 160000), { season: 'terms' }) },
    { project: 'SMV', ...cost('K04', 'konferens', '61', 'Trygghetskonferens', decided(0, 180000, 40000, 220000), { season: 'autumn' }) },
    { project: 'BARN', ...income('I11', 'LST', 'projektbidrag', 'Barn som upplevt våld, länsgemensamt', { 2023: ['', ''], 2024: [300000, 300000], 2025: [400000, 300000], 2026: [420000, 0] }, { pays: [4], grantedIn: 3, statuses: { 2026: 'avslagen' } }) },
    { project: 'BARN', ...cost('K11', 'köpta tjänster', '46', 'Handledning och metodstöd', decided(0, 280000, 300000, 120000), { season: 'terms' }) },
  ],
  PA: [
    { project: 'LOKAL', ...income('I01', 'KOM', 'anslag', 'Kommunernas anslag', decided(120000, 740000, 760000, 780000), { pays: [1, 7] }) },
    { project: 'LOKAL', ...income('I02', 'LST', 'projektbidrag', 'Barnsamråd i fyra kommuner', { 2023: ['', ''], 2024: [240000, 120000], 2025: [240000, 180000], 2026: [260000, 180000] }, { pays: [3, 9], grantedIn: 2 }) },
    { project: 'LOKAL', ...cost('K01', 'personal', '50', 'Kommunal samordnare', decided(85000, 520000, 535000, 550000)) },
    { project: 'LOKAL', ...cost('K02', 'utbildning', '61', 'Utbildning och handledning', decided(20000, 150000, 210000, 180000), { season: 'terms' }) },
    { project: 'LOKAL', ...cost('K03', 'boende', '46', 'Skyddat boende, jourplatser', decided(40000, 260000, 270000, 290000)) },
  ],
  LB: [
    { project: 'LOKAL', ...income('I01', 'KOM', 'anslag', 'Luleå och Bodens anslag', decided(310000, 1860000, 1900000, 1960000), { pays: [1, 7] }) },
    { project: 'UTV', ...income('I02', 'LST', 'projektbidrag', 'Mottagning för våldsutövare', { 2023: ['', ''], 2024: [600000, 300000], 2025: [600000, 450000], 2026: [700000, 500000] }, { pays: [3, 9], grantedIn: 2 }) },
    { project: 'LOKAL', ...cost('K01', 'personal', '50', 'Kommunala samordnare', decided(180000, 1080000, 1110000, 1140000)) },
    { project: 'LOKAL', ...cost('K02', 'utbildning', '61', 'Utbildning och handledning', decided(30000, 260000, 240000, 240000), { season: 'terms' }) },
    { project: 'LOKAL', ...cost('K03', 'boende', '46', 'Skyddat boende, ramavtal', decided(100000, 620000, 640000, 660000)) },
    // The post stood vacant for most of 2026.
    { project: 'UTV', ...cost('K11', 'personal', '50', 'Behandlare, utövarmottagning', decided(0, 420000, 560000, 620000), { ends: { 2026: 0.55 }, note: { '2026-03': 'Tjänsten vakant, rekrytering pågår' } }) },
  ],
  ON: [
    { project: 'LOKAL', ...income('I01', 'KOM', 'anslag', 'Kommunernas anslag', decided(75000, 450000, 460000, 475000), { pays: [1, 7] }) },
    { project: 'LOKAL', ...income('I02', 'REG', 'medfinansiering', 'Regionens bidrag till rutinarbetet', { 2023: ['', ''], 2024: ['', ''], 2025: [80000, ''], 2026: [80000, 80000] }, { pays: [5], statuses: { 2025: 'begärd', 2026: 'inbetald' } }) },
    { project: 'LOKAL', ...cost('K01', 'personal', '50', 'Kommunal samordnare, 75 %', decided(60000, 370000, 380000, 395000)) },
    { project: 'LOKAL', ...cost('K02', 'utbildning', '61', 'Utbildning och tolk', decided(10000, 80000, 80000, 140000), { season: 'terms' }) },
  ],
  KN: [
    { project: 'LOKAL', ...income('I01', 'KOM', 'anslag', 'Kommunernas anslag', decided(140000, 860000, 880000, 900000), { pays: [1, 7] }) },
    { project: 'LOKAL', ...income('I02', 'LST', 'projektbidrag', 'Stöd på nordsamiska och finska', { 2023: ['', ''], 2024: [200000, 0], 2025: [200000, 150000], 2026: [200000, 150000] }, { pays: [4], grantedIn: 3, statuses: { 2024: 'avslagen' } }) },
    { project: 'LOKAL', ...cost('K01', 'personal', '50', 'Kommunal samordnare', decided(85000, 530000, 545000, 560000)) },
    { project: 'LOKAL', ...cost('K02', 'utbildning', '61', 'Utbildning och handledning', decided(15000, 110000, 130000, 120000), { season: 'terms' }) },
    // Long stays far from home made 2026 dearer than planned.
    { project: 'LOKAL', ...cost('K03', 'boende', '46', 'Skyddat boende, köpta dygn', decided(60000, 380000, 390000, 400000), { ends: { 2026: 1.38 }, note: { '2026-04': 'Fler och längre placeringar än planerat', '2026-09': 'Begäran om tilläggsanslag lämnad' } }) },
  ],
};

/** Bookings on the wrong item or month, and the negative row that puts them right. Kronor. */
export const misbookings = [
  { district: 'PA', item: 'K02', month: '2026-03', amount: 48400, note: '' },
  { district: 'PA', item: 'K02', month: '2026-04', amount: -48400, note: 'Rättelse: fakturan i mars hörde till ett annat projekt' },
  { district: 'LÄN', item: 'K02', month: '2025-05', amount: 12650.5, note: '' },
  { district: 'LÄN', item: 'K02', month: '2025-07', amount: -12650.5, note: 'Rättelse: dubbelbokförd resa i maj' },
];
