/**
 * What a visitor is asked and told, word for word: kept with each consent, so a changed sentence is a new version.
 * Separate from the registration and never needed for it (GDPR art. 7; Codice Privacy art. 130).
 */
import type { Locale } from '../../api/money.ts';

export const invitationConsent = (shopName: string): Record<Locale, string> => ({
  it: `Sì, ${shopName} può avvisarmi dei prossimi eventi. Posso cambiare idea quando voglio.`,
  en: `Yes, ${shopName} may tell me about coming events. I can change my mind at any time.`,
  hu: `Igen, ${shopName} értesíthet a következő eseményekről. Bármikor meggondolhatom magam.`,
});

/** `contact`: where to write about one's data; empty when the shop has not said. `days`: as the shop's own rule keeps them. */
export const privacyNotice = (shopName: string, contact: string, days: number): Record<Locale, string> => ({
  it: `${shopName} usa nome e recapito per questa iscrizione e li cancella ${days} ${days === 1 ? 'giorno' : 'giorni'} dopo l’evento, se non hai chiesto altri inviti. Puoi chiedere di vederli, correggerli o cancellarli${contact === '' ? ' in negozio' : ` scrivendo a ${contact}`}.`,
  en: `${shopName} uses your name and contact for this registration and deletes them ${days} ${days === 1 ? 'day' : 'days'} after the event, unless you asked for further invitations. You can ask to see, correct or delete them${contact === '' ? ' in the shop' : ` by writing to ${contact}`}.`,
  hu: `${shopName} a nevedet és elérhetőségedet ehhez a jelentkezéshez használja, és az esemény után ${days} nappal törli, ha nem kértél további meghívókat. Kérheted megtekintésüket, javításukat vagy törlésüket${contact === '' ? ' az üzletben' : ` itt: ${contact}`}.`,
});
