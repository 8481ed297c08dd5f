/** How a story asks for the failure that a call must end with. */
import { OutsideError, type OutsideFailure } from '../../src/api/outside.ts';

/** The failure of a call that must not succeed; anything else thrown is a bug and fails the story. */
export async function failureOf(call: Promise<unknown>): Promise<OutsideFailure> {
  try {
    const answer = await call;
    throw new Error(`no failure, but ${JSON.stringify(answer)}`);
  } catch (error) {
    if (error instanceof OutsideError) return error.failure;
    throw error;
  }
}
