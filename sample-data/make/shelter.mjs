// Sheltered housing: stays of adults and the children with them, so that nights follow from placements.
import { addMonths, daysIn, firstMonth, lastMonth, monthRange, months } from './months.mjs';
import { randomFor } from './random.mjs';
import { seasonOf } from './series.mjs';

const warmUp = monthRange(addMonths(firstMonth, -6), lastMonth);
const meanStay = 34;

/** Per month: `{ adults, adultNights, children, childNights }`; nights are never fewer than new placements. */
export function shelterOf(name, rate, population) {
  const random = randomFor(`shelter ${name}`);
  const counts = new Map(warmUp.map(month => [month, { adults: 0, adultNights: 0, children: 0, childNights: 0 }]));
  for (const month of warmUp)
    for (let left = random.poisson(rate * (population / 10000) * seasonOf('reports', month)); left > 0; left--) {
      const children = random.poisson(1);
      counts.get(month).adults++;
      counts.get(month).children += children;
      spend(counts, month, random.between(1, daysIn(month)), 1 + Math.floor(-Math.log(1 - random.next()) * meanStay), children);
    }
  return new Map(months.map(month => [month, counts.get(month)]));
}

function spend(counts, month, day, nights, children) {
  for (let from = day; nights > 0 && counts.has(month); from = 1, month = addMonths(month, 1)) {
    const here = Math.min(nights, daysIn(month) - from + 1);
    counts.get(month).adultNights += here;
    counts.get(month).childNights += here * children;
    nights -= here;
  }
}
