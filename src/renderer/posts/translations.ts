import { translations } from '../app/texts.ts';
import { postsEn } from './words.en.ts';
import { postsIt } from './words.it.ts';

export default translations({
  it: postsIt,
  en: postsEn,
  hu: {
    title: 'Bejegyzések',
    create: 'Új bejegyzés',
    outlets: {
      google: 'Google-profil',
      facebook: 'Facebook-oldal',
      instagram: 'Instagram',
      'by-hand': 'Beillesztésre',
    },
    states: {
      scheduled: 'ütemezve',
      sending: 'küldés alatt',
      'in-review': 'ellenőrzés alatt',
      live: 'látható',
      rejected: 'elutasítva',
      failed: 'nincs elküldve',
      'by-hand': 'beillesztésre vár',
      published: 'beillesztve',
      removing: 'eltávolítás alatt',
      removed: 'eltávolítva',
      ended: 'lejárt',
    },
    again: 'Újra',
    change: 'Módosítás',
    remove: 'Eltávolítás',
  },
});
