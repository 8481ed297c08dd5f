import type { LetterTexts } from './texts.ts';

export const hungarian: LetterTexts = {
  confirmed: {
    subject: '{event}: a helyek a tieid',
    body: 'Szia {name}!\n\nTalálkozunk: {when}, {where}. Helyek: {seats}.\nA mellékelt jegyen van a belépéshez szükséges kód.\n\nHa változik valami, itt módosíthatsz vagy felszabadíthatod a helyeket:\n{link}\n\n{shop}',
  },
  waiting: {
    subject: '{event}: várólistán vagy',
    body: 'Szia {name}!\n\nElfogytak a helyek erre: {event}, {when}. Várólistán vagy, helyek: {seats}.\nHa felszabadul egy, írunk. Itt megnézheted, vagy leiratkozhatsz a listáról:\n{link}\n\n{shop}',
  },
  changed: {
    subject: '{event}: megváltozott a jelentkezésed',
    body: 'Szia {name}!\n\nA jelentkezésed ({event}, {when}) mostantól ennyi hely: {seats}.\nItt újra módosíthatod:\n{link}\n\n{shop}',
  },
  cancelled: {
    subject: '{event}: jelentkezés törölve',
    body: 'Szia {name}!\n\nA jelentkezésedet ({event}, {when}) töröltük. A helyeket a következő várakozó kapja.\nHa tévedés, itt újra jelentkezhetsz:\n{link}\n\n{shop}',
  },
  'seat-offered': {
    subject: '{event}: felszabadult egy hely neked',
    body: 'Szia {name}!\n\nVan hely: {event}, {when}. Neked fenntartva: {seats}, eddig: {until}.\nItt kérheted:\n{link}\n\nUtána a következő várakozóé.\n\n{shop}',
  },
  'seat-lapsed': {
    subject: '{event}: a helyet más kapta meg',
    body: 'Szia {name}!\n\nLejárt a megerősítés ideje ({event}), a helyet a következő várakozó kapta.\nItt újra felkerülhetsz a várólistára:\n{link}\n\n{shop}',
  },
  moved: {
    subject: '{event}: más nap, óra vagy hely',
    body: 'Szia {name}!\n\n{event} új ideje és helye: {when}, {where}. A jelentkezésed ({seats}) érvényes marad.\nHa mégsem tudsz jönni, itt felszabadíthatod a helyeket:\n{link}\n\n{shop}',
  },
  'called-off': {
    subject: '{event}: elmarad',
    body: 'Szia {name}!\n\n{event} ({when}) elmarad. Nincs teendőd: a jelentkezésedet töröltük.\n\n{shop}',
  },
  reminder: {
    subject: '{event}: találkozunk, {when}',
    body: 'Szia {name}!\n\nVárunk: {when}, {where}. Helyek: {seats}.\nHa mégsem tudsz jönni, itt felszabadíthatod a helyeket:\n{link}\n\n{shop}',
  },
  thanks: {
    subject: 'Köszönjük, hogy eljöttél: {event}',
    body: 'Szia {name}!\n\nKöszönjük, hogy velünk voltál: {event}. Milyen volt? Elég egy sor válaszként erre a levélre.\n\n{shop}',
  },
};
