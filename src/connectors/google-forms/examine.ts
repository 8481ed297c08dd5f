/** Whether the person allowed Google Forms; without it only the forms of events stand still. */
import type { Examiner } from '../examination.ts';
import { googleFailure, GoogleRefused } from '../google-errors.ts';
import { formScopes } from '../google-scopes.ts';
import type { GoogleSession } from '../google-session.ts';

export const formsExaminer = (session: GoogleSession): Examiner => ({
  api: 'Google Forms',
  async examine() {
    try {
      const { scopes } = await session.tokenInfo();
      const allowed = formScopes.every((scope) => scopes.includes(scope));
      return {
        findings: [
          allowed
            ? { code: 'google-forms-allowed', state: 'ok', details: {} }
            : { code: 'google-forms-not-allowed', state: 'advice', details: {} },
        ],
      };
    } catch (error) {
      throw error instanceof GoogleRefused ? googleFailure(error, session.now()) : error;
    }
  },
});
