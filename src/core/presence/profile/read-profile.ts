/** The card is read back: what it holds, what customers see, and what Google offers to say of such a shop. */
import { OutsideError } from '../../../api/outside.ts';
import type { ProfileValues } from '../../../api/profile.ts';
import { type ProfileField, profileFields } from '../../../api/profile-words.ts';
import type { ProfileReading } from '../../channels/index.ts';
import { askGoogle } from '../google.ts';
import { afterReading } from './after-reading.ts';
import { type ProfileParts, placeOf } from './parts.ts';
import { cardRow, fieldRows, type Offered, type Reason, saveCard, saveField } from './profile.sql.ts';
import { comparing } from './same.ts';

/** Google's copies agree after some minutes; the practice gateway has only one. */
const lagMs = { real: 10 * 60_000, practice: 0 };
/** What Google offers changes seldom. */
const offeredForMs = 7 * 24 * 60 * 60_000;

/** Reads once. Answers why it could not, or null. */
export async function readProfile(parts: ProfileParts): Promise<OutsideError | null> {
  const { database, channels, log } = parts;
  try {
    const reading = await askGoogle(channels, database.read, 'profile', (profile) => profile.read());
    const offered = await readOffered(parts, reading.held.categories);
    await record(parts, reading, offered);
    return null;
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    const { failure } = error;
    log.info({ failure: failure.kind, code: failure.code }, 'the card on Google could not be read');
    const details = failure.kind === 'needs-you' ? failure.details : {};
    await recordFailure(parts, { code: failure.code, details });
    return error;
  }
}

interface OfferedFor {
  readonly key: string;
  /** Null: what is known is fresh. */
  readonly found: Offered | null;
}

/** What is offered depends on the categories; a failure keeps what was known, because the card itself was read. */
async function readOffered(parts: ProfileParts, categories: ProfileValues['categories']): Promise<OfferedFor> {
  const { database, channels, clock, settings, log } = parts;
  const { language, country } = await settings.current();
  const ids = [categories.primary, ...categories.additional].map((each) => each?.id ?? '');
  const key = [language, country, ...ids].join(' ');
  const known = await cardRow(database.read);
  if (known.offeredFor === key && clock.now() - known.offeredAt < offeredForMs) return { key, found: null };
  try {
    return {
      key,
      found: await askGoogle(channels, database.read, 'profile', (profile) => profile.offered(categories)),
    };
  } catch (error) {
    if (!(error instanceof OutsideError)) throw error;
    log.info({ code: error.failure.code }, 'what Google offers for the card could not be read');
    return { key, found: null };
  }
}

async function record(parts: ProfileParts, reading: ProfileReading, offered: OfferedFor): Promise<void> {
  const { database, settings, practice } = parts;
  await database.change(async (change) => {
    const same = comparing(placeOf(await settings.read(change.db), change.at));
    const place = {
      at: change.at,
      same,
      unverified: reading.verified === false,
      lagMs: practice ? lagMs.practice : lagMs.real,
    };
    let told = false;
    const rows = await fieldRows(change.db);
    for (const field of profileFields) {
      const row = rows.get(field);
      if (row === undefined) continue;
      const patch = afterReading(row, ofField(reading, field), place);
      if (await saveField(change.db, row, patch, change.at)) told = true;
    }
    const before = await cardRow(change.db);
    await saveCard(change.db, {
      readAt: change.at,
      readProblem: null,
      mapsLink: reading.mapsLink,
      verified: reading.verified,
      ...(offered.found === null ? {} : { offered: offered.found, offeredFor: offered.key, offeredAt: change.at }),
    });
    if (told || before.readAt === null || before.readProblem !== null || offered.found !== null)
      change.announce('presence');
  });
}

function ofField(reading: ProfileReading, field: ProfileField) {
  const held = reading.held[field];
  return { held, seen: reading.seen[field] ?? held, pending: reading.pending.includes(field) };
}

async function recordFailure({ database }: ProfileParts, problem: Reason): Promise<void> {
  await database.change(async (change) => {
    const before = await cardRow(change.db);
    await saveCard(change.db, { readProblem: problem });
    if (before.readProblem?.code !== problem.code) change.announce('presence');
  });
}
