// The milestone report: each milestone as it stood in the month, with forecasts that slip.
import { addMonths, firstMonth, months } from './months.mjs';
import { plans } from './milestone-plans.mjs';

const keptAfterEnd = 6;

/** Month → rows of a district or of LÄN. A milestone stays for half a year after it is done or cancelled. */
export const milestonesOf = district => new Map(months.map(month =>
  [month, plans[district].filter(plan => isListed(plan, month)).map(plan => rowOf(plan, month))]));

function isListed(plan, month) {
  const from = plan.from ?? (plan.start ? addMonths(plan.start.slice(0, 7), -6) : firstMonth);
  const ended = plan.done?.[0] ?? plan.cancelled?.[0];
  return month >= from && (!ended || month <= addMonths(ended, keptAfterEnd));
}

function rowOf(plan, month) {
  const slip = plan.slips.findLast(([reported]) => reported <= month);
  const isDone = plan.done && plan.done[0] <= month;
  const isCancelled = plan.cancelled && plan.cancelled[0] <= month;
  return {
    ...plan,
    forecast: slip?.[1] ?? plan.end,
    actual: isDone ? plan.done[1] : '',
    status: statusOf(plan, month, isDone, isCancelled, slip),
    preliminary: Boolean(plan.preliminary) && !(plan.firm && month >= plan.firm),
    comment: isCancelled ? plan.cancelled[1] : isDone ? plan.doneNote ?? '' : slip?.[0] === month ? slip[2] : '',
  };
}

/** What the district says; a slip is called late only once the planned month has come. */
function statusOf(plan, month, isDone, isCancelled, slip) {
  if (isDone) return 'klar';
  if (isCancelled) return 'avbruten';
  if (slip && month >= plan.end.slice(0, 7)) return 'försenad';
  return plan.start && plan.start.slice(0, 7) > month ? 'ej_påbörjad' : 'pågår';
}
