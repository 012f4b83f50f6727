import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const c = await b.newContext({ viewport: { width: 1280, height: 900 } });
const p = await c.newPage();
const base = 'http://localhost:4181';
async function code(name, pages) {
  for (let n = 1; n <= pages; n++) {
    await p.goto(`${base}/articles/${name}/paragraphs/${n}`);
    const names = await p.locator('form[method="post"] input[type=radio]').evaluateAll(es => [...new Set(es.map(e => e.name))]);
    for (const nm of names) await p.locator(`input[name="${nm}"]`).first().check({ force: true }).catch(e => console.log(nm, e.message.slice(0, 100)));
    if (n === 1) await p.screenshot({ path: `/tmp/x/wb-${name}.png`, fullPage: true });
    const bt = p.locator('main form[method="post"] button.button').first();
    if (await bt.count()) { await bt.click(); await p.waitForTimeout(400); }
    if (n === 1) await p.screenshot({ path: `/tmp/x/wb-${name}-after.png`, fullPage: true });
  }
}
const [name, pages] = process.argv.slice(2);
await code(name, Number(pages));
for (const v of ['left', 'footing', 'hedge', 'dispute', 'map']) {
  for (const [dev, w, scheme] of [['desk', 1280, 'light'], ['phone', 360, 'dark']]) {
    await p.setViewportSize({ width: w, height: 800 }); await p.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const r = await p.goto(`${base}/articles/${name}/see-through?view=${v}`); if (dev === 'desk') console.log(v, r.status(), p.url());
    await p.screenshot({ path: `/tmp/x/see-${name}-${v}-${dev}.png`, fullPage: dev === 'desk' ? false : false });
  }
}
await p.goto(`${base}/articles/${name}/see-through?view=left`); await p.emulateMedia({ colorScheme: 'light' }); await p.pdf({ path: `/tmp/x/see-${name}.pdf` });
await c.storageState({ path: '/tmp/x/state.json' });
await b.close();
