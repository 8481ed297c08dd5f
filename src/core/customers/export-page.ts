/** The copy of a person's data as a page that any browser opens and any printer prints. */
import type { Locale } from '../../api/money.ts';
import type { PersonCopy, Section } from './export-person.ts';

const italian = {
  title: 'Tutti i dati di questa persona',
  made: 'Copia del',
  seal: 'Sigillo della catena dei consensi',
  yours:
    'Secondo gli articoli 15 e 20 del GDPR. Gli istanti sono in UTC, gli importi in centesimi dove non è scritta la valuta.',
  elsewhere: 'Nominato altrove',
  sections: {
    person: 'La persona',
    identity: 'Come è conosciuta',
    consent: 'Che cosa ha permesso',
    contact: 'Che cosa è successo',
    registration: 'Iscrizioni a eventi',
    registration_answer: 'Risposte alle domande degli eventi',
    lead: 'Moduli inviati',
    receipt: 'Scontrini',
    purchases: 'Acquisti, riga per riga',
    gift_card: 'Buoni',
    next_step: 'Che cosa fare per questa persona',
    pickup: 'Merce messa da parte',
    web_order: 'Ordini e carrelli del negozio online',
    web_customer: 'Conto nel negozio online',
  } as Readonly<Record<string, string>>,
};
const english: typeof italian = {
  title: 'All data of this person',
  made: 'Copy of',
  seal: 'Seal of the chain of consents',
  yours: 'Under articles 15 and 20 of the GDPR. Instants are in UTC, amounts in cents where no currency is written.',
  elsewhere: 'Named elsewhere',
  sections: {
    person: 'The person',
    identity: 'How they are known',
    consent: 'What they allowed',
    contact: 'What happened',
    registration: 'Registrations',
    registration_answer: 'Answers to the questions of events',
    lead: 'Forms sent',
    receipt: 'Receipts',
    purchases: 'Purchases, line by line',
    gift_card: 'Gift cards',
    next_step: 'What to do for this person',
    pickup: 'Goods set aside',
    web_order: 'Orders and carts of the web shop',
    web_customer: 'Account in the web shop',
  },
};
const hungarian: typeof italian = {
  title: 'E személy minden adata',
  made: 'A másolat ideje:',
  seal: 'Az engedélyek láncának pecsétje',
  yours:
    'A GDPR 15. és 20. cikke szerint. Az időpontok UTC szerint vannak, az összegek századokban, ahol nincs kiírva a pénznem.',
  elsewhere: 'Máshol említve',
  sections: {
    person: 'A személy',
    identity: 'Ahogyan ismert',
    consent: 'Amit megengedett',
    contact: 'Ami történt',
    registration: 'Jelentkezések eseményekre',
    registration_answer: 'Válaszok az események kérdéseire',
    lead: 'Elküldött űrlapok',
    receipt: 'Nyugták',
    purchases: 'Vásárlások, soronként',
    gift_card: 'Ajándékkártyák',
    next_step: 'Teendő ezzel a személlyel',
    pickup: 'Félretett áru',
    web_order: 'A webáruház rendelései és kosarai',
    web_customer: 'Fiók a webáruházban',
  },
};
const inLanguage: Readonly<Record<Locale, typeof italian>> = { it: italian, en: english, hu: hungarian };

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (value: string | number | null): string =>
  String(value ?? '').replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');

export function exportPage({ madeAt, seal, sections }: PersonCopy, language: Locale): string {
  const words = inLanguage[language];
  const title = (name: string): string =>
    words.sections[name] ?? name.replace(/^elsewhere: /u, `${words.elsewhere}: `).replaceAll('_', ' ');
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#2a2f2d}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%;margin-bottom:1rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #c9c9bf;overflow-wrap:anywhere}
th{width:14rem;font-weight:600}td{white-space:pre-line}</style></head>
<body><h1>${words.title}</h1><p>${words.made} ${safe(madeAt)}. ${words.yours}</p>
${sections.map((section) => part(section, title(section.name))).join('\n')}
<p>${words.seal}: <code>${safe(seal)}</code></p></body></html>
`;
}

const part = ({ rows }: Section, title: string): string =>
  `<h2>${safe(title)}</h2>\n${rows.map((row) => `<table>${Object.entries(row).map(line).join('')}</table>`).join('\n')}`;

const line = ([name, value]: readonly [string, string | number | null]): string =>
  value === null || value === '' ? '' : `<tr><th>${safe(name.replaceAll('_', ' '))}</th><td>${safe(value)}</td></tr>`;
