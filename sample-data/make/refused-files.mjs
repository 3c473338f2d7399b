// Files that are refused for what they are, or for a person's number in them.
import { encodings } from './encodings.mjs';

const header = 'rapportmånad;länsdel;kommun;aktör;indikator;målgrupp;kön;antal;kommentar';
const good = '2026-09;PA;2581;SOC;STODSAMTAL;vuxen_utsatt;K;12;';
const commented = comment => [header, good, `2026-09;PA;2581;SOC;AKTUALISERAD;barn;A;4;${comment}`, ''].join('\n');
const refused = (name, found, text, more = {}) => ({ name, from: 'PA', text, found, ...more });

/** Public examples that belong to nobody: the tax agency's 12-digit one for a birth in 1912, and its coordination number. */
const personalNumber = '19121212-1212';
const coordinationNumber = '701063-2391';

export const fileCases = [
  refused('personnummer', [[3, 9, 'personalNumber']], commented(`Se ${personalNumber}`)),
  refused('personnummer med mellanslag', [[3, 9, 'personalNumber']], commented(personalNumber.replace('-', ' '))),
  refused('samordningsnummer', [[3, 9, 'personalNumber']], commented(`Avser ${coordinationNumber}`)),
  refused('redan förvanskad', [[3, 9, 'garbled']], commented('H\uFFFDr gick n\uFFFDgot fel')),
  refused('mac roman', [[0, 0, 'legacyLetters']], commented('Två boenden på annan ort'), { encoding: 'mac-roman' }),
  refused('excelbok', [[0, 0, 'workbook']], Buffer.from('504b03041400060008000000210000000000', 'hex')),
  refused('pdf', [[0, 0, 'pdf']], '%PDF-1.7\n'),
  refused('binär', [[0, 0, 'notText']], `${header}\n\0\0\0\n`),
  refused('tom fil', [[0, 0, 'empty']], ''),
  refused('okända rubriker', [[1, 0, 'noHeader']], 'namn;adress;ort\nMottagningen;Storgatan 1;Piteå\n'),
  refused('öppet citattecken', [[3, 0, 'openQuote']], commented('"Ett boende')),
].map(file => ({ ...file, bytes: Buffer.isBuffer(file.text) ? file.text : encodings[file.encoding ?? 'utf-8'](file.text) }));
