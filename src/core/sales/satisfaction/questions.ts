/** What is asked, and the letter that asks it, in three languages. */
import type { Locale } from '../../../api/money.ts';
import type { SurveySettings } from '../../../api/satisfaction.ts';

export const usualQuestions: SurveySettings['questions'] = {
  it: 'Com’è andata da noi?',
  en: 'How was your visit?',
  hu: 'Milyen volt nálunk?',
};

export const usualSettings: SurveySettings = { on: false, byMail: false, afterDays: 3, questions: usualQuestions };

interface LetterFacts {
  readonly name: string;
  readonly shop: string;
  readonly question: string;
  readonly link: string;
}

/** Plain text; the way out stands at its foot. */
export function letterText(language: Locale, { name, shop, question, link }: LetterFacts) {
  const letters = {
    it: {
      subject: `${question} ${shop}`,
      body: `Ciao ${name},\n\ngrazie di essere passato da ${shop}. ${question}\n\nBasta un momento, una faccina e se vuoi due righe:\n${link}\n\nSe non vuoi più ricevere messaggi come questo, rispondi con «no grazie».\n\n${shop}`,
    },
    en: {
      subject: `${question} ${shop}`,
      body: `Hello ${name},\n\nthank you for coming to ${shop}. ${question}\n\nIt takes a moment, one face and a line if you like:\n${link}\n\nIf you do not want messages like this any more, answer with “no thanks”.\n\n${shop}`,
    },
    hu: {
      subject: `${question} ${shop}`,
      body: `Szia ${name}!\n\nKöszönjük, hogy nálunk jártál: ${shop}. ${question}\n\nCsak egy pillanat, egy arc és ha szeretnéd, egy sor:\n${link}\n\nHa nem szeretnél több ilyen üzenetet, válaszolj annyit: „nem, köszönöm”.\n\n${shop}`,
    },
  };
  return letters[language];
}

export const posterWords: Readonly<Record<Locale, { readonly scan: string; readonly or: string }>> = {
  it: { scan: 'Inquadra e rispondi', or: 'o vai su' },
  en: { scan: 'Scan and answer', or: 'or go to' },
  hu: { scan: 'Olvasd be és válaszolj', or: 'vagy nyisd meg' },
};
export const posterLine: Readonly<Record<Locale, string>> = {
  it: 'Una faccina e via: leggiamo tutto.',
  en: 'One face and done: we read everything.',
  hu: 'Egy arc, és kész: mindent elolvasunk.',
};
