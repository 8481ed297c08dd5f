/** What the Merchant part of a connection works with. */
import { merchantapi_datasources_v1 } from 'googleapis/build/src/apis/merchantapi/datasources_v1.js';
import { merchantapi_inventories_v1 } from 'googleapis/build/src/apis/merchantapi/inventories_v1.js';
import { merchantapi_products_v1 } from 'googleapis/build/src/apis/merchantapi/products_v1.js';

import type { ConnectorSetting } from '../../core/channels/ports.ts';
import { needsYou } from '../failures.ts';
import type { GoogleSession } from '../google-session.ts';

export interface MerchantServices {
  readonly products: merchantapi_products_v1.Merchantapi;
  readonly inventories: merchantapi_inventories_v1.Merchantapi;
  readonly dataSources: merchantapi_datasources_v1.Merchantapi;
}

export function merchantServices({ auth }: GoogleSession): MerchantServices {
  return {
    products: new merchantapi_products_v1.Merchantapi({ auth }),
    inventories: new merchantapi_inventories_v1.Merchantapi({ auth }),
    dataSources: new merchantapi_datasources_v1.Merchantapi({ auth }),
  };
}

/** `accounts/123` of the Merchant Center account that the person chose. @throws OutsideError */
export function merchantAccount({ chosen }: ConnectorSetting): string {
  const id = (chosen['merchantId'] ?? '').replace(/^accounts\//u, '');
  if (!/^\d+$/u.test(id)) throw needsYou('merchant-not-chosen');
  return `accounts/${id}`;
}
