// What happened, on top of what is usual: counts masked by who sent them, police reports without a known place, comments.
import { months } from './months.mjs';
import { randomFor } from './random.mjs';

/** Municipalities that mask 1–4 themselves, in their own way, before the district sends the file. */
const maskedAtSource = [
  { municipality: '2506', from: '2023-11', to: '2024-06', indicators: ['SKYDD_NY', 'SKYDD_NEKAD', 'AVSLUT_MAL'], symbol: '<5' },
  { municipality: '2513', from: '2024-03', to: '2026-10', indicators: ['SKYDD_NEKAD', 'BARNSAMRAD'], symbol: 'x' },
  { municipality: '2510', from: '2025-01', to: '2026-10', indicators: ['SKYDD_NEKAD', 'AVSLUT_MAL'], symbol: '..' },
  { municipality: '2521', from: '2026-09', to: '2026-10', indicators: ['AKTUALISERAD', 'INSATS'], symbol: '..' },
];

/** Police reports in Luleå-Boden whose municipality was not known: a remainder beside the split rows. */
const placeUnknown = { '2025-08': 2, '2026-01': 3, '2026-08': 1 };

const comments = [
  { district: 'PA', month: '2024-07', indicator: 'FRAGA_VALD', actor: 'PV', text: 'Två hälsocentraler stängda under semestern' },
  { district: 'PA', month: '2025-03', indicator: 'UTBILDAD', actor: 'PV', text: 'Utbildningsdag i Piteå; hela hälsocentralen deltog' },
  { district: 'PA', month: '2026-09', indicator: 'SKYDD_DYGN', actor: 'SOC', text: 'Ett boende i annan kommun' },
  { district: 'LB', month: '2024-10', indicator: 'FRAGA_VALD', actor: 'PV', text: 'Ny rutin från 1 oktober:\nfrågan ställs till alla vuxna' },
  { district: 'LB', month: '2025-12', indicator: 'STODSAMTAL', actor: 'KVJ', text: 'Jouren stängd mellan jul och nyår' },
  { district: 'LB', month: '2026-05', indicator: 'RUTIN_AKTUELL', actor: 'BUP', text: 'Rutinen skrivs om, klar till hösten' },
  { district: 'LB', month: '2026-10', indicator: 'POLISANMALAN', actor: 'POL', text: 'Preliminärt' },
  { district: 'ON', month: '2024-12', indicator: 'SKYDD_NY', actor: 'KVJ', text: 'Två boenden;\nett i annan kommun' },
  { district: 'ON', month: '2026-05', indicator: 'RUTIN_AKTUELL', actor: 'SOC', text: 'Rutinen har gått ut, ny tas fram tillsammans med Haparanda' },
  { district: 'ON', month: '2026-06', indicator: 'FRAGA_VALD', actor: 'PV', text: 'Journalsystemet bytt under månaden' },
  { district: 'KN', month: '2025-06', indicator: 'STODSAMTAL', actor: 'SOC', text: 'Vakans hos familjerådgivningen' },
  { district: 'KN', month: '2026-08', indicator: 'ATAL', actor: 'AKL', text: 'Juni och juli ej med' },
];

/** Changes the rows of a district in place. */
export function applyStories(district, rows) {
  for (const month of months) {
    maskAtSource(rows.get(month), month);
    if (district.code === 'LB' && placeUnknown[month]) addPlaceUnknown(rows.get(month), placeUnknown[month]);
  }
  for (const { district: code, month, indicator, actor, text } of comments)
    if (code === district.code) rows.get(month).find(row => row.indicator === indicator && row.actor === actor).comment = text;
}

function maskAtSource(rows, month) {
  for (const rule of maskedAtSource)
    if (month >= rule.from && month <= rule.to)
      for (const row of rows)
        if (row.municipality === rule.municipality && rule.indicators.includes(row.indicator) && row.value >= 1 && row.value <= 4
          && randomFor(`mask ${month} ${row.municipality} ${row.indicator} ${row.group}`).chance(0.7)) row.value = rule.symbol;
}

function addPlaceUnknown(rows, value) {
  const after = rows.findLastIndex(row => row.indicator === 'POLISANMALAN') + 1;
  rows.splice(after, 0, {
    municipality: '', actor: 'POL', indicator: 'POLISANMALAN', group: 'vuxen_utsatt', sex: 'K', value, comment: 'Kommun okänd',
  });
}
