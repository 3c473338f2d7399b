// Months as "2026-10", in the order of the sample: three years to October 2026.

export const firstMonth = '2023-11';
export const lastMonth = '2026-10';

export const yearOf = month => Number(month.slice(0, 4));
export const numberOf = month => Number(month.slice(5, 7));

const indexOf = month => yearOf(month) * 12 + numberOf(month) - 1;

export function addMonths(month, count) {
  const index = indexOf(month) + count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Months from `earlier` to `later`. */
export const monthsBetween = (earlier, later) => indexOf(later) - indexOf(earlier);

export function monthRange(from, to) {
  return Array.from({ length: monthsBetween(from, to) + 1 }, (_, i) => addMonths(from, i));
}

export const months = monthRange(firstMonth, lastMonth);

export const daysIn = month => new Date(Date.UTC(yearOf(month), numberOf(month), 0)).getUTCDate();

const long = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** "oktober 2026" */
export const longForm = month => `${long[numberOf(month) - 1]} ${yearOf(month)}`;

/** "okt 2026" */
export const shortForm = month => `${long[numberOf(month) - 1].slice(0, 3)} ${yearOf(month)}`;

/** "okt-26", what Swedish Excel makes of a month typed into a cell. */
export const excelForm = month => `${long[numberOf(month) - 1].slice(0, 3)}-${month.slice(2, 4)}`;

/** "202610" */
export const compactForm = month => month.replace('-', '');
