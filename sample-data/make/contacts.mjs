// Support contacts (a stock: persons at month's end) and the conversations that they give rise to (a flow).
import { months, monthsBetween } from './months.mjs';
import { randomFor } from './random.mjs';
import { seasonOf } from './series.mjs';

const turnover = 0.16;
const conversationsEach = 2.2;

/** Per month: `{ persons, conversations }`. */
export function contactsOf(name, rate, population) {
  const random = randomFor(`contacts ${name}`);
  const level = rate * (population / 10000);
  let persons = random.poisson(level);
  return new Map(months.map(month => {
    const years = monthsBetween(months[0], month) / 12;
    const season = seasonOf('care', month);
    const left = random.binomial(persons, turnover);
    persons += random.poisson(level * turnover * 1.05 ** years * (0.5 + season / 2)) - left;
    return [month, { persons, conversations: persons === 0 ? 0 : random.poisson(persons * conversationsEach * season) }];
  }));
}
