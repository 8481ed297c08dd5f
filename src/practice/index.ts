import type { Player } from './asked.ts';
import { CallRecord, type RecordedCall } from './calls.ts';
import { FaultScript } from './faults.ts';
import { openGoogle, type PracticeGoogle } from './google.ts';
import { listen, originOf } from './http.ts';
import { openMeta, type PracticeMeta } from './meta.ts';
import { openWoocommerce, type PracticeWoocommerce } from './woocommerce.ts';
import { PracticeState } from './state.ts';
import { PRACTICE_LATENCY, PRACTICE_SHOP, type PracticeLatency, type PracticeShop, type World } from './world.ts';

export { busiestMinute, type RecordedCall } from './calls.ts';
export { FaultScript, type Fault, type FaultKind, type FaultName, type ScriptedFault } from './faults.ts';
export { GOOGLE_SCOPES, SCOPE_BUSINESS, SCOPE_CONTENT } from './google-access.ts';
export type { GoogleAttributes, PracticeGoogle, ProductPointer } from './google.ts';
export type { PracticeLead, PracticeMeta } from './meta.ts';
export type { PracticeWoocommerce, WooSite } from './woocommerce.ts';
export { PRACTICE_IDS, PRACTICE_LATENCY, PRACTICE_SHOP, type PracticeLatency, type PracticeShop } from './world.ts';

/** How to open a practice copy. Everything may be left out. */
export interface PracticeOptions {
  /** Path of the snapshot file; without it, everything is forgotten at the end. */
  readonly state?: string;
  readonly now?: () => Date;
  /** The vendors' waits; those left out stay at `PRACTICE_LATENCY`. */
  readonly latency?: Partial<PracticeLatency>;
  readonly shop?: PracticeShop;
  /** Google refuses the third update of a product on one (UTC) day. Off unless asked for. */
  readonly googleTwiceADay?: boolean;
  /** Google's 300 calls and 10 edits a minute of Business Profile. Off unless asked for. */
  readonly googleQuotas?: boolean;
  /** People order in the web shop by themselves. Off unless asked for. */
  readonly webShopBuyers?: boolean;
  /** Port to listen on; any free one unless given. */
  readonly port?: number;
  /** How many calls are remembered: all in memory, the last 500 with a snapshot file. */
  readonly keepCalls?: number;
}

/** An open practice copy. */
export interface Practice {
  /** `http://127.0.0.1:PORT`: what `VETRINA_API_GATEWAY` gets. */
  readonly origin: string;
  readonly google: PracticeGoogle;
  readonly meta: PracticeMeta;
  readonly woocommerce: PracticeWoocommerce;
  /** What shall go wrong. */
  readonly faults: FaultScript;
  /** The calls that arrived, newest last. */
  readonly calls: readonly RecordedCall[];
  /** Forgets the calls so far. */
  forgetCalls(): void;
  /** Stops listening, cuts open connections and writes the last snapshot. */
  close(): Promise<void>;
}

/**
 * Opens the practice gateway: a server on this machine's own address that plays Google, Meta and a web shop. A call to
 * `https://HOST/PATH` goes to `ORIGIN/HOST/PATH` instead. Hosts that it does not play are answered with 404.
 * Another vendor joins by one more `Player` here.
 */
export async function openPractice(options: PracticeOptions = {}): Promise<Practice> {
  const state = await PracticeState.open(options.state);
  const world: World = {
    now: options.now ?? (() => new Date()),
    shop: options.shop ?? PRACTICE_SHOP,
    latency: { ...PRACTICE_LATENCY, ...options.latency },
    state,
    googleTwiceADay: options.googleTwiceADay ?? false,
    googleQuotas: options.googleQuotas ?? false,
    webShopBuyers: options.webShopBuyers ?? false,
  };
  const { players: googlePlayers, google } = openGoogle(world);
  const { players: metaPlayers, meta } = openMeta(world);
  const { players: webPlayers, woocommerce } = openWoocommerce(world);
  const players: Player[] = [...googlePlayers, ...metaPlayers, ...webPlayers];
  const faults = new FaultScript();
  const record = new CallRecord(options.keepCalls ?? (options.state === undefined ? Infinity : 500));
  const gateway = { players, faults, record, now: world.now, slowness: world.latency.answer };
  const server = await listen(gateway, options.port);
  return {
    origin: originOf(server),
    google,
    meta,
    woocommerce,
    faults,
    calls: record.calls,
    forgetCalls: () => record.clear(),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await state.close();
    },
  };
}
