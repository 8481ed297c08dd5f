/**
 * Which addresses Vetrina hands to the system. An address reaches this file from the page, so it may come from a
 * product's description or a review: only https at the hosts below opens, the practice gateway's own pages, the shop's
 * own event pages, and a person's bare phone number or mail address in the program that the system has for them.
 */
import { shell } from 'electron';
import { log } from './log.ts';

/** Where the owner signs in, looks after the accounts, and reads the vendors' help. Exact names, no wildcards. */
const HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'ads.google.com',
  'business.google.com',
  'console.cloud.google.com',
  'developers.google.com',
  'docs.google.com',
  'local.google.com',
  'maps.google.com',
  'merchants.google.com',
  'myaccount.google.com',
  'support.google.com',
  'www.google.com',
  'adsmanager.facebook.com',
  'business.facebook.com',
  'developers.facebook.com',
  'www.facebook.com',
  'www.instagram.com',
  // A message that was prepared here, sent by hand.
  'wa.me',
  // The price list's grid asks to be named.
  'rv-grid.com',
]);

/** The active gateway's origin while one stands in for the vendors (practice mode). */
let gateway: string | undefined;

/** Takes the origin that the shop process names; anything but plain http on a loopback address is ignored. */
export function useGateway(origin: string | null | undefined): void {
  const url = URL.parse(origin ?? '');
  const loopback = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  gateway = loopback && url.protocol === 'http:' && url.port !== '' ? url.origin : undefined;
}

/** Origins of the shop's own public pages, as the shop process names them. */
let pages: ReadonlySet<string> = new Set();

/** Takes the origins of the public pages; over plain http only those in the shop's own network. */
export function usePublicPages(origins: readonly string[]): void {
  const urls = origins.map((origin) => URL.parse(origin));
  pages = new Set(urls.flatMap((url) => (url !== null && isPublicOrigin(url) ? [url.origin] : [])));
}

/** Addresses of this machine and of private networks (RFC 1918): what a shop's router gives out. */
const NEAR =
  /^(?:localhost|\[::1\]|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/u;

const isPublicOrigin = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && NEAR.test(hostname));

/** One number, or one address, and nothing to it: `?body=` and `&attach=` are other programs' commands. */
const PHONE = /^tel:\+?[0-9]{3,20}$/u;
const MAIL = /^mailto:[\w.+-]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/iu;

/** The address as it may be opened, normalised, or undefined when it may not. */
function allowedLink(address: unknown): string | undefined {
  if (typeof address !== 'string' || address.length > 4096) return undefined;
  if (PHONE.test(address) || MAIL.test(address)) return address;
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (gateway !== undefined && url.origin === gateway) return url.href;
  if (pages.has(url.origin) && url.pathname.startsWith('/e/')) return url.href;
  return url.protocol === 'https:' && url.port === '' && HOSTS.has(url.hostname) ? url.href : undefined;
}

/** Hands an address to the system when it is allowed; answers whether it was. */
export function openLink(address: unknown): boolean {
  const link = allowedLink(address);
  if (link === undefined) {
    log('refused to open an address outside the list');
    return false;
  }
  shell.openExternal(link).catch((error: unknown) => log('the system could not open a link', error));
  return true;
}
