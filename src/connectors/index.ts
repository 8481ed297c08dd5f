/**
 * The outside services that Vetrina speaks to, each loaded when first used: the vendors' libraries are large.
 *
 * Google: secrets `clientId`, `clientSecret`, `refreshToken`, and, kept by the connector itself, `accessToken` and
 * `expiresAt` (milliseconds). Chosen: `merchantId` (digits), `location` (`accounts/…/locations/…`), `storeCode`; kept
 * by the connector: `dataSource`, `localDataSource`.
 * Meta: secrets `accessToken`, and where the person signed in with the shop's own app, `appId`, `appSecret`, `expiresAt`. Chosen: `adAccount` (`act_…`), `page`, `catalog`.
 * WooCommerce: secrets `consumerKey`, `consumerSecret`. Chosen: `address` (https, with the folder where it lies in one).
 */
import type { Connectors } from '../core/channels/ports.ts';

/** Longest wait for one call; a shop's line may be slow, and a picture or 2,900 items are heavy. */
const usualTimeout = { google: 30_000, meta: 60_000, woocommerce: 90_000, mail: 30_000 };

/** @param timeout milliseconds for one call; absent: as usual. Tests make it short. */
export function openConnectors(timeout?: number): Required<Connectors> {
  return {
    async open(vendor, setting) {
      if (vendor === 'google') {
        const { openGoogle } = await import('./google.ts');
        return openGoogle(setting, timeout ?? usualTimeout.google);
      }
      if (vendor === 'woocommerce') {
        const { openWoocommerce } = await import('./woocommerce/index.ts');
        return openWoocommerce(setting, timeout ?? usualTimeout.woocommerce);
      }
      const { openMeta } = await import('./meta.ts');
      return openMeta(setting, timeout ?? usualTimeout.meta);
    },
    async signIn(vendor, gateway) {
      if (vendor === 'meta') {
        const { metaSignIn } = await import('./meta-account/index.ts');
        return metaSignIn(gateway, timeout ?? usualTimeout.meta);
      }
      const { googleSignIn } = await import('./google-account/index.ts');
      return googleSignIn(gateway, timeout ?? usualTimeout.google);
    },
    async preflight(vendor, offer, { website, storeCode }) {
      if (vendor === 'google') {
        const { preflightForGoogle } = await import('./google-merchant/advise.ts');
        return preflightForGoogle(offer, storeCode);
      }
      if (vendor === 'woocommerce') {
        const { checkForWoo } = await import('./woocommerce/index.ts');
        return checkForWoo(offer).map((reason) => ({ ...reason, level: 'stops' as const }));
      }
      const { checkForMeta } = await import('./meta-catalog/check.ts');
      return [
        ...checkForMeta(offer, website).map((reason) => ({ ...reason, level: 'stops' as const })),
        ...(offer.imageUrl === '' ? [{ code: 'image-missing' as const, details: {}, level: 'refused' as const }] : []),
      ];
    },
    async mail() {
      const { openMail } = await import('./mail/index.ts');
      return openMail(timeout ?? usualTimeout.mail);
    },
    async file(format, shop) {
      const { openFile } = await import('./feed-file/index.ts');
      return openFile(format, shop);
    },
  };
}

export const connectors: Required<Connectors> = openConnectors();
