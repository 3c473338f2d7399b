// Makes the sample data, the same bytes every time. `node sample-data/make.mjs` writes, `--check` only compares.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reports, senderOf } from './make/reports.mjs';
import { refused } from './make/refused.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const madeFolders = ['2023', '2024', '2025', '2026', 'refused'];

const october2010 = ['verksamhet', 'budget', 'milstolpar'].map((kind, i) => ({
  path: `october-2010/${kind}.csv`, receivedAt: `2010-11-05T10:0${i}:00+01:00`, ...senderOf('LÄN'),
}));

const sent = reports();
const files = new Map([...sent.map(report => [report.path, report.bytes]), ...refused(), ['manifest.json', manifest([...october2010, ...sent])]]);

if (process.argv.includes('--check')) check();
else write();

/** One upload a line, in the order of time. */
function manifest(uploads) {
  const lines = uploads.map(({ path, receivedAt, role, district, uploader, reason }) =>
    JSON.stringify({ path, receivedAt, role, district, uploader, reason }));
  return Buffer.from(`[\n  ${lines.join(',\n  ')}\n]\n`);
}

function check() {
  const wrong = [
    ...[...files].filter(([path, bytes]) => !existsSync(join(root, path)) || !readFileSync(join(root, path)).equals(bytes)).map(([path]) => path),
    ...standing().filter(path => !files.has(path)),
  ];
  if (wrong.length > 0) throw new Error(`Not what make.mjs makes:\n${wrong.join('\n')}`);
  console.log(`${files.size} files are what make.mjs makes.`);
}

function write() {
  for (const folder of madeFolders) rmSync(join(root, folder), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  console.log(`${files.size} files written.`);
}

function standing() {
  return madeFolders.filter(folder => existsSync(join(root, folder)))
    .flatMap(folder => readdirSync(join(root, folder)).map(name => `${folder}/${name}`));
}
