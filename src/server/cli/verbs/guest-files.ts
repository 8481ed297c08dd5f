/** `vetrina events import EVENT FILE`: people who registered elsewhere come in with a file. */
import { type Command, InvalidArgumentError } from 'commander';
import { basename } from 'node:path';

import { type GuestField, guestFields, type GuestFileLook, type RefusedGuest } from '../../../api/guest-files.ts';
import { type ResultStep, resultSteps } from '../../../api/event-results.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readNamedFile } from '../read-file.ts';
import { saveBytes } from '../save-file.ts';
import { table } from '../table.ts';

interface Options {
  readonly dryRun?: true;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly consentText?: string;
  readonly refused?: string;
  readonly force?: true;
}

/** The event's form at Google. */
export function addGoogleForm(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('google-form')
    .description(words.eventsGoogleForm)
    .argument('<event>', words.event, wholeNumber(1, 1_000_000_000, line))
    .option('--create', words.optionFormCreate)
    .option('--close', words.optionFormClose)
    .option('--open', words.optionFormOpen)
    .option('--pull', words.optionFormPull)
    .option('--settle <answer...>', words.optionFormSettle)
    .option('--unsettle <answer...>', words.optionFormUnsettle)
    .action(async (id: number, options: FormOptions, command: Command) =>
      line.inShop(command, async ({ shop }, { moment }) => {
        if (options.create) await shop.events.createGoogleForm({ id });
        if (options.close || options.open) await shop.events.closeGoogleForm({ id, closed: options.close === true });
        const pulled = options.pull ? await shop.events.pullGoogleForms({}) : null;
        if (options.settle) await shop.events.settleFormAnswers({ id, answers: options.settle, settled: true });
        if (options.unsettle) await shop.events.settleFormAnswers({ id, answers: options.unsettle, settled: false });
        const { form, lacks } = await shop.events.googleForm({ id });
        const text =
          form === null
            ? words.noGoogleForm
            : [
                line.say('googleFormStands', {
                  ...{ title: form.title, state: form.state, registered: form.registered },
                  ...{ waitingList: form.waitingList, already: form.already },
                }),
                form.link,
                form.reason?.code ?? '',
                ...form.leftOut
                  .filter(({ settledAt }) => settledAt === null)
                  .map(({ id: answer, why, at }) => `${answer}  ${words[why]}  ${moment(at)}`),
              ]
                .filter(Boolean)
                .join('\n');
        return { data: { form, lacks, pulled }, text };
      }),
    );
}

interface FormOptions {
  readonly create?: true;
  readonly close?: true;
  readonly open?: true;
  readonly pull?: true;
  readonly settle?: string[];
  readonly unsettle?: string[];
}

/** What the evening brought. */
export function addResult(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('result')
    .description(words.eventsResult)
    .argument('<event>', words.event, wholeNumber(1, 1_000_000_000, line))
    .option('--days <n>', words.optionResultDays, wholeNumber(1, 365, line), 30)
    .option('--people <step>', words.optionResultPeople, oneOf(resultSteps, line))
    .action(async (id: number, { days, people }: { days: number; people?: ResultStep }, command: Command) =>
      line.inShop(command, async ({ shop }, { money, moment }) => {
        if (people !== undefined) {
          const rows = await shop.events.resultRows({ id, days, step: people });
          const cells = rows.map(({ name, source, seats, cameAt, boughtAt, revenue }) => [
            ...[name, source, String(seats), cameAt === null ? '–' : moment(cameAt)],
            ...[boughtAt === null ? '–' : moment(boughtAt), revenue === null ? '–' : money(revenue)],
          ]);
          const headings = [words.name, words.source, words.seats, words.came, words.bought, words.revenueWord];
          return { data: rows, text: rows.length === 0 ? words.noRegistrations : table(headings, cells, [2, 5]) };
        }
        const result = await shop.events.result({ id, days });
        const told = (value: number | null) => (value === null ? words.notNoted : String(value));
        const cost = (value: number | null) => (value === null ? words.notEnough : money(value));
        const rows = [{ source: words.allSources, ...result }, ...result.bySource].map((row) => [
          ...[row.source, String(row.registered), told(row.came), told(row.noShows), told(row.bought)],
        ]);
        const headings = [words.source, words.registeredWord, words.came, words.noShows, words.bought];
        const { perRegistration, perVisitor, perSale } = result;
        const costs =
          result.cost === null
            ? words.noCost
            : line.say('resultCosts', {
                ...{ cost: money(result.cost), registration: cost(perRegistration) },
                ...{ visitor: cost(perVisitor), sale: cost(perSale) },
              });
        return { data: result, text: `${table(headings, rows, [1, 2, 3, 4])}\n\n${costs}` };
      }),
    );
}

