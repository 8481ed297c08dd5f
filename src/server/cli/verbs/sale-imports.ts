/** `vetrina sales imports` and `sales undo-import`: what came in by file, and a way back. */
import type { Command } from 'commander';

import { listedNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

export function addSaleImports(sales: Command, line: CommandLine): void {
  const { words } = line;
  sales
    .command('imports')
    .description(words.salesImports)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, { moment, money }) => {
        const imports = await shop.sales.imports();
        const rows = imports.map((each) => [
          `${each.id}`,
          moment(each.startedAt),
          each.file,
          `${each.counts.added}`,
          money(each.counts.total),
          each.undoneAt !== null ? words.salesImportUndone : each.endedAt === null ? words.salesImportOpen : '',
        ]);
        const head = ['ID', words.receiptAt, words.salesImportFile, words.receiptsCount, words.receiptTotal, ''];
        return { data: imports, text: rows.length === 0 ? words.salesNone : table(head, rows, [0, 3, 4]) };
      }),
    );
  sales
    .command('undo-import <id>')
    .description(words.salesUndoImport)
    .action(async (id: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const undone = await shop.sales.undoImport({ id: listedNumber(line)(id) });
        return { data: undone, text: line.say('salesImportTakenBack', undone) };
      }),
    );
}
