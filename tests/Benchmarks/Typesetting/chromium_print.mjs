// node chromium_print.mjs <page.html> <rounds> <chromium>: prints name;ms warm;ms with the process;pages
import { readFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const [file, rounds, executablePath] = process.argv.slice(2);
const html = readFileSync(file, 'utf8');
const start = () => puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function print(browser) {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  const pdf = await page.pdf({ format: 'A4', tagged: true, preferCSSPageSize: true });
  await page.close();
  return pdf;
}

async function median(times, act) {
  const took = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await act();
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[times >> 1];
}

const browser = await start();
let pdf = await print(browser);
const warm = await median(Number(rounds), async () => { pdf = await print(browser); });
const name = await browser.version();
await browser.close();
const started = await median(Math.max(3, rounds >> 2), async () => {
  const once = await start();
  await print(once);
  await once.close();
});
const pages = Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
console.log(`${name.replace('Headless', '').replace('/', ' ')}, print;${warm};${started};${pages}`);
