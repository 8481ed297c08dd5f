/** What these pages say, in Hungarian. */
export const partsHu = {
  day: {
    placeholder: 'éééé. hh. nn.',
    calendar: 'Naptár megnyitása',
    wrong: 'Így írd a napot: 2026. 11. 21.',
  },
  time: {
    placeholder: '19:30',
    wrong: 'Így írd az időt: 19:30.',
  },
  light: {
    seen: 'látva',
    delivered: 'kézbesítve',
    onItsWay: 'úton',
    inReview: 'ellenőrzés alatt',
    needsYou: 'teendő van vele',
    disconnected: 'leválasztva',
    advice: 'tanács',
    no: 'nem',
  },
  practice: 'gyakorlás',
  without: 'Elvétel: {what}',
  price: {
    until: '{day}-ig',
    before: 'Korábbi ár: {price}',
    onlyHere: 'csak itt',
  },
  undo: {
    undo: 'Visszavonás',
    seconds: '{n} mp',
    close: 'Bezárás',
    undone: 'Visszavonva',
    tell: 'Üzenet',
  },
  problem: {
    details: 'Részletek a segítőnek',
    copy: 'Másolás',
    copied: 'Másolva',
    code: 'Kód: {code}',
    retry: 'Újra',
  },
  money: {
    unclear: 'A «{written}» ezt jelenti: {first}, vagy ezt: {second}?',
    empty: 'Írj be egy árat, például 12,90.',
    negative: 'Az ár nem lehet nulla alatt.',
    letters: 'A «{written}» betűt tartalmaz: csak számjegyeket írj, például 12,90.',
    shape: 'A «{written}» nem olvasható árként: írj például ilyet: 1 234,50.',
    tooLarge: 'A «{written}» túl magas árnak: nézd meg, nem kód-e.',
  },
  percent: {
    wrong: 'A «{written}» nem olvasható százalékként: írj például ilyet: 12,5.',
  },
  file: {
    drop: 'Húzd ide a fájlt, vagy',
    choose: 'Fájl kiválasztása',
    tooLarge: 'A fájl {size} MB: legfeljebb {limit} MB lehet.',
  },
  chart: {
    table: 'Táblázat',
    picture: 'Diagram',
    now: 'most',
    save: 'Mentés táblázatba',
    definition: 'Mit számol: {what}',
  },
  confirm: {
    cancel: 'Maradjon így',
  },
  export: {
    label: 'Exportálás',
    xlsx: 'Excel (XLSX)',
    csv: 'CSV',
  },
  wizard: {
    back: 'Vissza',
    step: '{now}. lépés, összesen {all}',
  },
  loading: 'Egy pillanat',
  list: {
    more: 'Továbbiak',
    search: 'Keresés',
  },
  copy: {
    copy: 'Másolás',
    copied: 'Másolva',
  },
};
