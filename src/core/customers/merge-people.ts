/**
 * Two entries become one: the rows of every domain go over, what survives is chosen field by field, the strictest consent
 * wins. Nothing that parting them again needs is thrown away.
 */
import { consentWays } from '../../api/consent-words.ts';
import type { MergeWish } from '../../api/duplicates.ts';
import { Refusal } from '../../api/refusals.ts';
import { type Change, forgetPersonSearch, moveBack, type MovedRows, moveRows } from '../database/index.ts';
import { standingOf } from './consent-standing.ts';
import { consentsOf, noesOfJoining, removeConsents } from './consents.sql.ts';
import { dismissPair } from './duplicates.sql.ts';
import { removePerson } from './erasing.sql.ts';
import { makeFindable } from './make-findable.ts';
import { addMerge, bringBack, endMerge, mergeById, type PersonRecord, updatePerson } from './merges.sql.ts';
import { personById } from './people.sql.ts';
import { recordConsent } from './record-consent.ts';
import { sealEvent } from './seal-consents.ts';

/** Made anew from the person. */
const derived: ReadonlySet<string> = new Set(['person_key', 'person_unlooked']);

export async function mergePeople(change: Change, wish: MergeWish, actor: string): Promise<void> {
  const { db, at } = change;
  const kept = await personById(db, wish.keptId);
  const gone = await personById(db, wish.goneId);
  if (kept === undefined || gone === undefined || kept.id === gone.id)
    throw new Refusal('not-found', { what: 'person', id: kept === undefined ? wish.keptId : wish.goneId });
  const before = { kept: await saidBy(change, kept.id), gone: await saidBy(change, gone.id) };
  const moved = await moveRows(db, gone.id, kept.id, derived);
  await sealEvent(change, { kind: 'merged', from: gone.id, into: kept.id });
  await updatePerson(db, kept.id, chosen(kept, gone, wish));
  await strictest(change, kept.id, before, actor);
  await addMerge(db, {
    ...{ person_id: kept.id, gone_id: gone.id, at, actor },
    ...{ gone: JSON.stringify(gone), kept: JSON.stringify(kept), moved: JSON.stringify(moved) },
  });
  await forgetPersonSearch(db, [gone.id], 'soon');
  await removePerson(db, gone.id);
  change.afterwards(makeFindable, kept.id);
  announce(change);
}

const chosen = (kept: PersonRecord, gone: PersonRecord, wish: MergeWish): Omit<PersonRecord, 'id' | 'created_at'> => {
  const of = (field: 'name' | 'phone' | 'mail' | 'source'): PersonRecord => (wish[field] === 'gone' ? gone : kept);
  return {
    name: of('name').name,
    // What only one of them has is not lost by choosing the other.
    phone: of('phone').phone ?? kept.phone ?? gone.phone,
    mail: of('mail').mail ?? kept.mail ?? gone.mail,
    source: of('source').source,
    campaign_id: of('source').campaign_id,
    stage: [kept.stage, gone.stage].includes('customer') ? 'customer' : 'lead',
    last_contact_at: Math.max(kept.last_contact_at, gone.last_contact_at),
  };
};

const saidBy = async ({ db }: Change, id: number) =>
  (await consentsOf(db, id)).map((row) => ({ ...row, granted: row.granted === 1 }));

type Said = Awaited<ReturnType<typeof saidBy>>;

/** A no of either of them stays a no; where their words together would say yes, it is written down once more. */
async function strictest(
  change: Change,
  personId: number,
  before: { readonly kept: Said; readonly gone: Said },
  actor: string,
): Promise<void> {
  const noes = (said: Said) => standingOf(said).map(({ granted }) => granted === false);
  const [keptNoes, goneNoes] = [noes(before.kept), noes(before.gone)];
  const together = await saidBy(change, personId);
  const now = standingOf(together);
  for (const [place, { purpose, channel }] of consentWays.entries()) {
    const refused = keptNoes[place] === true || goneNoes[place] === true;
    if (!refused || now[place]?.granted !== true) continue;
    const said = together.find((word) => word.purpose === purpose && !word.granted);
    if (said === undefined) continue;
    await recordConsent(change, {
      ...{ personId, purpose, channel, granted: false, text: said.text, source: 'merge', recordedBy: actor },
      language: said.language as 'it' | 'en' | 'hu',
    });
  }
}

/** Parts them again: each has its rows and fields, and what happened since stays with the one who was kept. */
export async function unmergePeople(change: Change, mergeId: number): Promise<number> {
  const { db } = change;
  const merge = await mergeById(db, mergeId);
  if (merge === undefined || merge.undone_at !== null) throw new Refusal('not-found', { what: 'merge', id: mergeId });
  const gone = JSON.parse(merge.gone) as PersonRecord;
  const kept = JSON.parse(merge.kept) as PersonRecord;
  const holder = merge.person_id;
  const now = await personById(db, holder);
  const back = await bringBack(db, gone);
  await moveBack(db, JSON.parse(merge.moved) as MovedRows, holder, gone.id);
  await sealEvent(change, { kind: 'parted', from: gone.id, into: kept.id });
  await endMerge(db, mergeId, change.at);
  if (holder === kept.id && now !== undefined) {
    const { id: _id, created_at: _born, last_contact_at: _last, stage: _stage, ...fields } = kept;
    await updatePerson(db, kept.id, fields);
    change.afterwards(makeFindable, kept.id);
    await takeBackNoes(change, kept.id, merge.at);
  }
  change.afterwards(makeFindable, back.id);
  await dismissPair(db, gone.id, holder, change.at);
  announce(change);
  return gone.id;
}

/** A no that only the joining wrote is no word of anybody: it goes, and the chain says so. */
async function takeBackNoes(change: Change, personId: number, joinedAt: number): Promise<void> {
  const consents = await noesOfJoining(change.db, personId, joinedAt);
  if (consents.length === 0) return;
  await removeConsents(change.db, consents);
  await sealEvent(change, { kind: 'erased', consents });
}

function announce(change: Change): void {
  for (const domain of ['customers', 'events', 'sales', 'campaigns'] as const) change.announce(domain);
}
