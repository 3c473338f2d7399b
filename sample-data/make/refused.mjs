// One file for each reason to refuse, and `expected.json`: what the reader must find in it.
import { activityCases } from './refused-activity.mjs';
import { budgetCases, milestoneCases } from './refused-money.mjs';
import { fileCases } from './refused-files.mjs';
import { rules } from './refused-rules.mjs';

/** Path → bytes. */
export function refused() {
  const cases = [...activityCases, ...budgetCases, ...milestoneCases, ...fileCases];
  const files = cases.map(({ name, text, bytes }) => [`refused/${name}.csv`.normalize('NFC'), bytes ?? Buffer.from(text)]);
  const expected = cases.map(({ name, from, found }) => JSON.stringify({
    file: `${name}.csv`.normalize('NFC'), district: from, findings: found.map(([line, column, rule]) => ({ line, column, rule: codeOf(rule) })),
  }));
  return new Map([...files, ['refused/expected.json', Buffer.from(`[\n  ${expected.join(',\n  ')}\n]\n`)]]);
}

function codeOf(rule) {
  if (!(rule in rules)) throw new Error(`No code for the rule '${rule}'.`);
  return rules[rule];
}
