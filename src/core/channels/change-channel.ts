import type { Change, Reader } from '../database/index.ts';
import { Refusal } from '../../api/refusals.ts';
import type { ChannelDescription, ChannelKind, ChannelRule } from '../../api/channels.ts';
import { type Batches, type Deed, noOwn, type Undo, type Undone } from '../batches/index.ts';
import {
  addChannelRow,
  allPlaces,
  channelById,
  placeChannel,
  type PlaceRow,
  putAwayAt,
  saveChannelRow,
} from './channels.sql.ts';
import { connectionOf } from './connections.sql.ts';
import type { Hooks } from './hooks.ts';

interface Parts {
  readonly batches: Batches;
  readonly hooks: Hooks;
}

export interface ChannelAdded extends ChannelDescription {
  readonly id: string;
  readonly name: string;
  readonly kind?: ChannelKind | undefined;
  readonly rule: ChannelRule;
}

/** A channel of the shop's own making: a market stall, a marketplace. One that sells has prices, and a file of them. */
export async function addChannel(change: Change, parts: Parts, wish: ChannelAdded, actor: string): Promise<void> {
  if (await channelById(change.db, wish.id)) throw new Refusal('channel-taken', { id: wish.id });
  const { id, name, rule, kind = 'other', uses = ['sell'] } = wish;
  const { focus = '', answeredBy = '', answerTimes = '', link = '' } = wish;
  checkLink(link);
  const priced = uses.includes('sell');
  const said = { uses, focus, answeredBy, answerTimes, link };
  const sends = { connector: 'file', enabled: true, keepsAligned: false, priced } as const;
  await addChannelRow(change.db, { id, name, kind, rule, ...said, ...sends }, change.at);
  if (priced) await beginPrices(change, parts, wish, actor);
  change.announce('channels');
}

export interface ChannelChanged extends ChannelDescription {
  readonly id: string;
  readonly name?: string | undefined;
  readonly rule?: ChannelRule | undefined;
  readonly enabled?: boolean | undefined;
  readonly keepsAligned?: boolean | undefined;
  readonly putAway?: boolean | undefined;
}

export async function updateChannel(
  change: Change,
  { batches, hooks }: Parts,
  { id, putAway, ...wish }: ChannelChanged,
  actor: string,
): Promise<void> {
  const before = await channelById(change.db, id);
  if (before === undefined) throw new Refusal('channel-unknown', { id });
  if (wish.link !== undefined) checkLink(wish.link);
  const { rule = before.rule, name = before.name } = wish;
  // Put away is also switched off, and taken up again also on: nobody would look for a second switch.
  const enabled = putAway === undefined ? (wish.enabled ?? before.enabled) : !putAway;
  const sells = !before.priced && (wish.uses?.includes('sell') ?? false);
  const priced = before.priced || sells;
  await saveChannelRow(change.db, id, { ...wish, enabled, priced });
  if (putAway !== undefined && putAway !== before.putAway) await putAwayOrTakeUp(change, before, putAway);
  if (sells) await beginPrices(change, { batches, hooks }, { id, name, rule }, actor);
  else if (priced && !sameRule(rule, before.rule)) {
    const batchId = await batches.begin(change, { kind: 'channel-rule', actor, summary: { channel: name } });
    await batches.journal(change, batchId, 'channels', [{ key: id, before: before.rule, after: rule }]);
    await applyRule(change, { batches, hooks }, { channelId: id, before: before.rule, after: rule, batchId, actor });
  }
  if (priced && enabled !== before.enabled) await hooks.switched(change, id);
  change.announce('channels');
}

/** What was published stays at the channel; with the account still joined it would stand there, old, and unseen here. */
async function putAwayOrTakeUp(change: Change, channel: PlaceRow, putAway: boolean): Promise<void> {
  const { id, name, connector } = channel;
  if (putAway && connector !== 'file' && (await connectionOf(change.db, connector)).state !== 'off')
    throw new Refusal('channel-still-connected', { name });
  await putAwayAt(change.db, id, putAway ? change.at : null);
}

/** From now on every product has a price there, too; a batch like any other change of prices. */
async function beginPrices(
  change: Change,
  { batches, hooks }: Parts,
  { id, name, rule }: { readonly id: string; readonly name: string; readonly rule: ChannelRule },
  actor: string,
): Promise<void> {
  const batchId = await batches.begin(change, { kind: 'channel-rule', actor, summary: { channel: name } });
  await applyRule(change, { batches, hooks }, { channelId: id, before: null, after: rule, batchId, actor });
  await hooks.switched(change, id);
}

/** The order everywhere; who is not named follows in the old one. */
export async function arrangeChannels(change: Change, ids: readonly string[]): Promise<void> {
  const known = (await allPlaces(change.db)).map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Refusal('channel-unknown', { id: unknown });
  const order = [...new Set([...ids, ...known])];
  for (const [position, id] of order.entries()) await placeChannel(change.db, id, position);
  change.announce('channels');
}

function checkLink(link: string): void {
  if (link === '' || (/^https:\/\/\S+$/iu.test(link) && URL.canParse(link))) return;
  throw new Refusal('link-not-https', { written: link });
}

async function applyRule(
  change: Change,
  { batches, hooks }: Parts,
  changed: Parameters<Hooks['ruleChanged']>[1],
): Promise<void> {
  await batches.count(change, changed.batchId, await hooks.ruleChanged(change, changed));
}

/** Puts a channel's rule back; its prices come back by their own records, which pricing undoes. */
export async function undoRules(change: Change, batches: Batches, undo: Undo): Promise<Undone> {
  let restored = 0;
  let leftAlone = 0;
  for (const { key, before, after } of await batches.journalOf(change.db, undo.batchId, 'channels')) {
    const channel = await channelById(change.db, key);
    const changed = channel !== undefined && !sameRule(channel.rule, after as ChannelRule);
    if (channel === undefined || (changed && !undo.restores(null))) {
      leftAlone++;
      continue;
    }
    await saveChannelRow(change.db, key, { rule: before as ChannelRule });
    await batches.journal(change, undo.undoBatchId, 'channels', [{ key, before: channel.rule, after: before }]);
    change.announce('channels');
    restored++;
  }
  return { restored, leftAlone };
}

/** The rules that a batch set, and whether they still are so. */
export async function ruleDeeds(
  db: Reader,
  batches: Batches,
  { id, actor, at }: { readonly id: number; readonly actor: string; readonly at: number },
): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const { key, after } of await batches.journalOf(db, id, 'channels')) {
    const channel = await channelById(db, key);
    const changed = channel === undefined || !sameRule(channel.rule, after as ChannelRule);
    const facts = { variantId: null, before: null, made: null, now: null, own: noOwn };
    const by = changed ? '' : actor;
    deeds.push({
      ...facts,
      what: 'rule',
      title: channel?.name ?? key,
      channelId: key,
      state: changed ? 'changed' : 'stands',
      by,
      at,
    });
  }
  return deeds;
}

const ruleText = (rule: ChannelRule): string =>
  JSON.stringify([rule.kind, rule.kind === 'same' ? 0 : rule.value, rule.rounding]);
const sameRule = (one: ChannelRule, other: ChannelRule): boolean => ruleText(one) === ruleText(other);
