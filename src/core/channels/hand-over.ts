/**
 * How a letter is handed to the mail server once, whatever it is about: it is marked as handed over before the server gets
 * it; where the server says a clear no the mark goes, and where its answer is lost the mark stays, so that nobody but a
 * person sends it again.
 */
import { OutsideError } from '../../api/outside.ts';
import type { Letter, Mailer } from './ports.ts';

type Opened = Awaited<ReturnType<Mailer['open']>>;

/** Who asks after a letter whose answer was lost gets this, and a person decides. */
export const mailUnsure = (): OutsideError =>
  new OutsideError({ kind: 'needs-you', code: 'mail-unsure', details: {}, detail: '' });

export interface HandMarks {
  /** Writes down that it is handed over; answers when, in milliseconds. */
  readonly handed: () => Promise<number>;
  /** Takes that back: it surely was not sent. */
  readonly takenBack: () => Promise<unknown>;
}

/** Fails with an OutsideError: `sign-in` where no server is set up, else what the server said. */
export async function handOver(
  mailer: Mailer | null,
  letter: Omit<Letter, 'from' | 'at'>,
  marks: HandMarks,
): Promise<'sent' | 'tray'> {
  if (mailer === null || !(await mailer.ready()))
    throw new OutsideError({ kind: 'sign-in', code: 'not-connected', detail: '' });
  if (mailer.tray()) return 'tray';
  await handTo(await mailer.open(), letter, marks);
  return 'sent';
}

/** The same with a server that is open already; it is closed afterwards. */
export async function handTo(
  { session, from }: Opened,
  letter: Omit<Letter, 'from' | 'at'>,
  { handed, takenBack }: HandMarks,
): Promise<void> {
  try {
    const at = await handed();
    await session.send({ ...letter, from, at });
  } catch (error) {
    if (error instanceof OutsideError && error.failure.code !== 'mail-unsure') await takenBack();
    throw error;
  } finally {
    session.close();
  }
}