export function addGuestFile(events: Command, line: CommandLine): void {
  const { words } = line;
  events
    .command('import')
    .description(words.eventsImport)
    .argument('<event>', words.event, wholeNumber(1, 1_000_000_000, line))
    .argument('<file>')
    .option('--dry-run', words.optionDryRunImport)
    .option('--map <heading=field...>', words.optionMap)
    .option('--sheet <name>', words.optionSheet)
    .option('--consent-text <sentence>', words.optionConsentText)
    .option('--refused <file>', words.optionOutRefused)
    .option('--force', words.optionForceOut)
    .action(async (id: number, file: string, options: Options, command: Command) => {
      const bytes = await readNamedFile(line, file);
      const corrections = {
        ...(options.map === undefined ? {} : { mapping: mappingOf(options.map) }),
        ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      };
      const wish = {
        ...{ id, name: basename(file), base64: bytes.toString('base64'), corrections },
        consentText: options.consentText ?? '',
      };
      await line.inShop(command, async ({ shop, settings }) => {
        const look = options.dryRun ? await shop.events.lookAtGuests(wish) : null;
        const done = look ?? (await shop.events.takeGuests(wish));
        if (options.refused !== undefined && done.refused.length > 0) {
          const as = options.refused.endsWith('.xlsx') ? 'xlsx' : 'csv';
          const out = await shop.events.refusedGuests({ ...wish, as, language: settings.language });
          const text = Buffer.from(out.text, as === 'csv' ? 'utf8' : 'base64');
          await saveBytes(line, options.refused, text, options.force);
        }
        const text = [
          look === null ? '' : columnsText(look, line),
          line.say(look === null ? 'guestsTaken' : 'guestsWould', { ...done.counts }),
          look === null || look.lacks.length === 0 ? '' : line.say('guestsLack', { lacks: look.lacks.join(', ') }),
          refusedText(done.refused, line),
        ];
        const nothing = done.counts.rows > 0 && done.counts.rows === done.counts.refused;
        const data = { dryRun: options.dryRun === true, ...done };
        return { data, text: text.filter(Boolean).join('\n\n'), ...(nothing ? { exit: exitCodes.refused } : {}) };
      });
    });
}

function mappingOf(written: readonly string[]): Record<string, GuestField> {
  return Object.fromEntries(
    written.map((each) => {
      const at = each.lastIndexOf('=');
      const field = guestFields.find((name) => name === each.slice(at + 1).trim());
      if (at < 1 || field === undefined) throw new InvalidArgumentError(`${each}: ${guestFields.join(', ')}`);
      return [each.slice(0, at).trim(), field];
    }),
  );
}

function columnsText({ columns }: GuestFileLook, line: CommandLine): string {
  const { words } = line;
  const rows = columns.map(({ name, field, samples }) => [name, field, samples.join(' · ')]);
  return `${words.guestColumns}\n${table([words.columnWord, words.meansWord, words.samplesWord], rows)}`;
}

function refusedText(refused: readonly RefusedGuest[], line: CommandLine): string {
  if (refused.length === 0) return '';
  const { words } = line;
  const rows = refused.map(({ line: at, reason, details }) => [String(at), line.say(`guest-${reason}`, details)]);
  return `${words.importRefused}\n${table([words.line, words.why], rows, [0])}`;
}
