// Meetings, training and routines: what is counted of the collaboration itself.
import { addMonths, monthsBetween, numberOf } from './months.mjs';
import { randomFor } from './random.mjs';

const meetingsAMonth = { PA: 2, LB: 4, ON: 2, KN: 3 };
const trainees = { SOC: 3, PV: 6, BUP: 1, VPS: 2, POL: 2 };

/** The month from which each actor's routine is up to date, and months in which it had lapsed. */
const routines = {
  PA: { SOC: '2023-11', BUP: '2024-09', PV: '2025-02', POL: '2023-11', AKL: '2025-10', VPS: '2025-05', lapsed: { POL: ['2025-06', '2025-12'] } },
  LB: { SOC: '2023-11', BUP: '2024-03', PV: '2024-09', POL: '2023-11', AKL: '2024-05', VPS: '2024-11', lapsed: { BUP: ['2026-05', '2026-08'] } },
  ON: { SOC: '2024-02', BUP: '2026-09', PV: '2026-01', POL: '2024-06', AKL: '2027-01', VPS: '2026-03', lapsed: { SOC: ['2026-05', '2026-10'] } },
  KN: { SOC: '2024-01', BUP: '2025-04', PV: '2025-08', POL: '2023-11', AKL: '2025-11', VPS: '2027-01', lapsed: {} },
};

export function staffRows(district, month) {
  const row = (actor, indicator, group, value) => ({ municipality: '', actor, indicator, group, sex: 'A', value, comment: '' });
  return [
    row('SMV', 'SAMVERKANSMOTE', 'alla', meetingsIn(district, month)),
    ...Object.keys(trainees).map(actor => row(actor, 'UTBILDAD', 'personal', trainedIn(district, actor, month))),
    ...Object.keys(routines[district.code]).filter(actor => actor !== 'lapsed')
      .map(actor => row(actor, 'RUTIN_AKTUELL', 'alla', hasRoutine(district, actor, month) ? 1 : 0)),
  ];
}

/** None in July, few in June, August and December. */
function meetingsIn(district, month) {
  const planned = meetingsAMonth[district.code];
  if (numberOf(month) === 7) return 0;
  if ([6, 8, 12].includes(numberOf(month))) return Math.floor(planned / 2);
  return Math.max(0, planned + randomFor(`meetings ${district.code} ${month}`).between(-1, 1));
}

/** A few each month outside summer, and whole work places in the three months from the district's training. */
function trainedIn(district, actor, month) {
  const random = randomFor(`training ${district.code} ${actor} ${month}`);
  if (numberOf(month) === 7) return 0;
  const since = monthsBetween(district.trained, month);
  const campaign = since >= 0 && since < 3 ? 6 : 1;
  const refresher = month === addMonths(district.trained, 12) ? 3 : 1;
  return random.poisson(trainees[actor] * campaign * refresher * (district.population / 60000) * 0.5);
}

function hasRoutine(district, actor, month) {
  const { lapsed, ...since } = routines[district.code];
  const [from, to] = lapsed[actor] ?? ['9999-12', '9999-12'];
  return month >= since[actor] && !(month >= from && month <= to);
}
