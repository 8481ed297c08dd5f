/**
 * Who is signed in with a browser. A one-time token in the link's fragment buys a session: a random reference in a
 * cookie that scripts cannot read. Sessions live in this process only, and end with it or after twelve hours.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export const sessionCookie = 'vetrina_session';
export const sessionSeconds = 12 * 60 * 60;

/** More links than anyone opens; the oldest unused ones are forgotten. */
const mostInvitations = 20;
const mostSessions = 50;

export interface Sessions {
  /** A token that signs in once. */
  invite(): string;
  /** The reference of a new session, or null for a token that is unknown or spent. */
  signIn(token: string): string | null;
  isValid(reference: string | undefined): boolean;
  signOut(reference: string | undefined): void;
}

export function openSessions(now: () => number): Sessions {
  const invitations = new Set<string>();
  /** Hash of the reference → when it ends. */
  const sessions = new Map<string, number>();
  return {
    invite() {
      const token = randomReference();
      invitations.add(hashOf(token));
      forgetOldest(invitations, mostInvitations);
      return token;
    },
    signIn(token) {
      if (!invitations.delete(hashOf(token))) return null;
      const reference = randomReference();
      sessions.set(hashOf(reference), now() + sessionSeconds * 1000);
      forgetOldest(sessions, mostSessions);
      return reference;
    },
    isValid(reference) {
      const ends = reference === undefined ? undefined : sessions.get(hashOf(reference));
      return ends !== undefined && now() < ends;
    },
    signOut(reference) {
      if (reference !== undefined) sessions.delete(hashOf(reference));
    },
  };
}

/** 256 random bits. */
export const randomReference = (): string => randomBytes(32).toString('base64url');

/** Compares secrets without telling by the time it takes how much of one was right. */
export const isSameSecret = (given: string, wanted: string): boolean =>
  timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(wanted).digest());

const hashOf = (reference: string): string => createHash('sha256').update(reference).digest('base64');

function forgetOldest(list: Set<string> | Map<string, number>, most: number): void {
  while (list.size > most) {
    const oldest = list.keys().next().value;
    if (oldest === undefined) return;
    list.delete(oldest);
  }
}
