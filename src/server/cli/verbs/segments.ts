/** `vetrina segments …`: saved groups of people, how many are in them, who, as a file. */
import type { Command } from 'commander';

import type { SegmentAudience } from '../../../api/audiences.ts';
import type { Segment } from '../../../api/segments.ts';
import { oneOf, wholeNumber } from '../arguments.ts';
import type { CommandLine, Tools } from '../command.ts';
import { saveBytes } from '../save-file.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';

export function addSegments(program: Command, line: CommandLine): void {
  const { words } = line;
  const segments = program.command('segments').description(words.segments);
  segments
    .command('list', { isDefault: true })
    .description(words.segmentsList)
    .action(async (_options: unknown, command: Command) =>
      line.inShop(command, async ({ shop }) => {
        const saved = await shop.outreach.segments();
        const counted = [];
        for (const segment of saved)
          counted.push({ ...segment, ...(await shop.outreach.countSegment({ conditions: segment.conditions })) });
        const rows = counted.map(({ id, name, people, mail, phone }) => [
          String(id),
          name,
          ...[people, mail, phone].map(String),
        ]);
        const headings = [words.id, words.name, words.peopleCount, words.mail, words.phone];
        return { data: counted, text: rows.length === 0 ? words.noSegments : table(headings, rows, [0, 2, 3, 4]) };
      }),
    );
  segments
    .command('people <id>')
    .description(words.segmentsPeople)
    .option('--limit <n>', words.optionLimit, wholeNumber(1, 500, line), 50)
    .action(async (written: string, { limit }: { limit: number }, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async (session, { money, moment }) => {
        const { conditions } = await segmentOf(session, id);
        const page = await session.shop.outreach.segmentPeople({ conditions, limit });
        const rows = page.items.map((person) => [
          String(person.personId),
          person.name,
          person.phone ?? '',
          person.mail ?? '',
          String(person.purchases),
          money(person.spent),
          person.lastPurchaseAt === null ? '' : moment(person.lastPurchaseAt),
        ]);
        const headings = [words.id, words.name, words.phone, words.mail, words.purchasesWord, words.spentWord];
        const text =
          rows.length === 0 ? words.nobodyThere : table([...headings, words.lastPurchaseWord], rows, [0, 4, 5]);
        return { data: page, text };
      });
    });
  addSegmentFile(segments, line);
  addAudience(segments, line);
}

interface FileOptions {
  readonly format?: (typeof formats)[number];
  readonly force?: boolean;
}

function addSegmentFile(segments: Command, line: CommandLine): void {
  const { words } = line;
  segments
    .command('export <id> [file]')
    .description(words.segmentsExport)
    .option('--format <format>', words.optionTableFormat, oneOf(formats, line))
    .option('--force', words.optionForceOut)
    .action(async (written: string, wanted: string | undefined, options: FileOptions, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      const format = options.format ?? (/\.xlsx$/iu.test(wanted ?? '') ? 'xlsx' : 'csv');
      await line.inShop(command, async (session) => {
        const { name, conditions } = await segmentOf(session, id);
        const asked = { name, conditions, format, language: line.language };
        const out = await session.shop.outreach.exportSegment(asked);
        const bytes = out.mediaType.startsWith('text/') ? Buffer.from(out.text) : Buffer.from(out.text, 'base64');
        const file = await saveBytes(line, wanted ?? out.name, bytes, options.force);
        return { data: { file }, text: line.say('exportWritten', { file }) };
      });
    });
}

const formats = ['csv', 'xlsx'] as const;
const anyNumber = 1_000_000_000;
const segmentOf = ({ shop }: Session, id: number): Promise<Segment> => shop.outreach.segment({ id });

interface AudienceOptions {
  readonly make?: boolean;
  readonly refresh?: boolean;
  readonly remove?: boolean;
}

function addAudience(segments: Command, line: CommandLine): void {
  const { words } = line;
  segments
    .command('audience <id>')
    .description(words.segmentsAudience)
    .option('--make', words.optionAudienceMake)
    .option('--refresh', words.optionAudienceRefresh)
    .option('--remove', words.optionAudienceRemove)
    .action(async (written: string, { make, refresh, remove }: AudienceOptions, command: Command) => {
      const id = wholeNumber(1, anyNumber, line)(written);
      await line.inShop(command, async ({ shop: { outreach } }, tools) => {
        const step =
          remove === true
            ? outreach.removeAudience
            : make === true
              ? outreach.makeAudience
              : refresh === true
                ? outreach.refreshAudience
                : outreach.segmentAudience;
        const found = await step({ id });
        return { data: found, text: audienceText(found, line, tools) };
      });
    });
}

function audienceText(
  { outlook, audience }: SegmentAudience,
  { words }: CommandLine,
  { moment }: Pick<Tools, 'moment'>,
): string {
  const left = (['neverAsked', 'saidNo', 'unreachable'] as const).map((why) => [
    words[`audience-${why}`],
    outlook[why],
  ]);
  const there =
    audience === null
      ? []
      : [
          [words.audienceState, audience.reason?.code ?? audience.state],
          [words.audienceInside, audience.people],
          [words.audienceJoining, audience.joining],
          [words.audienceLeaving, audience.leaving],
          [words.audienceSynced, audience.syncedAt === null ? words.never : moment(audience.syncedAt)],
        ];
  const rows = [[words.audienceCounted, outlook.counted], ...left, ...there];
  return table(
    [words.audienceOf, String(outlook.people)],
    rows.map((row) => row.map(String)),
    [1],
  );
}
