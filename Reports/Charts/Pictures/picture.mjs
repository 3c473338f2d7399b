// Draws a chart as a bitmap, twice its size, on white.
// usage: node picture.mjs <rasteriser folder> <font folder>   stdin: the SVG   stdout: the PNG in base64
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [rasteriser, fontFolder] = process.argv.slice(2);
const { initWasm, Resvg } = createRequire(import.meta.url)(rasteriser);
await initWasm(readFileSync(join(rasteriser, 'index_bg.wasm')));
const fontBuffers = ['Regular', 'Semibold', 'Bold'].map(face => readFileSync(join(fontFolder, `SourceSans3-${face}.ttf`)));
const drawing = new Resvg(readFileSync(0, 'utf8'), {
  background: '#ffffff',
  fitTo: { mode: 'zoom', value: 2 },
  font: { fontBuffers, defaultFontFamily: 'Source Sans 3', sansSerifFamily: 'Source Sans 3' },
});
process.stdout.write(Buffer.from(drawing.render().asPng()).toString('base64'));
