/** The few words of the shell itself: the menu, and what it says when no page can. */

export interface Texts {
  readonly about: string;
  readonly hide: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly file: string;
  readonly print: string;
  readonly view: string;
  readonly reload: string;
  readonly actualSize: string;
  readonly larger: string;
  readonly smaller: string;
  readonly fullScreen: string;
  readonly window: string;
  readonly minimize: string;
  readonly close: string;
  readonly tools: string;
  readonly cannotOpen: string;
  readonly stopped: string;
  readonly stoppedMore: string;
  readonly tryAgain: string;
}

const it: Texts = {
  about: 'Informazioni su Vetrina',
  hide: 'Nascondi Vetrina',
  quit: 'Esci',
  edit: 'Modifica',
  undo: 'Annulla',
  redo: 'Ripeti',
  cut: 'Taglia',
  copy: 'Copia',
  paste: 'Incolla',
  selectAll: 'Seleziona tutto',
  file: 'File',
  print: 'Stampa…',
  view: 'Vista',
  reload: 'Ricarica',
  actualSize: 'Dimensione normale',
  larger: 'Ingrandisci',
  smaller: 'Riduci',
  fullScreen: 'Schermo intero',
  window: 'Finestra',
  minimize: 'Riduci a icona',
  close: 'Chiudi',
  tools: 'Strumenti per sviluppatori',
  cannotOpen: 'Il negozio non si apre',
  stopped: 'Il negozio si è fermato più volte',
  stoppedMore: 'Quello che era salvato è al sicuro. Riprova; se succede ancora, riavvia il computer.',
  tryAgain: 'Riprova',
};

const en: Texts = {
  about: 'About Vetrina',
  hide: 'Hide Vetrina',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  file: 'File',
  print: 'Print…',
  view: 'View',
  reload: 'Reload',
  actualSize: 'Actual size',
  larger: 'Zoom in',
  smaller: 'Zoom out',
  fullScreen: 'Full screen',
  window: 'Window',
  minimize: 'Minimize',
  close: 'Close',
  tools: 'Developer tools',
  cannotOpen: 'The shop does not open',
  stopped: 'The shop stopped several times',
  stoppedMore: 'What was saved is safe. Try again; if it happens again, restart the computer.',
  tryAgain: 'Try again',
};

const hu: Texts = {
  about: 'A Vetrina névjegye',
  hide: 'A Vetrina elrejtése',
  quit: 'Kilépés',
  edit: 'Szerkesztés',
  undo: 'Visszavonás',
  redo: 'Mégis',
  cut: 'Kivágás',
  copy: 'Másolás',
  paste: 'Beillesztés',
  selectAll: 'Az összes kijelölése',
  file: 'Fájl',
  print: 'Nyomtatás…',
  view: 'Nézet',
  reload: 'Újratöltés',
  actualSize: 'Eredeti méret',
  larger: 'Nagyítás',
  smaller: 'Kicsinyítés',
  fullScreen: 'Teljes képernyő',
  window: 'Ablak',
  minimize: 'Kis méret',
  close: 'Bezárás',
  tools: 'Fejlesztői eszközök',
  cannotOpen: 'A bolt nem nyílik meg',
  stopped: 'A bolt többször leállt',
  stoppedMore: 'Amit elmentett, biztonságban van. Próbálja újra; ha ismét előfordul, indítsa újra a gépet.',
  tryAgain: 'Újra',
};

/** The words of a language tag (`it`, `it-IT`, …); Italian for a language that Vetrina does not speak. */
export function textsOf(language: string): Texts {
  const tag = language.toLowerCase().split('-')[0];
  if (tag === 'en') return en;
  return tag === 'hu' ? hu : it;
}
