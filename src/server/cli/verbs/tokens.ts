/** `vetrina token …`: lasting tokens for scripts and tills. */
import type { Command } from 'commander';

import { listedNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { table } from '../table.ts';

export function addTokens(program: Command, line: CommandLine): void {
  const { words } = line;
  const token = program.command('token').description(words.token);
  token
    .command('create <name>')
    .description(words.tokenCreate)
    .action(async (name: string, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const created = await shop.settings.tokens.create({ name });
        // The hint stays off the answer, so that `$(vetrina token create till)` is the token alone.
        if (!line.wantsJson(command)) line.terminal.tell(words.tokenOnce);
        return { data: created, text: created.secret };
      }),
    );
  token
    .command('list')
    .description(words.tokenList)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        const list = await shop.settings.tokens.list();
        const rows = list.map(({ id, name, createdAt, lastUsedAt }) => [
          String(id),
          name,
          moment(createdAt),
          moment(lastUsedAt),
        ]);
        return { data: list, text: table([words.id, words.name, words.since, words.lastUsed], rows, [0]) };
      }),
    );
  token
    .command('revoke')
    .argument('<id>', '', listedNumber(line))
    .description(words.tokenRevoke)
    .action(async (id: number, _options: object, command: Command) => {
      await line.inShop(command, async ({ shop }) => {
        await shop.settings.tokens.revoke({ id });
        return { data: { id, revoked: true }, text: line.say('tokenRevoked', { id }) };
      });
    });
}
