/** `vetrina history` and `vetrina undo`: what was changed, by whom, and back again. */
import type { Command } from 'commander';

import { batchKinds } from '../../../api/batches.ts';
import { listedNumber, oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

interface HistoryOptions {
  readonly kind?: (typeof batchKinds)[number];
  readonly who?: string;
  readonly search?: string;
  readonly channel?: string;
  readonly limit: number;
}

const asLeft = ['leave', 'restore'] as const;

export function addChanges(program: Command, line: CommandLine): void {
  const { words } = line;
  program
    .command('history')
    .argument('[batch]', '', listedNumber(line))
    .description(words.history)
    .option('--kind <kind>', words.optionKind, oneOf(batchKinds, line))
    .option('--who <name>', words.optionWho)
    .option('--search <words>', words.optionSearch)
    .option('--channel <id>', words.optionChannelHistory)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (batch: number | undefined, options: HistoryOptions, command: Command) =>
      batch === undefined ? listChanges(line, options, command) : showChange(line, batch, options.limit, command),
    );
  program
    .command('undo')
    .argument('[batch]', '', listedNumber(line))
    .description(words.undo)
    .option('--changed <what>', words.optionChanged, oneOf(asLeft, line), 'leave' as const)
    .action(async (batch: number | undefined, { changed }: { changed: (typeof asLeft)[number] }, command: Command) => {
      await line.inShop(command, async ({ shop }) => {
        const result = await shop.pricing.batches.undo({ batchId: batch ?? null, changed });
        const sentence = result.leftAlone === 0 ? 'undone' : 'undonePartly';
        return { data: result, text: line.say(sentence, { ...result, batch: result.undone }) };
      });
    });
}

async function listChanges(line: CommandLine, options: HistoryOptions, command: Command): Promise<void> {
  const { words } = line;
  const { kind, who, search, channel, limit } = options;
  await line.inShop(command, async ({ shop }, { moment }) => {
    const page = await shop.pricing.batches.list({
      limit,
      ...(kind === undefined ? {} : { kind }),
      ...(who === undefined ? {} : { actor: who }),
      ...(search === undefined ? {} : { search }),
      ...(channel === undefined ? {} : { channelId: channel }),
    });
    const rows = page.items.map(({ id, at, actor, kind: what, count, summary, undoneBy }) => [
      String(id),
      moment(at),
      actor,
      what,
      String(count),
      String(summary['title'] ?? summary['file'] ?? summary['rule'] ?? summary['name'] ?? ''),
      undoneBy === null ? '' : `→ ${undoneBy}`,
    ]);
    const head = [words.batch, words.when, words.who, words.why, words.count, words.product, words.undoneBy];
    return { data: page, text: table(head, rows, [0, 4]) };
  });
}

async function showChange(line: CommandLine, batchId: number, limit: number, command: Command): Promise<void> {
  const { words } = line;
  await line.inShop(command, async ({ shop }, { money }) => {
    const page = await shop.pricing.batches.undoPreview({ batchId, limit });
    const rows = page.items.map(({ sku, title, what, channelId, before, made, now, state, by }) => [
      sku,
      title,
      what === 'price' ? (channelId ?? words.allChannels) : what,
      money(before),
      money(made),
      money(now),
      state === 'changed' ? by : '',
    ]);
    const head = [words.sku, words.product, words.channel, words.before, words.after, words.now, words.changedBy];
    const facts = { restorable: page.restorable, changed: page.changed };
    return { data: page, text: `${table(head, rows, [3, 4, 5])}\n\n${line.say('changeStands', facts)}` };
  });
}
