// The budget report: for each item the year's grant or budget, the month's own outcome and the forecast for the year.
import { months, numberOf, yearOf } from './months.mjs';
import { misbookings, plans } from './budget-plans.mjs';
import { randomFor } from './random.mjs';

/** Share of the year's cost that falls in each month, January first. */
const seasons = {
  level: Array(12).fill(1 / 12),
  terms: [0.04, 0.1, 0.14, 0.13, 0.12, 0.03, 0, 0.05, 0.13, 0.12, 0.11, 0.03],
  autumn: [0, 0, 0, 0.05, 0.05, 0.05, 0, 0.1, 0.2, 0.45, 0.1, 0],
};

/** How much of a coming deviation the forecast has seen, January first. */
const foreseen = [0, 0, 0, 0.3, 0.3, 0.5, 0.5, 0.7, 0.9, 1, 1, 1];

/** Month → rows of a district or of LÄN; amounts in kronor, '' for blank. */
export const budgetOf = district => new Map(months.map(month => [month, plans[district].map(plan => rowOf(district, plan, month))]));

function rowOf(district, plan, month) {
  const year = yearOf(month);
  const [applied, grant] = plan.years[year];
  const waiting = plan.type === 'intäkt' && plan.grantedIn && numberOf(month) < plan.grantedIn && year > 2023;
  const decided = waiting ? '' : grant;
  const misbooked = misbookings.find(m => m.district === district && m.item === plan.item && m.month === month);
  const actual = plan.type === 'intäkt' ? paidIn(plan, month, decided) : spentIn(district, plan, month, grant);
  return {
    ...plan, applied, decided,
    actual: (misbooked ? actual + Math.round(misbooked.amount * 100) : actual) / 100,
    forecast: plan.type === 'intäkt' ? decided : forecastOf(plan, month, grant),
    status: waiting ? 'sökt' : statusOf(plan, month),
    comment: misbooked?.note || plan.note?.[month] || grantComment(plan, month),
  };
}

function statusOf(plan, month) {
  const [applied, decided] = plan.years[yearOf(month)];
  if (applied === '' && decided === '') return 'ej_begärd';
  const status = plan.statuses?.[yearOf(month)] ?? (plan.grantedIn ? 'beviljad' : 'beslutad');
  return status === 'inbetald' && numberOf(month) < plan.pays.at(-1) ? 'utlovad' : status;
}

/** In öre: the decided sum in equal parts in the months of payment; the two months of 2023 are paid in November. */
function paidIn(plan, month, decided) {
  if (!decided) return 0;
  if (yearOf(month) === 2023) return numberOf(month) === 11 ? decided * 100 : 0;
  return plan.pays.includes(numberOf(month)) ? Math.round((decided * 100) / plan.pays.length) : 0;
}

/** In öre, give or take six per cent. */
function spentIn(district, plan, month, budget) {
  const share = yearOf(month) === 2023 ? 0.5 : seasons[plan.season ?? 'level'][numberOf(month) - 1];
  const random = randomFor(`budget ${district} ${plan.project} ${plan.item} ${month}`);
  return Math.round(budget * 100 * share * endOf(plan, month) * (0.94 + 0.12 * random.next()));
}

const forecastOf = (plan, month, budget) =>
  Math.round((budget * (1 + (endOf(plan, month) - 1) * foreseen[numberOf(month) - 1])) / 5000) * 5000;

const endOf = (plan, month) => plan.ends?.[yearOf(month)] ?? 1;

function grantComment(plan, month) {
  if (numberOf(month) !== plan.grantedIn) return '';
  const [applied, decided] = plan.years[yearOf(month)];
  if (decided === 0) return 'Avslag, medlen räckte inte till';
  return decided < applied ? 'Del av sökta medel beviljad' : '';
}
