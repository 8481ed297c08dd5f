/** Every no about points, in Hungarian. */
export const loyaltyRefusalsHu = {
  'loyalty-off': {
    why: 'A pontok ki vannak kapcsolva.',
    next: 'Kapcsold be őket a Hűség oldalon, vagy adj el pontok nélkül.',
  },
  'loyalty-needs-person': {
    why: 'Pontot csak az költhet, akit a bolt ismer.',
    next: 'Válaszd ki a vevőt név, telefon vagy kártya szerint.',
  },
  'loyalty-minimum': {
    why: '{points} pont kevesebb, mint amennyit egyszerre el lehet költeni ({needed}).',
    next: 'Hagyd gyűlni, vagy csökkentsd a minimumot a Hűség oldalon.',
  },
  'loyalty-not-enough': {
    why: '{balance} pont van, nem {points}.',
    next: 'Legfeljebb {balance} pontot költs.',
  },
  'loyalty-card-taken': {
    why: 'A(z) {number} kártya már másé.',
    next: 'Ellenőrizd a számot, vagy vond össze a két bejegyzést, ha ugyanaz a személy.',
  },
  'coupon-unknown': {
    why: 'Nincs „{code}” kupon.',
    next: 'Ellenőrizd a kódot betűről betűre.',
  },
  'coupon-taken': {
    why: 'Már van „{code}” kódú kupon.',
    next: 'Válassz másik kódot, vagy hagyd üresen.',
  },
  'coupon-days-wrong': {
    why: 'A kupon utolsó napja az első előtt van.',
    next: 'Ellenőrizd a két napot.',
  },
  'coupon-too-large': {
    why: 'Száz százaléknál több kedvezmény nem lehet.',
    next: 'Írj legfeljebb 100 százalékot.',
  },
  'coupon-not-yet': {
    why: 'A(z) {code} kupon {day} napjától érvényes.',
    next: 'Adj el nélküle, vagy módosítsd az első napját.',
  },
  'coupon-over': {
    why: 'A(z) {code} kupon már nem érvényes.',
    next: 'Adj el nélküle, vagy készíts másikat.',
  },
  'coupon-used': {
    why: 'A(z) {code} kupont már {n} alkalommal felhasználták: ennyi lehetett.',
    next: 'Adj el nélküle, vagy engedj több felhasználást.',
  },
  'coupon-of-other': {
    why: 'A(z) {code} kupon másé.',
    next: 'Válaszd vevőnek a kupon tulajdonosát.',
  },
  'coupon-minimum': {
    why: 'A(z) {code} kupon {minimum} vásárlástól érvényes; ez {current}.',
    next: 'Adj hozzá valamit, vagy adj el nélküle.',
  },
  'coupon-not-refused': {
    why: 'A webáruház nem utasította el ezt a kupont.',
    next: 'Nem kell újra próbálni: magától megy.',
  },
  'win-back-no-consent': {
    why: 'Ez a személy nem engedélyezte, hogy így keresd.',
    next: 'Válassz másik utat, vagy kérj engedélyt, amikor jön.',
  },
  'win-back-asked-lately': {
    why: 'Ezt a személyt az utolsó harminc napban már megkérdezték.',
    next: 'Várj: havonta egyszer elég.',
  },
  'win-back-not-away': {
    why: 'Ez a személy nem maradt el, vagy már visszajött.',
    next: 'Nézd meg a listát: frissült.',
  },
} as const;
