/** Five faces and a free line, after a purchase. Works without any script. */
import type { InferContractRouterOutputs } from '@orpc/contract';

import type { Contract } from '../../api/index.ts';
import type { Locale } from '../../api/money.ts';
import type { Stamp } from './form-moments.ts';
import { html, type Html, trusted } from './html.ts';
import { layout } from './layout.ts';
import { otherLanguages } from './other-languages.ts';

export type PublicSurvey = InferContractRouterOutputs<Contract>['satisfaction']['page'];

interface SurveyWords {
  readonly scores: readonly [string, string, string, string, string];
  readonly choose: string;
  readonly line: string;
  readonly send: string;
  readonly thanks: string;
  readonly thanksNext: string;
  readonly privacy: string;
  readonly missing: string;
  /** The form came as from a machine, or too many came at once: all is there, and may be sent again. */
  readonly again: string;
  readonly crowded: string;
}

export const surveyWords: Readonly<Record<Locale, SurveyWords>> = {
  it: {
    scores: ['Male', 'Così così', 'Bene', 'Molto bene', 'Benissimo'],
    choose: 'Scegli una faccina',
    line: 'Vuoi dirci perché? (facoltativo)',
    send: 'Manda',
    thanks: 'Grazie!',
    thanksNext: 'Leggiamo tutto quello che ci scrivi.',
    privacy:
      'La risposta resta in negozio e serve solo a fare meglio. Con il codice sul banco è senza nome; con un link personale è legata al tuo acquisto.',
    missing: 'Scegli prima una faccina.',
    again: 'È tutto qui: premi ancora «Manda».',
    crowded: 'Da questa rete arrivano molte risposte insieme. La tua è qui: riprova fra un minuto.',
  },
  en: {
    scores: ['Bad', 'So-so', 'Fine', 'Very good', 'Excellent'],
    choose: 'Choose a face',
    line: 'Would you tell us why? (optional)',
    send: 'Send',
    thanks: 'Thank you!',
    thanksNext: 'We read everything you write.',
    privacy:
      'Your answer stays in the shop and only serves to do better. By the code on the counter it has no name; by a link of your own it belongs to your purchase.',
    missing: 'Choose a face first.',
    again: 'It is all here: press “Send” once more.',
    crowded: 'Many answers come from this network at once. Yours is here: try again in a minute.',
  },
  hu: {
    scores: ['Rossz', 'Közepes', 'Jó', 'Nagyon jó', 'Kiváló'],
    choose: 'Válassz egy arcot',
    line: 'Elmondod, miért? (nem kötelező)',
    send: 'Küldés',
    thanks: 'Köszönjük!',
    thanksNext: 'Mindent elolvasunk, amit írsz.',
    privacy:
      'A válasz a boltban marad, és csak arra szolgál, hogy jobbak legyünk. A pultnál lévő kóddal névtelen; saját hivatkozással a vásárlásodhoz tartozik.',
    missing: 'Előbb válassz egy arcot.',
    again: 'Minden itt van: nyomd meg újra a «Küldés» gombot.',
    crowded: 'Erről a hálózatról egyszerre sok válasz érkezik. A tiéd itt van: próbáld újra egy perc múlva.',
  },
};

/** Drawn, because not every telephone has every emoji; from the saddest on. */
const mouths = [
  'M10 23c2-4 10-4 12 0',
  'M10.5 21.5l11-2',
  'M11 19.5c2.5 2.5 7.5 2.5 10 0',
  'M10 18c2 6 10 6 12 0',
  'M9.5 18h13c-.6 8-12.4 8-13 0z',
] as const;

const face = (mouth: string): Html =>
  trusted(
    `<svg class="face" viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="16" cy="16" r="13"/><path d="M11.5 12v2M20.5 12v2"/><path d="${mouth}"/></svg>`,
  );

export interface SurveyForm extends Stamp {
  /** The face that was chosen; null: none yet. */
  readonly score: number | null;
  readonly words: string;
  readonly problem: string | null;
}

/** @param path where the form goes, with its token */
export function surveyPage(survey: PublicSurvey, language: Locale, path: string, form: SurveyForm): string {
  const say = surveyWords[language];
  return layout({
    title: `${survey.questions[language]} · ${survey.shopName}`,
    language,
    practice: survey.practice,
    tone: 'paper',
    robots: 'noindex',
    body: html`<header><p class="shop">${survey.shopName}</p></header>
      <article>
        <h1>${survey.questions[language]}</h1>
        <form method="post" action="${path}?lang=${language}">
          ${form.problem !== null && html`<p class="problem" role="alert">${form.problem}</p>`}
          <input type="hidden" name="formKey" value="${form.formKey}" />
          <input type="hidden" name="opened" value="${form.opened}" />
          <p class="trap" aria-hidden="true">
            <label>Website <input name="website" tabindex="-1" autocomplete="off" /></label>
          </p>
          <fieldset class="faces">
            <legend>${say.choose}</legend>
            ${mouths.map(
              (mouth, place) =>
                html`<label
                  ><input
                    type="radio"
                    name="score"
                    value="${place + 1}"
                    required
                    ${form.score === place + 1 && html`checked`}
                  />${face(mouth)}<span>${say.scores[place] ?? ''}</span></label
                >`,
            )}
          </fieldset>
          <label for="words">${say.line}</label>
          <textarea id="words" name="words" rows="3" maxlength="1000">${form.words}</textarea>
          <button type="submit">${say.send}</button>
        </form>
        <details class="privacy">
          <summary>Privacy</summary>
          <p>${say.privacy}</p>
        </details>
        ${otherLanguages(language)}
      </article>`,
  });
}

export function surveyThanks(survey: PublicSurvey, language: Locale): string {
  const say = surveyWords[language];
  return layout({
    title: `${say.thanks} · ${survey.shopName}`,
    language,
    practice: survey.practice,
    tone: 'paper',
    robots: 'noindex',
    body: html`<header><p class="shop">${survey.shopName}</p></header>
      <article>
        <h1>${say.thanks}</h1>
        <p role="status">${say.thanksNext}</p>
      </article>`,
  });
}
