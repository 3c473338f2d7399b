// Typesets what was frozen, one a line, each by itself: a status report, or the document that the model names.
// usage: node typeset.mjs <compiler folder> <font folder>
// stdin:  the stored model as a JSON string   stdout: {"pages", "pdf", "archive"}, PDFs in base64; {"refused"}: it cannot be typeset, and why
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const [compilerFolder, fontFolder] = process.argv.slice(2);
const { NodeCompiler } = createRequire(import.meta.url)(compilerFolder);
const workspace = dirname(fileURLToPath(import.meta.url));
const templates = { minutes: 'minutes.typ' };

const fonts = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold', 'Light']
  .map(face => readFileSync(join(fontFolder, `SourceSans3-${face}.ttf`)));
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: fonts }] });

class Refusal extends Error {}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(Buffer.from(JSON.parse(line)))) + '\n');
  // what the last documents have in common is kept, all else forgotten
  compiler.evictCache(2);
}

function answer(stored) {
  try {
    return typeset(stored);
  } catch (fault) {
    if (fault instanceof Refusal || fault instanceof SyntaxError) return { refused: fault.message };
    throw fault;
  }
}

function typeset(stored) {
  const model = JSON.parse(stored);
  const digest = createHash('sha256').update(stored).digest();
  compiler.mapShadow(join(workspace, 'model.json'), stored);
  const compiled = compiler.compile({
    mainFilePath: join(workspace, templates[model.document] ?? 'report.typ'),
    inputs: { sha256: digest.toString('hex'), code: codeOf(digest) },
  });
  const fault = compiled.takeError();
  if (fault) refuse(compiler.fetchDiagnostics(fault).map(found => `${found.path}: ${found.message}`));
  const creationTimestamp = Math.floor(Date.parse(model.knownAt) / 1000);
  const print = pdfStandard => pdf(compiled.result, { pdfStandard, creationTimestamp });
  return { pages: compiled.result.numOfPages, pdf: print('ua-1'), archive: print('a-2a') };
}

function pdf(document, options) {
  try {
    return compiler.pdf(document, options).toString('base64');
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
  throw new Refusal([...new Set(reasons)].join('\n'));
}
