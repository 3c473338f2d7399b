// Rows to the bytes of one file, in the sender's dialect.
import { kinds } from './columns.mjs';
import { encodings } from './encodings.mjs';

/** @param rows rows with `month` and `district` set, in the order of the file. */
export function sheetOf(kind, rows, dialect) {
  const columns = dialect.order(kinds[kind]);
  const width = columns.length + dialect.trailing;
  const lines = dialect.preamble().map(text => (text.startsWith('sep=') ? text : fill([text], width)));
  lines.push(fill(columns.map(([swedish, english]) => (dialect.english ? english : swedish)), width));
  rows.forEach((row, i) => {
    if (dialect.blankBetweenMonths && i > 0 && rows[i - 1].month !== row.month) lines.push(fill([], width));
    lines.push(fill(columns.map(([, , cell]) => cell(row, dialect)), width));
  });
  if (dialect.checksum) lines.push(fill(columns.map(([name]) => sumCell(name, rows, dialect)), width));
  return encodings[dialect.encoding](lines.map(line => lineOf(line, dialect)).join(''));
}

const fill = (cells, width) => [...cells, ...Array(width - cells.length).fill('')];

function sumCell(column, rows, dialect) {
  if (column === 'rapportmånad') return 'Summa';
  return column === 'antal' ? dialect.count(rows.reduce((sum, row) => sum + row.value, 0)) : '';
}

function lineOf(line, dialect) {
  return (typeof line === 'string' ? line : line.map(cell => quoted(cell, dialect.delimiter)).join(dialect.delimiter)) + dialect.newline;
}

const quoted = (cell, delimiter) => (cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
