/** The browser of the journeys: on Linux the one inside an npm package, elsewhere an installed Chrome or Edge. */
import { type Browser, chromium } from 'playwright-core';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

export async function launchBrowser(): Promise<Browser> {
  if (process.platform === 'linux') {
    const { default: packed } = await import('@sparticuz/chromium');
    // The package's program brings no sandbox helper, and `/dev/shm` is small in containers.
    const args = [...quiet, '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'];
    return chromium.launch({ executablePath: await packed.executablePath(), args });
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: quiet });
  } catch {
    return chromium.launch({ channel: 'msedge', args: quiet });
  }
}
