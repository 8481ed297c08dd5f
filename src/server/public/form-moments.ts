/**
 * The moment at which a form was made, signed with a key of the shop and bound to the event and to the form's own key:
 * what is sent to an event comes from a page that was really opened, and some time before. No puzzle, no cookie, no
 * third party: a person notices nothing of it.
 */
import { createHmac, createSecretKey, type KeyObject, randomUUID, timingSafeEqual } from 'node:crypto';

import type { PublicForms } from '../../core/shop.ts';

/** A form as the page carries it, in two hidden fields. */
export interface Stamp {
  readonly formKey: string;
  /** `MOMENT.SIGNATURE` */
  readonly opened: string;
}

/** `old`: really ours, and open for longer than a day. `unknown`: forged, of another event, or none at all. */
export type Judgement = 'good' | 'too-fast' | 'old' | 'unknown';

export interface FormMoments {
  /** `ago`: how long the page is taken to have been open, in milliseconds. */
  fresh(slug: string, ago?: number): Promise<Stamp>;
  judge(slug: string, stamp: Stamp): Promise<Judgement>;
}

export interface Pace {
  readonly now: () => number;
  /** Nobody writes a name and a number in less. */
  readonly fewestSeconds: number;
}

const aDay = 24 * 60 * 60 * 1000;

export function formMoments(forms: () => PublicForms, { now, fewestSeconds }: Pace): FormMoments {
  const keys = new WeakMap<PublicForms, KeyObject>();
  /** Made once for a shop: made of its bytes with every form it costs more than the signature. */
  async function keyOf(shop: PublicForms): Promise<KeyObject> {
    const known = keys.get(shop);
    if (known !== undefined) return known;
    const made = createSecretKey(await shop.secret());
    keys.set(shop, made);
    return made;
  }
  async function signature(slug: string, formKey: string, moment: string): Promise<string> {
    return createHmac('sha256', await keyOf(forms()))
      .update(`${slug}\n${pageKeyOf(formKey)}\n${moment}`)
      .digest('base64url')
      .slice(0, 27);
  }
  return {
    async fresh(slug, ago = 0) {
      const formKey = freshKey(now());
      const moment = (now() - ago).toString(36);
      return { formKey, opened: `${moment}.${await signature(slug, formKey, moment)}` };
    },
    async judge(slug, { formKey, opened }) {
      const [, moment, signed] = /^([0-9a-z]{1,11})\.([\w-]{27})$/u.exec(opened) ?? [];
      if (moment === undefined || signed === undefined || !formKeyShape.test(formKey)) return 'unknown';
      const due = await signature(slug, formKey, moment);
      if (!timingSafeEqual(Buffer.from(signed), Buffer.from(due))) return 'unknown';
      const open = now() - Number.parseInt(moment, 36);
      // A clock that was put back.
      if (open < 0) return 'unknown';
      if (open > aDay) return 'old';
      return open < fewestSeconds * 1000 ? 'too-fast' : 'good';
    },
  };
}

/**
 * A UUID of version 7 (RFC 9562): the time stands before 74 random bits, so that forms of one evening stand together in
 * the shop's file and a rush of them writes a few pages of its index, and not one for each.
 */
function freshKey(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/**
 * A page signs one key. Who goes back on it and writes another person sends the same key with a number behind, which
 * `page.js` sets: a few, so that one page is no supply of keys.
 */
const formKeyShape = /^[0-9a-f-]{36}(?:\.[2-9])?$/u;
const pageKeyOf = (formKey: string): string => formKey.slice(0, 36);
