/** Who of a group gets a letter now, and who not and why. */
import type { ContactNo, ContactPurpose } from '../../../api/contact-rule-words.ts';
import type { MailingOutlook, MailingText } from '../../../api/mailings.ts';
import type { Locale } from '../../../api/money.ts';
import type { SegmentCondition } from '../../../api/segments.ts';
import { toInstantOrNull } from '../../../api/time.ts';
import type { ContactRule } from '../../customers/index.ts';
import { inSlices, type Reader, type Writer } from '../../database/index.ts';
import { fittingIds, wordsOnMail } from '../segments.sql.ts';
import { textFor } from './compose.ts';
import { addressed } from './mailings.sql.ts';

export interface Judged {
  readonly personId: number;
  readonly name: string;
  readonly mail: string | null;
  readonly language: Locale;
  readonly no: ContactNo | null;
  readonly from: number | null;
}

export interface Wanted {
  readonly purpose: ContactPurpose;
  readonly texts: readonly MailingText[];
}

interface Moment {
  readonly now: number;
  readonly timeZone: string;
}

/** Each of these people, with the verdict of this moment. */
export async function judged(
  db: Reader | Writer,
  rule: Pick<ContactRule, 'judge'>,
  ids: readonly number[],
  { purpose, texts }: Wanted,
  moment: Moment,
): Promise<Judged[]> {
  const all: Judged[] = [];
  for (const slice of inSlices(ids)) {
    const people = await addressed(db, slice);
    const said = await wordsOnMail(db, slice, purpose, moment.now);
    const asked = people.map((person) => ({ ...person, phone: null, granted: said.get(person.personId) ?? null }));
    const verdicts = await rule.judge(db, asked, purpose, moment);
    for (const [place, { personId, name, mail, language }] of people.entries()) {
      const { no = null, from = null } = verdicts[place] ?? {};
      all.push({ personId, name, mail, language: textFor(texts, language)?.language ?? 'it', no, from });
    }
  }
  return all;
}

/** The quiet of an hour holds nobody out of a letter: it waits for the hour. */
export const getsIt = ({ no }: Pick<Judged, 'no'>): boolean => no === null || no === 'quiet';

const examplesShown = 20;

export async function outlookOf(
  db: Reader,
  rule: Pick<ContactRule, 'judge'>,
  wanted: Wanted & { readonly conditions: readonly SegmentCondition[] },
  moment: Moment,
): Promise<MailingOutlook> {
  const people = await judged(db, rule, await fittingIds(db, wanted.conditions, moment.now), wanted, moment);
  const gets = people.filter(getsIt);
  const not = people.flatMap(({ no, ...rest }) => (no === null || no === 'quiet' ? [] : [{ ...rest, no }]));
  return {
    people: people.length,
    gets: gets.length,
    languages: [...Map.groupBy(gets, ({ language }) => language)].map(([language, those]) => ({
      language,
      people: those.length,
    })),
    noes: [...Map.groupBy(not, ({ no }) => no)].map(([no, those]) => ({ no, people: those.length })),
    examples: not
      .slice(0, examplesShown)
      .map(({ personId, name, no, from }) => ({ personId, name, no, from: toInstantOrNull(from) })),
  };
}
