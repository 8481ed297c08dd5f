/** How the shop asks, and whom it may ask by mail. */
import type { SurveySettings } from '../../../api/satisfaction.ts';
import { consentStanding } from '../../customers/index.ts';
import type { Reader, Writer } from '../../database/index.ts';
import { usualQuestions, usualSettings } from './questions.ts';
import { saidOfOffers, settingRow } from './survey.sql.ts';

export async function settingsOf(db: Reader | Writer): Promise<SurveySettings> {
  const row = await settingRow(db);
  if (row === undefined) return usualSettings;
  return {
    on: row.is_on === 1,
    byMail: row.by_mail === 1,
    afterDays: row.after_days,
    questions: { ...usualQuestions, ...(JSON.parse(row.questions) as Partial<SurveySettings['questions']>) },
  };
}

/** A question about a purchase is advertising before the law (decision 0396): only who allowed offers by mail. Who was never asked is not in it. */
export async function grantedMail(db: Reader | Writer, personIds: readonly number[]): Promise<Map<number, boolean>> {
  const allowed = new Map<number, boolean>();
  for (const [personId, said] of Map.groupBy(await saidOfOffers(db, personIds), (each) => each.personId)) {
    const standing = consentStanding(said.map((each) => ({ ...each, granted: each.granted === 1 }))).find(
      ({ purpose, channel }) => purpose === 'offers-by-message' && channel === 'mail',
    );
    if (typeof standing?.granted === 'boolean') allowed.set(personId, standing.granted);
  }
  return allowed;
}
