/** One letter as it goes out: the text in the person's language, with their first name, and below it the way out. */
import type { MailingText } from '../../../api/mailings.ts';
import type { Locale } from '../../../api/money.ts';

export interface Words {
  readonly name: string;
  readonly shop: string;
}

const leave: Record<Locale, (shop: string) => string> = {
  it: (shop) => `Ricevi questa mail da ${shop} perché l’hai permesso. Non ne vuoi più? Un clic basta:`,
  en: (shop) => `You get this mail from ${shop} because you allowed it. No more of them? One click is enough:`,
  hu: (shop) => `Ezt a levelet azért kapod (${shop}), mert engedélyezted. Nem kérsz többet? Egy kattintás elég:`,
};

/** A subject is one line, whatever stands in a name: no line of it can become a header. */
export function composed(
  { language, subject, body }: MailingText,
  { name, shop }: Words,
  link: string,
): { readonly subject: string; readonly text: string } {
  const put = (text: string): string =>
    text.replaceAll('{name}', () => name.split(/\s+/u)[0] ?? '').replaceAll('{shop}', () => shop);
  return {
    subject: put(subject).replace(/\s+/gu, ' ').trim().slice(0, 300),
    text: `${put(body)}\n\n--\n${leave[language](shop)}\n${link}\n`,
  };
}

export const sampleName: Record<Locale, string> = { it: 'Lucia', en: 'Lucy', hu: 'Luca' };

/** Of the texts there are, theirs; otherwise the first. */
export const textFor = (texts: readonly MailingText[], language: string | null): MailingText | undefined =>
  texts.find((text) => text.language === language) ?? texts[0];
