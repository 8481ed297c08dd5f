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

/** A question about a purchase is advertising before the law (decision 0396): only who allowed offers by mail. Null: never asked. */
export async function grantedMail(db: Reader | Writer, personId: number): Promise<boolean | null> {
  const said = (await saidOfOffers(db, personId)).map((each) => ({ ...each, granted: each.granted === 1 }));
  const standing = consentStanding(said).find(
    ({ purpose, channel }) => purpose === 'offers-by-message' && channel === 'mail',
  );
  return standing?.granted ?? null;
}
