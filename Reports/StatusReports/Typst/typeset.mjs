// Typesets what was frozen: a status report, or the document that the model names.
// usage: node typeset.mjs <compiler folder> <font folder>   stdin: the stored model   stdout: {"pages", "pdf", "archive"}, PDFs in base64
// exit 2: the model cannot be typeset; why is on stderr.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [compilerFolder, fontFolder] = process.argv.slice(2);
const { NodeCompiler } = createRequire(import.meta.url)(compilerFolder);
const workspace = dirname(fileURLToPath(import.meta.url));
const stored = readFileSync(0);
const digest = createHash('sha256').update(stored).digest();

const fonts = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'Light']
  .map(face => readFileSync(join(fontFolder, `SourceSans3-${face}.ttf`)));
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts }],
  inputs: { sha256: digest.toString('hex'), code: codeOf(digest) },
});
compiler.mapShadow(join(workspace, 'model.json'), stored);

const model = JSON.parse(stored);
const compiled = compiler.compile({ mainFilePath: join(workspace, model.document === 'minutes' ? 'minutes.typ' : 'report.typ') });
const fault = compiled.takeError();
if (fault) refuse(compiler.fetchDiagnostics(fault).map(found => `${found.path}: ${found.message}`));

const creationTimestamp = Math.floor(Date.parse(model.knownAt) / 1000);
process.stdout.write(JSON.stringify({
  pages: compiled.result.numOfPages,
  pdf: print('ua-1'),
  archive: print('a-2a'),
}));

function print(pdfStandard) {
  try {
    return compiler.pdf(compiled.result, { pdfStandard, creationTimestamp }).toString('base64');
  } catch (refusal) {
    refuse([...refusal.message.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(found => found[1]));
  }
}

// VerificationCode.cs reads it
function codeOf(bytes) {
  const bits = [...bytes.subarray(0, 10)].map(b => b.toString(2).padStart(8, '0')).join('');
  return bits.match(/.{20}/g).map(group => group.match(/.{5}/g).map(five => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)]).join('')).join('-');
}

function refuse(reasons) {
  process.stderr.write([...new Set(reasons)].join('\n'));
  process.exit(2);
}
