import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
const [prefix, w, h, cols, per] = [process.argv[2]!, +process.argv[3]!, +process.argv[4]!, +process.argv[5]!, +process.argv[6]!];
const re = new RegExp(process.argv[7] ?? '.');
const files = readdirSync('/tmp/se/pics').filter((f) => f.startsWith(prefix) && re.test(f)).sort();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (let i = 0; i * per < files.length; i++) {
  const part = files.slice(i * per, (i + 1) * per);
  const page = await browser.newPage({ viewport: { width: cols * (w + 8), height: Math.ceil(part.length / cols) * (h + 26) } });
  await page.setContent(`<body style="margin:0;font:12px sans-serif;display:grid;grid-template-columns:repeat(${cols},${w}px);gap:4px 8px">` + part.map((f) => `<div><div style="height:18px">${f}</div><img width=${w} height=${h} src="data:image/png;base64,${readFileSync('/tmp/se/pics/' + f).toString('base64')}"></div>`).join(''));
  await page.screenshot({ path: `/tmp/se/sheet-${process.argv[8] ?? prefix}-${i}.png` });
  await page.close();
}
await browser.close();
