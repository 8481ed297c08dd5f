/**
 * What the Electron shell, the shop process and the window say to each other beside the contract: types only, so that
 * each side can be built without the other.
 *
 * 1. main starts `out/main/shop.js --utility --data DIR` as a utility process and speaks over its parent port:
 *    {@link ToShop} one way, {@link FromShop} the other.
 * 2. Each time a window has loaded its page, the page asks for its door ({@link WantDoor}); main makes a channel, gives
 *    one end to the shop process (`{ kind: 'window' }`) and the other to that page ({@link DoorHere}). After a reload
 *    the page asks again; after the shop process was started anew main hands a door over unasked.
 * 3. Over that port nothing but the contract travels.
 */

/** From main to the shop process. Ports travel beside the message (`event.ports`), one with each message marked so. */
export type ToShop =
  /** + one port: a window's end of the contract. A port that closes means that its window is gone or reloaded. */
  | { kind: 'window' }
  /** + one port: the keychain. Sent once, before any window. Speaks {@link KeychainAsk} and {@link KeychainAnswer}. */
  | { kind: 'keychain' }
  /** The app quits: finish what is being written, give the data folder back, then exit with code 0. */
  | { kind: 'stop' };

/** From the shop process to main. */
export type FromShop =
  /** The shop is open and windows may come. `gateway`, `pages`: see below. `language`: the menu's, `it`, `en` or `hu`. */
  | { kind: 'ready'; gateway?: string; language?: string; pages?: readonly string[] }
  /**
   * The shop cannot be opened (the folder is owned by another Vetrina, the database is newer, the disk is full …).
   * `message` is a finished sentence in the person's language with the next step. The process exits after it.
   */
  | { kind: 'failed'; code: string; message: string }
  /** The gateway that stands in for the vendors changed: its origin (`http://127.0.0.1:9000`), or null for none. */
  | { kind: 'gateway'; origin: string | null }
  /** Origins under which the shop's own public pages answer: in this network, and the address that the owner named. */
  | { kind: 'pages'; origins: readonly string[] }
  /** The person chose another language. */
  | { kind: 'language'; language: string };

/**
 * A question to the system's keychain, which only main can ask. `encrypt`: `value` is text, the answer is base64;
 * `decrypt`: the other way round.
 */
export type KeychainAsk = { id: number; verb: 'encrypt' | 'decrypt'; value: string };

/**
 * Its answer. `keeper` names who holds the key (`keychain`, `dpapi`, `gnome_libsecret`, `kwallet6`, …; `basic_text` is
 * Linux without a keyring: no better than a file). It is stored beside what was encrypted, because another desktop
 * session has another keeper. `unavailable`: there is no keychain now; `unreadable`: it cannot open this value.
 * Neither is an error: the person signs in again.
 */
export type KeychainAnswer =
  | { id: number; ok: true; value: string; keeper: string; encryptAgain?: boolean }
  | { id: number; ok: false; why: 'unavailable' | 'unreadable' };

/** What the page posts to its own window, at its own origin, when it wants its door. */
export type WantDoor = 'vetrina:want-port';

/** What the preload posts to that window, at the same origin, with one port: the door. */
export type DoorHere = 'vetrina:port';

/** `window.vetrina` in the desktop window. In a browser there is none. */
export interface DesktopWindow {
  /**
   * Opens an address in the system's browser: https at a listed host, the practice gateway, the shop's own event pages;
   * a plain `tel:` or `mailto:` goes to the system's program for it. Anything else is refused silently.
   */
  openLink(address: string): void;
  /** Opens the system's print dialog for the page. */
  print(): void;
}
