// All reports of the three years: file name, bytes, and when and by whom each was sent.
import { activityOf } from './activity.mjs';
import { budgetOf } from './budget.mjs';
import { corrections } from './corrections.mjs';
import { dialectOf, fileName } from './dialects.mjs';
import { filesOf } from './calendar.mjs';
import { milestonesOf } from './milestones.mjs';
import { districts } from './organisation.mjs';
import { sheetOf } from './sheet.mjs';
import { yearOf } from './months.mjs';

const senders = [
  ...districts.flatMap(district => [
    { district: district.code, kind: 'verksamhet', rows: activityOf(district) },
    { district: district.code, kind: 'budget', rows: budgetOf(district.code) },
    { district: district.code, kind: 'milstolpar', rows: milestonesOf(district.code) },
  ]),
  { district: 'LÄN', kind: 'budget', rows: budgetOf('LÄN') },
  { district: 'LÄN', kind: 'milstolpar', rows: milestonesOf('LÄN') },
];

/** `{ path, bytes, receivedAt, role, district, uploader, reason }`, in the order of time. */
export function reports() {
  const all = senders.flatMap(sender => filesOf(sender.district, sender.kind).flatMap(file => versionsOf(sender, file)));
  return all.sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt));
}

export function senderOf(code) {
  const district = districts.find(d => d.code === code);
  if (!district) return { role: 'coordinator', district: code, uploader: 'Länssamordnaren' };
  return { role: 'reporter', district: code, uploader: `Kommunal samordnare, ${district.name}` };
}

/** The file, or the faulty one and the one that replaced it. */
function versionsOf({ district, kind, rows }, file) {
  const right = file.months.flatMap(month => rows.get(month).map(row => ({ ...row, month, district })));
  const sent = { receivedAt: file.receivedAt, ...senderOf(district) };
  const name = fileName(district, kind, file.span);
  const dialect = dialectOf(district, kind, file.months[0]);
  const report = (path, content, more) => ({ path: `${yearOf(file.months[0])}/${path}`, bytes: sheetOf(kind, content, dialect), ...sent, ...more });

  const correction = corrections.find(c => c.district === district && c.kind === kind && file.months.includes(c.month));
  if (!correction) return [report(name, right)];
  const { fault, receivedAt, reason } = correction;
  return [report(name, right.map(fault)), report(name.replace('.csv', ' rättad.csv'), right, { receivedAt, reason })];
}
