/** `vetrina doctor [google|meta]`: tries every service of the connected accounts and says what is missing, and where it is put right. */
import type { Command } from 'commander';

import { vendors, type Finding, type Vendor, type VendorConnection } from '../../../api/channels.ts';
import { findingLink } from '../../../api/finding-links.ts';
import { oneOf } from '../arguments.ts';
import type { Answer, CommandLine } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';

export function addDoctor(program: Command, line: CommandLine): void {
  program
    .command('doctor')
    .description(line.words.doctor)
    .argument('[vendor]', line.words.doctorVendor, oneOf(vendors, line))
    .action(async (vendor: Vendor | undefined, _options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const examined: VendorConnection[] = [];
        for (const each of vendor === undefined ? vendors : [vendor])
          examined.push(await shop.channels.doctor({ vendor: each }));
        return said(examined, await shop.channels.keys({}), line);
      }),
    );
}

type Keys = { readonly keeper: string; readonly name: string };

function said(connections: readonly VendorConnection[], keys: Keys, line: CommandLine): Answer {
  const data = {
    keys,
    connections: connections.map((connection) => ({
      ...connection,
      findings: connection.findings.map((finding) => ({ ...finding, link: findingLink(finding) })),
    })),
  };
  const text = [...connections.flatMap((connection) => paragraph(connection, line)), keptText(keys, line)].join('\n');
  const well = connections.every(({ state }) => state === 'ready' || state === 'off');
  return { data, text, ...(well ? {} : { exit: exitCodes.outside }) };
}

function paragraph({ vendor, state, account, findings }: VendorConnection, line: CommandLine): string[] {
  const name = vendor === 'google' ? 'Google' : 'Meta';
  const heads = {
    ready: line.say('doctorReady', { name, account: account || '–' }),
    problem: line.say('doctorProblem', { name, account: account || '–' }),
    'sign-in': line.say('doctorSignIn', { name }),
    off: line.say('doctorOff', { name }),
  };
  return [heads[state], ...findings.flatMap(lines)];
}

const marks = { ok: '✓', advice: '•', problem: '✗' } as const;

function lines(finding: Finding): string[] {
  const { code, state, details } = finding;
  const facts = Object.entries(details).flatMap(([key, value]) =>
    value === null || value === '' || key === 'link' ? [] : [`${key} ${value}`],
  );
  const link = findingLink(finding);
  return [
    `  ${marks[state]} ${code}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
    ...(link === null ? [] : [`      → ${link}`]),
  ];
}

const keptText = ({ keeper, name }: Keys, line: CommandLine): string =>
  keeper === 'keychain' ? line.say('doctorKeychain', { name }) : line.say('doctorKeyFile', { name });
