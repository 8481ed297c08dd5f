/**
 * One cap per person over all ways: calls, letters of campaigns, messages sent by hand, calls about carts. What counts is
 * what was really done; domains that keep such contacts elsewhere (a cart of somebody who is not in the book) say so here.
 */
import type { ContactPurpose, ContactRules } from '../../../api/contact-rule-words.ts';
import type { ContactStanding } from '../../../api/contact-rules.ts';
import { Refusal } from '../../../api/refusals.ts';
import { contactWays, type ContactWay } from '../../../api/segment-words.ts';
import { toInstantOrNull } from '../../../api/time.ts';
import type { Change, Reader, Writer } from '../../database/index.ts';
import { standingOf } from '../consent-standing.ts';
import { consentsOf } from '../consents.sql.ts';
import { personById } from '../people.sql.ts';
import { bestWay, cappedUntil, dayMs, type Moment, type Verdict, verdictOf } from './contact-rule.ts';
import { lastTouch, readRules, refusedMails, turnedTo, writeRules } from './contact-rule.sql.ts';

/** Somebody by what is known of them; not in the book: null. */
export interface Who {
  readonly personId: number | null;
  readonly mail: string | null;
  readonly phone: string | null;
}

/** Contacts that stand elsewhere: for each of `who`, in their order, the instants since then. */
export type ContactsElsewhere = (db: Reader | Writer, who: readonly Who[], since: number) => Promise<number[][]>;

export type ContactRule = ReturnType<typeof openContactRule>;

export function openContactRule() {
  const elsewhere: ContactsElsewhere[] = [];

  /** When the shop turned to each of them within the rule's days. */
  async function contactsOf(db: Reader | Writer, who: readonly Who[], since: number): Promise<number[][]> {
    const ids = who.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    const byPerson = Map.groupBy(await turnedTo(db, ids, since), ({ personId }) => personId);
    const all = who.map(({ personId }) => (byPerson.get(personId ?? 0) ?? []).map(({ at }) => at));
    for (const source of elsewhere)
      for (const [place, found] of (await source(db, who, since)).entries()) all[place]?.push(...found);
    return all;
  }

  /** For each of them until when nobody turns to them again; null: the cap does not stand in the way. */
  async function capped(db: Reader | Writer, who: readonly Who[], now: number): Promise<(number | null)[]> {
    const rules = await readRules(db);
    const contacts = await contactsOf(db, who, now - rules.days * dayMs);
    return contacts.map((each) => cappedUntil(each, rules, now));
  }

  async function standing(
    db: Reader | Writer,
    personId: number,
    purpose: ContactPurpose,
    moment: Moment,
  ): Promise<ContactStanding> {
    const person = await personById(db, personId);
    if (person === undefined) throw new Refusal('not-found', { what: 'person', id: personId });
    const rules = await readRules(db);
    const who = { personId, mail: person.mail, phone: person.phone };
    const since = moment.now - rules.days * dayMs;
    const contacts = [...new Set((await contactsOf(db, [who], since))[0] ?? [])];
    const said = (await consentsOf(db, personId)).map((row) => ({ ...row, granted: row.granted === 1 }));
    const mailRefused = (await refusedMails(db, [personId])).has(personId);
    const reached = { ...who, mailRefused, contacts, allowed: standingOf(said) };
    const ways = contactWays.map((way) => verdictOf(reached, rules, { way, purpose }, moment));
    return {
      rules: { ...rules, quietDays: [...rules.quietDays] },
      contacts: contacts.length,
      best: bestWay(ways, wayOf(await lastTouch(db, personId), person.mail !== null)),
      ways: ways.map(({ from, ...verdict }) => ({ ...verdict, from: toInstantOrNull(from) })),
    };
  }

  /** For a letter to many: the verdict on each of them, in their order. */
  async function judge(
    db: Reader | Writer,
    people: readonly (Who & { readonly granted: boolean | null })[],
    purpose: ContactPurpose,
    moment: Moment,
  ): Promise<Verdict[]> {
    const rules = await readRules(db);
    const contacts = await contactsOf(db, people, moment.now - rules.days * dayMs);
    const refused = await refusedMails(
      db,
      people.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    );
    return people.map(({ granted, ...who }, place) => {
      const allowed = [{ purpose, channel: 'mail' as const, granted, at: null }];
      const reached = { ...who, mailRefused: refused.has(who.personId ?? 0), allowed, contacts: contacts[place] ?? [] };
      return verdictOf(reached, rules, { way: 'mail', purpose }, moment);
    });
  }

  return {
    rules: readRules,
    judge,
    /** Refuses `contact-hours-wrong`. */
    async setRules(change: Change, rules: ContactRules): Promise<void> {
      const { fromHour, untilHour } = rules;
      if (untilHour <= fromHour) throw new Refusal('contact-hours-wrong', { from: fromHour, until: untilHour });
      await writeRules(change.db, rules);
      change.announce('customers');
    },
    standing,
    capped,
    /** Contacts that a domain keeps itself. */
    alsoCounts: (source: ContactsElsewhere): void => void elsewhere.push(source),
  };
}

function wayOf(kind: string | null, hasMail: boolean): ContactWay | null {
  if (kind === null) return null;
  if (kind === 'call') return 'phone';
  return kind === 'message' || !hasMail ? 'message' : 'mail';
}
