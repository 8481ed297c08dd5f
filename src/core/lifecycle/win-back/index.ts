/**
 * Winning back who slipped away: a list with what may be done, the reason asked and kept, a coupon for this person alone,
 * and whether they came back. Nobody is asked by a way they did not allow, nor twice within thirty days, nor while the one
 * rule on contacts (decision 0387) says that the shop turned to them lately. What was done is written down all the same.
 */
import type { winBackContract, WinBackPerson } from '../../../api/win-back.ts';
import { type WinBackChannel, winBackReasons } from '../../../api/win-back-words.ts';
import { Refusal } from '../../../api/refusals.ts';
import { toInstant, toInstantOrNull } from '../../../api/time.ts';
import { consentStanding, type Customers } from '../../customers/index.ts';
import type { Grounds, Reader, Writer } from '../../database/index.ts';
import type { Verbs } from '../../door.ts';
import { createCoupon, endCoupon } from '../../sales/index.ts';
import { countWithin } from '../places.sql.ts';
import { dayMs } from '../stage-of.ts';
import { listStage, onePerson } from '../view.ts';
import {
  addTry,
  lastTries,
  rawTry,
  saidOfOffers,
  takeTryBack,
  triesSince,
  tryById,
  tryOfForm,
  type TryRow,
} from './tries.sql.ts';

export interface WinBackParts extends Grounds {
  readonly customers: Pick<Customers, 'recordContact' | 'takeBackContact' | 'contactRule'>;
}

/** Who buys within so many days after being asked came back. */
const withinDays = 60;
const withinMs = withinDays * dayMs;
const restMs = 30 * dayMs;
const figuresMs = 180 * dayMs;

/** How a way of reaching somebody is noted in their timeline. */
const contactKinds = { phone: 'call', message: 'message', mail: 'message' } as const;

export function openWinBack({ database, clock, customers }: WinBackParts) {
  const verbs: Verbs<typeof winBackContract> = {
    async overview() {
      const db = database.read;
      const tries = await triesSince(db, clock.now() - figuresMs, withinMs);
      const people =
        (await countWithin(db, { stage: 'recovery', movedSince: null })) +
        (await countWithin(db, { stage: 'retention', movedSince: null }));
      return {
        people,
        asked: tries.length,
        cameBack: tries.filter(({ cameBackAt }) => cameBackAt !== null).length,
        withinDays,
        reasons: winBackReasons
          .map((reason) => ({ reason, people: tries.filter((each) => each.reason === reason).length }))
          .filter(({ people: count }) => count > 0),
      };
    },
    async people({ stage, after, limit }) {
      const page = await listStage(database.read, { stage, movedSince: null }, after ?? null, limit);
      const ids = page.items.map(({ personId }) => personId);
      const last = new Map((await lastTries(database.read, ids, withinMs)).map((each) => [each.personId, each]));
      const ways = await waysOf(database.read, ids);
      const now = clock.now();
      const capped = await customers.contactRule.capped(database.read, page.items, now);
      return {
        ...page,
        items: page.items.map((person, place): WinBackPerson => {
          const before = last.get(person.personId) ?? null;
          const reachable = (ways.get(person.personId) ?? []).filter((way) =>
            way === 'mail' ? person.mail !== null : person.phone !== null,
          );
          const until = { rest: before === null ? 0 : before.at + restMs, cap: capped[place] ?? 0 };
          return {
            ...person,
            ways: reachable,
            ...whyNot(person, reachable, until, now),
            last: before === null ? null : tryView(before),
          };
        }),
      };
    },
    async note({ formKey, personId, channel, reason, words, coupon }, { actor }) {
      const { stage } = await onePerson(database.read, personId, clock.now());
      const id = await database.change(async (change) => {
        const { db, at } = change;
        const before = await tryOfForm(db, formKey);
        if (before !== undefined) return before.id;
        if (stage !== 'recovery' && stage !== 'retention') throw new Refusal('win-back-not-away', { id: personId });
        if (!((await waysOf(db, [personId])).get(personId) ?? []).includes(channel))
          throw new Refusal('win-back-no-consent', { id: personId });
        const [last] = await lastTries(db, [personId], withinMs);
        if (last !== undefined && last.at > at - restMs) throw new Refusal('win-back-asked-lately', { id: personId });
        const couponId =
          coupon === null
            ? null
            : await createCoupon(
                change,
                {
                  ...{ formKey: `${formKey}-coupon`.slice(-64), code: '', personId, note: '', maxUses: 1, from: null },
                  ...{ minimum: 0, online: true, ...coupon },
                },
                actor.name,
              );
        const tried = await addTry(db, {
          ...{ form_key: formKey, person_id: personId, at, actor: actor.name, channel, reason, words },
          ...{ coupon_id: couponId, stage, taken_back_at: null },
        });
        await customers.recordContact(change, {
          ...{ personId, kind: contactKinds[channel], facts: { text: words, winBack: reason }, actor: actor.name },
        });
        change.announce('lifecycle');
        return tried;
      });
      return tryView(await tryOf(database.read, id));
    },
    async takeBack({ id }) {
      await database.change(async (change) => {
        const row = await rawTry(change.db, id);
        if (row === undefined) throw new Refusal('not-found', { what: 'try', id });
        if (row.taken_back_at !== null) return;
        await takeTryBack(change.db, id, change.at);
        if (row.person_id !== null)
          await customers.takeBackContact(change, {
            ...{ personId: row.person_id, kind: contactKinds[row.channel as WinBackChannel], at: row.at },
          });
        if (row.coupon_id !== null) await endCoupon(change, row.coupon_id);
        change.announce('lifecycle');
      });
      return {};
    },
  };
  return { verbs };
}

/** Why nobody asks now, and until when: of the two that pass by themselves the one that lasts longer. */
function whyNot(
  { phone, mail }: Pick<WinBackPerson, 'phone' | 'mail'>,
  ways: readonly WinBackChannel[],
  { rest, cap }: { readonly rest: number; readonly cap: number },
  now: number,
): Pick<WinBackPerson, 'notNow' | 'notBefore'> {
  if (phone === null && mail === null) return { notNow: 'no-address', notBefore: null };
  if (ways.length === 0) return { notNow: 'no-consent', notBefore: null };
  const until = Math.max(rest, cap);
  if (until <= now) return { notNow: null, notBefore: null };
  return { notNow: rest >= cap ? 'asked-lately' : 'cap', notBefore: toInstant(until) };
}

async function tryOf(db: Reader, id: number): Promise<TryRow> {
  const row = await tryById(db, id, withinMs);
  if (row === undefined) throw new Refusal('not-found', { what: 'try', id });
  return row;
}

/** By which ways each allows to be asked; never asked is no permission. */
async function waysOf(db: Reader | Writer, ids: readonly number[]): Promise<ReadonlyMap<number, WinBackChannel[]>> {
  const said = Map.groupBy(await saidOfOffers(db, ids), ({ personId }) => personId);
  return new Map(
    [...said].map(([personId, words]) => [
      personId,
      consentStanding(words.map((each) => ({ ...each, granted: each.granted === 1 }))).flatMap(
        ({ purpose, channel, granted }): WinBackChannel[] =>
          purpose === 'offers-by-message' && granted === true && channel !== 'ads' ? [channel] : [],
      ),
    ]),
  );
}

const tryView = ({ at, cameBackAt, personId: _person, ...row }: TryRow) => ({
  ...row,
  at: toInstant(at),
  cameBackAt: toInstantOrNull(cameBackAt),
});
