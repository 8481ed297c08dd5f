/**
 * `npm run screenshots`: starts a shop of its own with the sample goods, walks through every screen and writes pictures.
 *
 *   npm run screenshots                                  light and dark at 1440×900 into docs/screenshots
 *   npm run screenshots -- --to /tmp/look --all          every state too (empty shop, wizards, errors …)
 *   … --size 1366x768 --zoom 2 --language pseudo --theme dark --only today,events
 *   … --as-built                                       takes the build that is there, however old
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './screenshots/browser.mjs';
import { scenes } from './screenshots/scenes.mjs';
import { startShop } from './screenshots/shop.mjs';
import { ensureBuilt, ensureInstalled, ROOT } from './project.mjs';

const { values: options } = parseArgs({
  options: {
    to: { type: 'string', default: path.join(ROOT, 'docs', 'screenshots') },
    all: { type: 'boolean', default: false },
    size: { type: 'string', default: '1440x900' },
    zoom: { type: 'string', default: '1' },
    language: { type: 'string', default: 'it' },
    theme: { type: 'string', default: 'both' },
    'as-built': { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

const [width = 1440, height = 900] = options.size.split('x').map(Number);
const themes = options.theme === 'both' ? ['light', 'dark'] : [options.theme];
const named = options.only.split(',').filter((name) => name !== '');
const wanted = scenes.filter(({ name, state }) =>
  named.length > 0 ? named.some((one) => name.startsWith(one)) : options.all || state !== true,
);

ensureInstalled();
if (!options['as-built']) ensureBuilt();
mkdirSync(options.to, { recursive: true });
const shop = await startShop(options.language);
const failed = [];
let browser;
try {
  browser = await openBrowser(shop, { width, height, zoom: Number(options.zoom), language: options.language });
  for (const kind of new Set(wanted.map((scene) => scene.shop))) {
    await shop.prepare(kind);
    for (const scene of wanted.filter((one) => one.shop === kind)) {
      for (const theme of themes) {
        const file = path.join(options.to, `${scene.name}${theme === 'dark' ? '-dark' : ''}.png`);
        try {
          await browser.shoot(scene, theme, file);
          console.log(path.relative(process.cwd(), file));
        } catch (error) {
          failed.push(scene.name);
          console.error(`${scene.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        }
      }
    }
  }
} finally {
  await browser?.close();
  await shop.stop();
}
for (const line of browser?.complaints ?? []) console.error(`in the page: ${line}`);
if (failed.length > 0) process.exitCode = 1;
