import type { ChannelRule } from '../../api/channels.ts';
import type { Change, Reader, Writer } from '../database/index.ts';

/** A channel's rule became another one (`before` null: the channel is new). Everything stands in one change and batch. */
export interface RuleChange {
  readonly channelId: string;
  readonly before: ChannelRule | null;
  readonly after: ChannelRule;
  readonly batchId: number;
  /** Name of who did it. */
  readonly actor: string;
}

/** Writes the resulting prices; answers how many changed. */
export type RuleHook = (change: Change, rule: RuleChange) => Promise<number>;

/**
 * A channel was added, switched on or off, connected, disconnected or given another account; called inside the change
 * that did it. `forget`: what was sent so far stands in an account that is not this channel's any more.
 */
export type SwitchHook = (change: Change, channelId: string, forget: boolean) => Promise<void>;

export interface ListingCounts {
  readonly listed: number;
  readonly live: number;
  readonly onTheWay: number;
  readonly needsHand: number;
  readonly lastSentAt: number | null;
}

export type CountsSource = (db: Reader | Writer) => Promise<ReadonlyMap<string, ListingCounts>>;

/** What domains further up hang into the channels when the shop is opened. */
export function openHooks() {
  const rule: RuleHook[] = [];
  const switched: SwitchHook[] = [];
  let counts: CountsSource = async () => new Map();
  return {
    onRuleChanged: (hook: RuleHook) => void rule.push(hook),
    onSwitched: (hook: SwitchHook) => void switched.push(hook),
    countListings: (source: CountsSource) => void (counts = source),
    async ruleChanged(change: Change, changed: RuleChange): Promise<number> {
      let count = 0;
      for (const hook of rule) count += await hook(change, changed);
      return count;
    },
    async switched(change: Change, channelId: string, forget = false): Promise<void> {
      for (const hook of switched) await hook(change, channelId, forget);
    },
    counts: (db: Reader | Writer) => counts(db),
  };
}

export type Hooks = ReturnType<typeof openHooks>;
