/** The doctor of a web shop: is it there, does it know the key, may the key write, and are its prices ours to write? */
import type { AccountPort, ConnectorSetting } from '../../core/channels/ports.ts';
import { examineAll, type Part } from '../examination.ts';
import { hostOf } from './address.ts';
import type { Woo } from './client.ts';
import { readTerms, termFindings } from './terms.ts';

export function wooAccount(woo: Woo, setting: ConnectorSetting): AccountPort {
  return { examine: () => examineAll([{ api: 'WooCommerce', examine: () => examine(woo, setting) }]) };
}

/** One after the other: without the first the rest would only say the same again. */
async function examine(woo: Woo, setting: ConnectorSetting): Promise<Part> {
  const host = hostOf(woo.address);
  await woo.page('products', { per_page: 1, _fields: 'id' });
  // A batch of nothing changes nothing, and is refused to whoever may not write.
  await woo.post('products/batch', {});
  await woo.page('orders', { per_page: 1, _fields: 'id' });
  const terms = await readTerms(woo);
  const found = (code: 'web-shop-found' | 'web-shop-writable' | 'web-orders-readable') =>
    ({ code, state: 'ok', details: { host } }) as const;
  return {
    account: host,
    findings: [
      found('web-shop-found'),
      found('web-shop-writable'),
      found('web-orders-readable'),
      ...termFindings(terms, setting.shop),
    ],
    suggested: { address: woo.address },
  };
}
