/** `vetrina leads pull|list|import|forms`: who sent a form on Facebook. */
import type { Command } from 'commander';
import { basename } from 'node:path';

import type { Lead, LeadForm, LeadsImported } from '../../../api/leads.ts';
import { wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readNamedFile } from '../read-file.ts';
import { table } from '../table.ts';

export function addLeadVerbs(leads: Command, line: CommandLine): void {
  addPull(leads, line);
  addList(leads, line);
  addImportFile(leads, line);
  addForms(leads, line);
}

function addPull(leads: Command, line: CommandLine): void {
  leads
    .command('pull')
    .description(line.words.leadsPull)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const pulled = await shop.leads.pull({});
        return { data: pulled, text: line.say('leadsPulled', { ...pulled }) };
      }),
    );
}

function addList(leads: Command, line: CommandLine): void {
  const { words } = line;
  leads
    .command('list')
    .description(words.leadsList)
    .option('--waiting', words.optionWaiting)
    .option('--tests', words.optionTests)
    .option('--event <id>', words.optionEvent, wholeNumber(1, 1_000_000_000, line))
    .option('--most <n>', words.optionLimit, wholeNumber(1, 500, line), 100)
    .action(async (options: { waiting?: boolean; tests?: boolean; event?: number; most: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const page = await shop.leads.list({
          waiting: options.waiting === true,
          tests: options.tests === true,
          limit: options.most,
          ...(options.event === undefined ? {} : { eventId: options.event }),
        });
        return { data: page, text: page.items.length === 0 ? words.noLeads : leadTable(page.items, line, tools) };
      }),
    );
}

function leadTable(leads: readonly Lead[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  return table(
    [words.when, words.name, words.phone, words.mail, words.formWord, words.outcomeWord, words.answeredWord],
    leads.map((lead) => [
      moment(lead.at),
      lead.name,
      lead.phone ?? '',
      lead.mail ?? '',
      lead.eventTitle || lead.form,
      lead.outcome,
      lead.minutesToAnswer === null ? '–' : String(lead.minutesToAnswer),
    ]),
    [6],
  );
}

function addImportFile(leads: Command, line: CommandLine): void {
  const { words } = line;
  leads
    .command('import <file>')
    .description(words.leadsImport)
    .option('--event <id>', words.optionEvent, wholeNumber(1, 1_000_000_000, line))
    .option('--dry-run', words.optionDryRunImport)
    .action(async (file: string, options: { event?: number; dryRun?: boolean }, command: Command) => {
      const bytes = await readNamedFile(line, file);
      await line.inShop(command, async ({ shop }) => {
        const done = await shop.leads.import({
          name: basename(file),
          base64: bytes.toString('base64'),
          dryRun: options.dryRun === true,
          ...(options.event === undefined ? {} : { eventId: options.event }),
        });
        const nothing = done.rows > 0 && done.rows === done.refused.length;
        return { data: done, text: importText(done, line), ...(nothing ? { exit: exitCodes.refused } : {}) };
      });
    });
}

function importText(done: LeadsImported, line: CommandLine): string {
  const { refused, ...counts } = done;
  const first = line.say(done.dryRun ? 'leadsWouldImport' : 'leadsImportedText', counts);
  if (refused.length === 0) return first;
  const { words } = line;
  const rows = refused.map(({ line: at, why, shown }) => [String(at), words[`row-${why}`], shown]);
  return `${first}\n\n${words.importRefused}\n${table([words.line, words.why, ''], rows, [0])}`;
}

function addForms(leads: Command, line: CommandLine): void {
  const { words } = line;
  leads
    .command('forms')
    .description(words.leadsForms)
    .option('--create <event>', words.optionEvent, wholeNumber(1, 1_000_000_000, line))
    .action(async (options: { create?: number }, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => {
        const forms =
          options.create === undefined
            ? await shop.leads.forms.list({})
            : [await shop.leads.forms.create({ eventId: options.create, asksPhone: true, question: '' })];
        return { data: forms, text: forms.length === 0 ? words.noLeadForms : formTable(forms, line, tools) };
      }),
    );
}

function formTable(forms: readonly LeadForm[], line: CommandLine, { moment }: Tools): string {
  const { words } = line;
  return table(
    [words.id, words.since, words.formWord, words.state, words.leadsCount],
    forms.map((form) => [String(form.id), moment(form.createdAt), form.name, form.state, String(form.leads)]),
    [0, 4],
  );
}
