/** The shop's own web shop: its prices and stock go out, its orders and its accounts come in. */
import type { Connector, ConnectorSetting } from '../../core/channels/ports.ts';
import { Woo } from './client.ts';
import { wooAccount } from './examine.ts';
import { WooOffers } from './offers.ts';
import { wooCoupons } from './coupons.ts';
import { wooCustomers } from './customers.ts';
import { wooOrders } from './orders.ts';

export { checkForWoo } from './check.ts';

/** @param timeout milliseconds for one call */
export function openWoocommerce(setting: ConnectorSetting, timeout: number): Connector {
  const woo = new Woo(setting, timeout);
  return {
    vendor: 'woocommerce',
    offers: new WooOffers(woo, setting),
    orders: wooOrders(woo),
    coupons: wooCoupons(woo),
    customers: wooCustomers(woo),
    account: wooAccount(woo, setting),
  };
}
