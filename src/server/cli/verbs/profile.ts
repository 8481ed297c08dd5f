/** `vetrina profile …`: the shop's card on Google, read, changed and settled. */
import type { Command } from 'commander';

import {
  type ProfileChanges,
  profileChanges,
  type ProfileField,
  profileFields,
  type ProfileView,
  type Span,
  type Weekday,
  weekdays,
} from '../../../api/profile.ts';
import { oneOf } from '../arguments.ts';
import type { Answer, CommandLine, Tools } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { readNamedFile } from '../read-file.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

export function addProfile(program: Command, line: CommandLine): void {
  const { words } = line;
  const profile = program.command('profile').description(words.profile);
  profile
    .command('show')
    .description(words.profileShow)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => shown(await shop.presence.profile.get(), line, tools)),
    );
  profile
    .command('read')
    .description(words.profileRead)
    .action(async (_options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) => shown(await shop.presence.profile.read(), line, tools)),
    );
  addSet(profile, line);
  profile
    .command('settle')
    .description(words.profileSettle)
    .argument('<field>', words.profileField, oneOf(profileFields, line))
    .argument('<keep>', words.profileSettle, oneOf(['ours', 'theirs'] as const, line))
    .action(async (field: ProfileField, keep: 'ours' | 'theirs', _options: object, command: Command) =>
      line.inShop(command, async ({ shop }, tools) =>
        shown(await shop.presence.profile.settle({ field, keep }), line, tools),
      ),
    );
}

interface SetOptions {
  readonly title?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly description?: string;
  readonly hours?: readonly string[];
  readonly day?: readonly string[];
  readonly file?: string;
  readonly dryRun?: boolean;
}

function addSet(profile: Command, line: CommandLine): void {
  const { words } = line;
  profile
    .command('set')
    .description(words.profileSet)
    .option('--title <text>', words.profileSetTitle)
    .option('--phone <number>', words.profileSetPhone)
    .option('--website <address>', words.profileSetWebsite)
    .option('--description <text>', words.profileSetDescription)
    .option('--hours <days...>', words.profileSetHours)
    .option('--day <days...>', words.profileSetDay)
    .option('--file <file>', words.profileSetFile)
    .option('--dry-run', words.profileSetDryRun)
    .action(async (options: SetOptions, command: Command) =>
      line.inShop(command, async (session, tools) => {
        const changes = await changesOf(session, options, line);
        if ('unreadable' in changes) return wrong(line, 'profileHoursUnreadable', { written: changes.unreadable });
        if ('fileParts' in changes)
          return wrong(line, 'profileFileWrong', { parts: changes.fileParts || words.profileFileWhole });
        if (Object.keys(changes).length === 0) return wrong(line, 'profileNothingNamed', {});
        if (options.dryRun === true) return preview(session, changes, line);
        return shown(await session.shop.presence.profile.save(changes), line, tools);
      }),
    );
}

type Wrong = 'profileHoursUnreadable' | 'profileFileWrong' | 'profileNothingNamed';

function wrong(line: CommandLine, sentence: Wrong, facts: object): Answer {
  const message = line.say(sentence, { ...facts });
  line.terminal.tell(`vetrina: ${message}`);
  return { data: { error: { code: 'invalid-input', details: facts, message } }, text: '', exit: exitCodes.usage };
}

async function changesOf(
  { shop }: Session,
  { title, phone, website, description, hours = [], day = [], file }: SetOptions,
  line: CommandLine,
): Promise<ProfileChanges | { readonly unreadable: string } | { readonly fileParts: string }> {
  const read = profileChanges.strict().safeParse(file === undefined ? {} : readJson(await readNamedFile(line, file)));
  if (!read.success) return { fileParts: partsNamed(read.error.issues) };
  const fromFile = read.data;
  const { fields } = await shop.presence.profile.get();
  const week = { ...(fromFile.hours ?? fields.hours.wanted ?? emptyWeek) };
  for (const written of hours) {
    const [name = '', spans] = partsOf(written);
    if (!weekdays.includes(name as Weekday) || spans === null) return { unreadable: written };
    week[name as Weekday] = spans;
  }
  const days = new Map(
    (fromFile['special-hours'] ?? fields['special-hours'].wanted ?? []).map((each) => [each.day, each.spans]),
  );
  for (const written of day) {
    const [name = '', spans] = partsOf(written);
    if (!/^\d{4}-\d\d-\d\d$/u.test(name)) return { unreadable: written };
    if (written.endsWith('=usual')) days.delete(name);
    else if (spans === null) return { unreadable: written };
    else days.set(name, spans);
  }
  return {
    ...fromFile,
    ...(title === undefined ? {} : { title }),
    ...(phone === undefined ? {} : { phones: { primary: phone, additional: fields.phones.wanted?.additional ?? [] } }),
    ...(website === undefined ? {} : { website }),
    ...(description === undefined ? {} : { description }),
    ...(hours.length === 0 ? {} : { hours: week }),
    ...(day.length === 0 ? {} : { 'special-hours': [...days].map(([each, spans]) => ({ day: each, spans })) }),
  };
}

/** What is no JSON at all is no card either. */
function readJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

type Issues = NonNullable<ReturnType<typeof profileChanges.safeParse>['error']>['issues'];

/** Which parts of the file cannot be taken; empty where it is no card at all. */
function partsNamed(issues: Issues): string {
  const named = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String),
  );
  return [...new Set(named)].join(', ');
}

const emptyWeek = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };

/** `monday=09:00-12:30,15:30-19:30`; spans are null where they cannot be read. */
function partsOf(written: string): [name: string, spans: Span[] | null] {
  const [name = '', value = ''] = written.split('=');
  if (value === 'closed') return [name, []];
  const spans = value.split(',').map((each) => /^(\d\d:\d\d)-(\d\d:\d\d)$/u.exec(each));
  if (spans.some((match) => match === null)) return [name, null];
  return [name, spans.map((match) => ({ from: match?.[1] ?? '', to: match?.[2] ?? '' }))];
}

async function preview({ shop }: Session, changes: ProfileChanges, line: CommandLine): Promise<Answer> {
  const found = await shop.presence.profile.preview(changes);
  const text = [
    found.changes.length === 0
      ? line.words.profileUnchanged
      : line.say('profileWould', {
          mask: found.changes.flatMap(({ field, mask }) => (mask.length > 0 ? mask : [field])).join(', '),
        }),
    ...(found.changes.length > 0 && !found.asked ? [line.words.profileNotAsked] : []),
    ...found.problems.map(({ field, reason }) => `  ✗ ${field ?? ''} ${reason.code}`),
  ].join('\n');
  return { data: found, text, ...(found.problems.length > 0 ? { exit: exitCodes.refused } : {}) };
}

function shown(view: ProfileView, { words }: CommandLine, { moment }: Tools): Answer {
  const rows = profileFields.map((field) => {
    const { state, reason, wanted, shown: seen, at } = view.fields[field];
    return [field, reason === null ? state : `${state} (${reason.code})`, moment(at), brief(wanted), brief(seen)];
  });
  const text = table([words.profileField, words.state, '', words.profileWanted, words.profileShown], rows);
  return { data: view, text };
}

const longest = 40;

function brief(value: unknown): string {
  const text = value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
