import type { Vendor } from '../../api/channels.ts';
import type { Settings } from '../../api/settings.ts';
import type { Grounds } from '../database/index.ts';
import type { Connector, Connectors, ConnectorSetting, SecretValues } from './ports.ts';
import type { SecretStore } from './secrets.ts';

/** What a connector is opened with beyond the shop's own facts. */
export interface Keys {
  readonly secrets: SecretValues;
  readonly chosen: Readonly<Record<string, string>>;
}

export interface ConnectorParts extends Grounds {
  readonly settings: { current(): Promise<Settings> };
  readonly connectors: Connectors;
  readonly secrets: SecretStore;
  readonly gateway: () => string | null;
}

/** The shop's facts as connectors want them. */
export const shopFactsOf = (settings: Settings): ConnectorSetting['shop'] => ({
  name: settings.shopName,
  language: settings.language,
  country: settings.country,
  currency: settings.currency,
  timeZone: settings.timeZone,
  phone: settings.phone,
  website: settings.website,
  storeCode: settings.storeCode,
});

/**
 * Opens a connector with the given keys. What it wants kept (a refreshed token, a data source it made) is handed to
 * `keep`, so that a try with new keys leaves nothing behind when they turn out wrong.
 */
export async function openConnector(
  parts: ConnectorParts,
  vendor: Vendor,
  keys: Keys,
  keep: ConnectorSetting['keep'],
): Promise<Connector> {
  return parts.connectors.open(vendor, {
    secrets: keys.secrets,
    chosen: keys.chosen,
    shop: shopFactsOf(await parts.settings.current()),
    gateway: parts.gateway(),
    now: () => parts.clock.now(),
    keep,
    log: (event, facts) => parts.log.info({ vendor, ...facts }, event),
  });
}

/** One open connector a vendor, made when first asked for; dropped when keys, choices or the shop's facts change. */
export function connectorCache(open: (vendor: Vendor) => Promise<Connector | null>) {
  const opened = new Map<Vendor, Promise<Connector | null>>();
  return {
    get(vendor: Vendor): Promise<Connector | null> {
      const known = opened.get(vendor);
      if (known !== undefined) return known;
      const made = open(vendor);
      opened.set(vendor, made);
      const forget = () => {
        if (opened.get(vendor) === made) opened.delete(vendor);
      };
      // What could not be opened is tried anew next time.
      made.then((connector) => connector === null && forget(), forget);
      return made;
    },
    drop: (vendor: Vendor) => void opened.delete(vendor),
    dropAll: () => opened.clear(),
  };
}
