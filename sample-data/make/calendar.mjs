// When each report came in: until 2025 by quarter, from 2026 by month, between the 5th and the 12th, in office hours.
import { addMonths, monthRange, months, numberOf, shortForm, yearOf } from './months.mjs';
import { randomFor } from './random.mjs';

/** Never sent. */
const missing = [{ district: 'KN', kind: 'verksamhet', month: '2026-07' }];

/** Sent long after the others. */
const late = [{ district: 'PA', kind: 'verksamhet', month: '2026-05', receivedAt: '2026-08-06T15:42:10+02:00' }];

/** Months that a sender put together in one file although they were due one by one. */
const together = [{ district: 'KN', kind: 'milstolpar', from: '2026-06', to: '2026-08' }];

/** The files of a district and kind: `{ months, span, receivedAt }`. */
export function filesOf(district, kind) {
  return spansOf(district, kind).map(span => ({
    months: span, span: { text: textOf(span), code: codeOf(span) },
    receivedAt: late.find(l => l.district === district && l.kind === kind && l.month === span[0])?.receivedAt
      ?? officeHour(`${district} ${kind} ${span[0]}`, addMonths(span.at(-1), 1)),
  }));
}

function spansOf(district, kind) {
  const spans = [];
  for (const month of months) {
    if (missing.some(m => m.district === district && m.kind === kind && m.month === month)) continue;
    if (spans.length > 0 && isSameFile(district, kind, spans.at(-1)[0], month)) spans.at(-1).push(month);
    else spans.push([month]);
  }
  return spans;
}

function isSameFile(district, kind, first, month) {
  if (yearOf(month) < 2026) return yearOf(first) === yearOf(month) && quarterOf(first) === quarterOf(month);
  return together.some(t => t.district === district && t.kind === kind && monthRange(t.from, t.to).includes(first) && month <= t.to);
}

const quarterOf = month => Math.ceil(numberOf(month) / 3);

function textOf(span) {
  if (span.length === 1) return shortForm(span[0]);
  return yearOf(span[0]) < 2026 ? `kv ${quarterOf(span[0])} ${yearOf(span[0])}` : `${shortForm(span[0]).slice(0, 3)}-${shortForm(span.at(-1))}`;
}

const codeOf = span => (span.length === 1 ? span[0] : `${span[0]}_${span.at(-1)}`);

/** A working day between the 5th and the 12th of the month, 8–16 by the clock. */
function officeHour(name, month) {
  const random = randomFor(`received ${name}`);
  let day = random.between(5, 12);
  while (isWeekend(month, day)) day = day === 12 ? 5 : day + 1;
  const clock = [random.between(8, 15), random.between(0, 59), random.between(0, 59)].map(part => String(part).padStart(2, '0')).join(':');
  return `${month}-${String(day).padStart(2, '0')}T${clock}${offsetOf(month)}`;
}

const isWeekend = (month, day) => [0, 6].includes(new Date(Date.UTC(yearOf(month), numberOf(month) - 1, day)).getUTCDay());

/** Stockholm's offset on the 5th to the 12th, when the clocks never change. */
const offsetOf = month => (numberOf(month) >= 4 && numberOf(month) <= 10 ? '+02:00' : '+01:00');
