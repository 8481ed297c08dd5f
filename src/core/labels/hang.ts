/** Labels that came out well hang on the shelf: what they say is kept, and can be taken back as one. */
import { Refusal } from '../../api/refusals.ts';
import type { Batches, Undo, Undone } from '../batches/index.ts';
import { type Change, inSlices, type LabelTable } from '../database/index.ts';
import type { LabelFacts } from './facts.sql.ts';
import { hangLabels, labelsOf, runById, settleRun, takeDown } from './shelf.sql.ts';

export const journalDomain = 'labels';

/** What one printed label says, kept short: a thousand of them wait in one row. */
export type Said = readonly [
  variantId: number,
  title: string,
  amount: number,
  content: string,
  prior: number | null,
  until: number | null,
];

export const saidBy = ({ variantId, title, amount, content, prior, until }: LabelFacts): Said[] =>
  amount === null ? [] : [[variantId, title, amount, content, prior, until]];

const rowOf = (channelId: string, at: number, [variantId, title, amount, content, prior, until]: Said): LabelTable => ({
  channel_id: channelId,
  variant_id: variantId,
  title,
  amount,
  content,
  prior,
  until_at: until,
  printed_at: at,
});

export async function confirmRun(
  change: Change,
  batches: Batches,
  runId: number,
  actor: string,
): Promise<{ batchId: number; labels: number }> {
  const run = await runById(change.db, runId);
  if (run === undefined || run.confirmed_at !== null) throw new Refusal('not-found', { what: 'label-run', id: runId });
  const said = JSON.parse(run.said) as Said[];
  await settleRun(change.db, runId, change.at);
  return hang(change, batches, run.channel_id, said, actor, run.at);
}

/** As one batch; `at` is when they were printed. */
export async function hang(
  change: Change,
  batches: Batches,
  channelId: string,
  said: readonly Said[],
  actor: string,
  at: number,
): Promise<{ batchId: number; labels: number }> {
  const batchId = await batches.begin(change, { kind: 'labels', actor, summary: { count: said.length } });
  await write(
    change,
    batches,
    batchId,
    channelId,
    said.map((each) => ({ variantId: each[0], row: rowOf(channelId, at, each) })),
  );
  await batches.count(change, batchId, said.length);
  change.announce('labels');
  change.announce('pricing');
  return { batchId, labels: said.length };
}

interface Wish {
  readonly variantId: number;
  /** null: nothing hangs there. */
  readonly row: LabelTable | null;
}

async function write(
  change: Change,
  batches: Batches,
  batchId: number,
  channelId: string,
  wishes: readonly Wish[],
): Promise<void> {
  for (const slice of inSlices(wishes)) {
    const before = await labelsOf(
      change.db,
      channelId,
      slice.map(({ variantId }) => variantId),
    );
    await batches.journal(
      change,
      batchId,
      journalDomain,
      slice.map(({ variantId, row }) => ({
        key: `${channelId} ${variantId}`,
        before: before.get(variantId) ?? null,
        after: row,
      })),
    );
    await hangLabels(
      change.db,
      slice.flatMap(({ row }) => row ?? []),
    );
    await takeDown(
      change.db,
      channelId,
      slice.flatMap(({ variantId, row }) => (row === null ? [variantId] : [])),
    );
  }
}

/** Puts back what was known of the shelf; labels printed again since then are left alone. */
export async function undoHanging(change: Change, batches: Batches, undo: Undo): Promise<Undone> {
  const entries = await batches.journalOf(change.db, undo.batchId, journalDomain);
  let restored = 0;
  let leftAlone = 0;
  const byChannel = new Map<string, Wish[]>();
  for (const slice of inSlices(entries)) {
    for (const [channelId, group] of Map.groupBy(slice, ({ key }) => key.slice(0, key.indexOf(' ')))) {
      const idOf = (key: string): number => Number(key.slice(channelId.length + 1));
      const now = await labelsOf(
        change.db,
        channelId,
        group.map(({ key }) => idOf(key)),
      );
      const wishes = byChannel.get(channelId) ?? [];
      byChannel.set(channelId, wishes);
      for (const { key, before, after } of group) {
        const variantId = idOf(key);
        const stands = same(now.get(variantId) ?? null, after as LabelTable | null);
        if (!stands && !undo.restores(variantId)) leftAlone += 1;
        else {
          wishes.push({ variantId, row: before as LabelTable | null });
          restored += 1;
        }
      }
    }
  }
  for (const [channelId, wishes] of byChannel) await write(change, batches, undo.undoBatchId, channelId, wishes);
  if (entries.length > 0) change.announce('labels');
  return { restored, leftAlone };
}

const same = (one: LabelTable | null, other: LabelTable | null): boolean =>
  one === null || other === null
    ? one === other
    : one.printed_at === other.printed_at && one.amount === other.amount && one.title === other.title;
