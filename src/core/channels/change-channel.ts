import type { Change, Reader } from '../database/index.ts';
import { Refusal } from '../../api/refusals.ts';
import type { ChannelRule } from '../../api/channels.ts';
import { type Batches, type Deed, noOwn, type Undo, type Undone } from '../batches/index.ts';
import { addChannelRow, channelById, saveChannelRow } from './channels.sql.ts';
import type { Hooks } from './hooks.ts';

interface Parts {
  readonly batches: Batches;
  readonly hooks: Hooks;
}

/** A channel of the shop's own making: a market stall, a marketplace; it reads a price file. */
export async function addChannel(
  change: Change,
  { batches, hooks }: Parts,
  wish: { readonly id: string; readonly name: string; readonly rule: ChannelRule },
  actor: string,
): Promise<void> {
  if (await channelById(change.db, wish.id)) throw new Refusal('channel-taken', { id: wish.id });
  await addChannelRow(
    change.db,
    { ...wish, kind: 'other', connector: 'file', enabled: true, keepsAligned: false },
    change.at,
  );
  const batchId = await batches.begin(change, { kind: 'channel-rule', actor, summary: { channel: wish.name } });
  await applyRule(change, { batches, hooks }, { channelId: wish.id, before: null, after: wish.rule, batchId, actor });
  await hooks.switched(change, wish.id);
  change.announce('channels');
}

export async function updateChannel(
  change: Change,
  { batches, hooks }: Parts,
  wish: {
    readonly id: string;
    readonly name?: string | undefined;
    readonly rule?: ChannelRule | undefined;
    readonly enabled?: boolean | undefined;
    readonly keepsAligned?: boolean | undefined;
  },
  actor: string,
): Promise<void> {
  const before = await channelById(change.db, wish.id);
  if (before === undefined) throw new Refusal('channel-unknown', { id: wish.id });
  const { rule = before.rule, enabled = before.enabled, name = before.name, keepsAligned = before.keepsAligned } = wish;
  await saveChannelRow(change.db, wish.id, { name, rule, enabled, keepsAligned });
  if (!sameRule(rule, before.rule)) {
    const batchId = await batches.begin(change, { kind: 'channel-rule', actor, summary: { channel: name } });
    await batches.journal(change, batchId, 'channels', [{ key: wish.id, before: before.rule, after: rule }]);
    await applyRule(
      change,
      { batches, hooks },
      { channelId: wish.id, before: before.rule, after: rule, batchId, actor },
    );
  }
  if (enabled !== before.enabled) await hooks.switched(change, wish.id);
  change.announce('channels');
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
