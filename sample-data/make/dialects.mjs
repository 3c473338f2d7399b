// How each sender's spreadsheet saves a file: all of it is accepted by the reader, none of it is tidy.
import { districts } from './organisation.mjs';
import { compactForm, daysIn, excelForm, longForm, shortForm } from './months.mjs';

/** `1 234 567,50` with the given space; whole amounts without decimals when `wholeShort`. */
function swedish(space, { wholeShort = false, minus = '-' } = {}) {
  return amount => {
    if (amount === '') return '';
    const [whole, decimals] = Math.abs(amount).toFixed(2).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, space);
    return (amount < 0 ? minus : '') + (wholeShort && decimals === '00' ? grouped : `${grouped},${decimals}`);
  };
}

const point = amount => (amount === '' ? '' : amount.toFixed(2));
const grouped = space => count => String(count).replace(/\B(?=(\d{3})+$)/g, space);
const named = code => districts.find(district => district.code === code).name;

const plain = {
  encoding: 'utf-8', delimiter: ';', newline: '\r\n', english: false, trailing: 0, preamble: () => [], blankBetweenMonths: false, checksum: false,
  month: month => month, district: code => code, count: String, money: swedish(' '), order: columns => columns,
};

const districtFirst = columns => [columns[1], columns[0], ...columns.slice(2)];

const dialects = {
  // Swedish Excel's "CSV (kommaavgränsad)": Windows-1252; months as Excel shows them; the name the district had in the old minutes.
  PA: (kind, month) => ({
    ...plain, encoding: 'windows-1252', month: month < '2025' ? endOfMonth : excelForm,
    district: (code, of) => (of < '2025' ? 'Pite älvdal' : 'Piteå älvdal'),
    newline: kind === 'milstolpar' && month < '2024' ? '\r' : '\r\n',
  }),
  // "CSV UTF-8": a byte order mark, no-break spaces in numbers, a sum at the foot.
  LB: kind => ({
    ...plain, encoding: 'utf-8-bom', count: grouped('\u00A0'), money: swedish('\u00A0', { wholeShort: true }), checksum: kind === 'verksamhet',
  }),
  // A sheet with a heading, saved with an empty margin to the right.
  ON: (kind, month) => ({
    ...plain, trailing: 2, blankBetweenMonths: true, month: longForm, district: named, money: swedish('\u202F'),
    preamble: () => ['sep=;', `Rapport från Östra Norrbotten, ${kind} ${longForm(month)}`, 'Upprättad av kommunal samordnare', ''],
  }),
  // "Unicode-text" for activity; another program, in English, for the rest.
  KN: kind => kind === 'verksamhet'
    ? { ...plain, encoding: 'utf-16le', delimiter: '\t', month: shortForm, district: named, order: districtFirst }
    : { ...plain, delimiter: kind === 'budget' ? '\t' : ',', newline: '\n', english: true, month: compactForm, money: point },
  LÄN: () => ({ ...plain, encoding: 'utf-8-bom', money: swedish('\u00A0', { minus: '\u2212' }), district: () => 'LÄN' }),
};

const endOfMonth = month => `${month}-${daysIn(month)}`;

/** The dialect of a file about months from `month`. */
export const dialectOf = (district, kind, month) => dialects[district](kind, month);

const names = {
  PA: (kind, span) => `${kind[0].toUpperCase()}${kind.slice(1)} ${span.text} Piteå älvdal.csv`,
  LB: (kind, span) => `${kind}_LB_${span.code}.csv`,
  ON: (kind, span) => `Rapport ${kind} Östra Norrbotten ${span.text}.csv`,
  KN: (kind, span) => `KN ${kind} ${span.code.replaceAll('-', '')}.csv`,
  LÄN: (kind, span) => `Länet ${kind} ${span.code}.csv`,
};

/** The name people give the file. @param span `{ text: 'okt 2026', code: '2026-10' }` */
export const fileName = (district, kind, span) => names[district](kind, span).normalize('NFC');
