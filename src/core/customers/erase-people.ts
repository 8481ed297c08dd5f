/**
 * Takes people out of the shop: their rows in every table, their words in the index, their traces in notes, letters and
 * summaries. What the law keeps stays without them. The chain of consents keeps its links and says what was erased.
 */
import {
  blotEverywhere,
  type Change,
  forgetPersonSearch,
  inSlices,
  patternOf,
  type Reader,
  removeRowsOf,
  rowsOfPerson,
  type Traces,
  type Writer,
} from '../database/index.ts';
import { type ErasedList, type Prints, printOf } from './erased-list.ts';
import {
  alsoOthers,
  bornAfter,
  consentIdsOf,
  erasedHere,
  namelessBeside,
  noteErased,
  removePerson,
} from './erasing.sql.ts';
import { identitiesOf } from './identities.sql.ts';
import { keptBy, type PersonHolder } from './holders.ts';
import { mergesOf, type PersonRecord } from './merges.sql.ts';
import { personById } from './people.sql.ts';
import { sealEvent } from './seal-consents.ts';

/** A pattern that is too long is slow; so many people are looked for in one go. */
const peopleAtOnce = 40;

/** Answers how many there were. The list outside is written before the change ends: a cut between both is made good at the next start. */
export async function erasePeople(
  change: Change,
  ids: readonly number[],
  holders: readonly PersonHolder[],
  list: ErasedList,
): Promise<number> {
  const { db } = change;
  const prints: [string, number][] = [];
  for (const some of inSlices(ids, peopleAtOnce)) {
    const patterns: string[] = [];
    for (const id of some) {
      const person = await personById(db, id);
      if (person === undefined) continue;
      const joinedIn = (await mergesOf(db, id)).map(({ gone }) => JSON.parse(gone) as PersonRecord);
      const traces = await tracesOf(db, id);
      for (const holder of holders) await holder.erase?.(change, traces, id);
      const consents = await consentIdsOf(db, id);
      await removeRowsOf(db, id, keptBy(holders));
      await namelessBeside(db, traces);
      await removePerson(db, id);
      if (consents.length > 0) await sealEvent(change, { kind: 'erased', consents });
      patterns.push(...[patternOf(traces)].filter((pattern) => pattern !== null));
      prints.push(...[person, ...joinedIn].map((each) => [printOf(each), change.at] as [string, number]));
      await change.breathe();
    }
    if (patterns.length > 0) await blotEverywhere(db, patterns.join('|'), () => change.breathe());
    await forgetPersonSearch(db, some);
  }
  await noteErased(db, prints);
  for (const domain of ['customers', 'events', 'sales', 'campaigns'] as const) change.announce(domain);
  if (prints.length > 0) list.add(prints);
  return prints.length;
}

/** All names, numbers and addresses that stand in their rows, but for those that are somebody else's, too. */
export async function tracesOf(db: Reader | Writer, personId: number): Promise<Traces> {
  const person = await personById(db, personId);
  const rows = [person ?? {}, ...(await rowsOfPerson(db as Reader, personId)).flatMap((owned) => owned.rows)];
  const all = (column: string): string[] => [
    ...new Set(
      rows.flatMap((row) => {
        const value = (row as Record<string, unknown>)[column];
        return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
      }),
    ),
  ];
  const joinedIn = (await mergesOf(db, personId)).map(({ gone }) => JSON.parse(gone) as PersonRecord);
  const known = (await identitiesOf(db as Reader, personId)).map(({ kind, value }) => [kind, value] as const);
  const of = (kind: string): string[] => known.filter(([each]) => each === kind).map(([, value]) => value);
  const traces = {
    names: [...new Set([...all('name'), ...joinedIn.map(({ name }) => name)])],
    phones: [...new Set([...all('phone'), ...of('phone')])],
    mails: [...new Set([...all('mail'), ...of('mail')])],
  };
  const others = await alsoOthers(db, personId, traces);
  return {
    names: traces.names.filter((name) => !others.has(name.toLowerCase())),
    phones: traces.phones.filter((phone) => !others.has(phone)),
    mails: traces.mails.filter((mail) => !others.has(mail)),
  };
}

/** Erased people whom this file does not know to be erased: it comes from a backup of before. */
export async function owedErasures(db: Reader, list: ErasedList): Promise<Prints> {
  const here = await erasedHere(db);
  return new Map([...list.prints()].filter(([print]) => !here.has(print)));
}

/** Erases again whom a backup brought back. Answers how many. */
export async function eraseAgain(
  change: Change,
  owed: Prints,
  holders: readonly PersonHolder[],
  list: ErasedList,
): Promise<number> {
  const ids: number[] = [];
  for (let last = 0; ;) {
    const some = await bornAfter(change.db, last, 5000);
    ids.push(...some.filter((person) => owed.has(printOf(person))).map(({ id }) => id));
    last = some.at(-1)?.id ?? last;
    if (some.length < 5000) break;
    await change.breathe();
  }
  const erased = await erasePeople(change, ids, holders, list);
  await noteErased(change.db, owed);
  return erased;
}
