/** The web shop that sells beside the shop, and how it is read: one reading at a time, and none soon after a failure. */
import { OutsideError, type OutsideFailure } from '../../api/outside.ts';
import type { Channels } from '../channels/index.ts';
import type { Grounds } from '../database/index.ts';

const minuteMs = 60_000;
/** How long the web shop is left alone when a person must do something about it. */
const holdMs = 60 * minuteMs;

export interface WebShopParts extends Grounds {
  readonly channels: Pick<Channels, 'all' | 'stateOf'>;
}

/** The channel that a web shop serves, while it is joined. */
export async function webShopOf({ database, channels }: WebShopParts) {
  const channel = (await channels.all(database.read)).find(({ connector }) => connector === 'woocommerce');
  if (channel === undefined) return null;
  const state = await channels.stateOf(database.read, channel);
  return state === 'ready' || state === 'problem' ? channel : null;
}

export interface WebReading<Tally> {
  /** For the log. */
  readonly what: string;
  readonly nothing: Tally;
  /** Null: this web shop has no such thing. @throws OutsideError after what was read until then is written down */
  read(channelId: string): Promise<Tally | null>;
  failed(channelId: string, failure: OutsideFailure): Promise<void>;
}

export function openWebReading<Tally>(parts: WebShopParts, { what, nothing, read, failed }: WebReading<Tally>) {
  const { clock, log } = parts;
  let restsUntil = 0;
  let running: Promise<Tally> | null = null;

  async function once(channelId: string): Promise<Tally> {
    try {
      const tally = await read(channelId);
      if (tally !== null) restsUntil = 0;
      return tally ?? nothing;
    } catch (error) {
      if (!(error instanceof OutsideError)) throw error;
      const { failure } = error;
      const { kind, code, detail } = failure;
      log.info({ channel: channelId, kind, code, detail }, `${what} not read`);
      const named = kind === 'later' && failure.at !== null ? Date.parse(failure.at) : 0;
      restsUntil = Math.max(named, clock.now() + (kind === 'later' ? minuteMs : holdMs));
      await failed(channelId, failure);
      return nothing;
    }
  }

  /** Who asks while it is being read gets the same. */
  const inTurn = (channelId: string): Promise<Tally> => (running ??= once(channelId).finally(() => (running = null)));

  return {
    /** Now, because somebody asks. */
    async pull(): Promise<Tally> {
      const channel = await webShopOf(parts);
      return channel === null ? nothing : inTurn(channel.id);
    },
    /** As a chore does it. */
    async whenDue(): Promise<void> {
      const channel = await webShopOf(parts);
      // A clock set back must not keep it away.
      if (channel === null || (restsUntil > clock.now() && restsUntil < clock.now() + 26 * holdMs)) return;
      await inTurn(channel.id);
    },
  };
}
