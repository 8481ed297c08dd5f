/** The help, in Hungarian: one question, one answer. */
export const helpHu = {
  caption: 'hálózat nélkül is működik',
  questions: 'Kérdések',
  lights: 'Mit mondanak a lámpák',
  light: {
    seen: 'Visszaolvasva a csatornáról: a vevők azt az árat látják, amit szeretnél.',
    delivered: 'A csatorna átvette, de nem olvasható vissza.',
    onItsWay: 'Magától elindul, azzal az órával, ameddig megérkezik.',
    inReview: 'A Google vagy a Facebook ellenőrzi.',
    needsYou: 'Rád vár: kattints rá, és olvasd el, mi a teendő.',
    disconnected: 'A csatorna nincs összekapcsolva, vagy nincs hálózat.',
    advice: 'Lehetne jobb, de működik.',
    no: 'Egyszerű nem, például egy engedélyre.',
  },
  topics: {
    price: {
      question: 'Hogyan módosítok egy árat?',
      answer:
        'A „Termékek és árak” oldalon írd az összeget az ár oszlopába, és nyomj Entert. A pénztárnál azonnal érvényes; a többi csatorna magától megkapja. Ha sokat módosítasz, jelöld ki a sorokat, és használj szabályt, például plusz 5 százalék ,90-re kerekítve: előbb látod az előtte-utána táblát.',
    },
    lights: {
      question: 'Miért nem zöld egy lámpa?',
      answer:
        'A zöld csak akkor jön, ha az ár vissza van olvasva a csatornáról. Előtte „úton” áll, az órával. A pénztár és a fájlok nem olvashatók vissza: ott a szó „kézbesítve”.',
    },
    google: {
      question: 'Miért mutatja a Google még a régi árat?',
      answer:
        'A Google termékenként napi két frissítést fogad el. Az első módosítás azonnal indul, a többi együtt 18 órakor. Küldés után a Google-nak akár fél óra is kellhet, hogy megmutassa.',
    },
    undo: {
      question: 'Hibáztam: hogyan térek vissza?',
      answer:
        'Minden módosítás után tíz másodpercig ott a „Visszavonás”, vagy Ctrl+Z. Holnap is: az „Előzmények” oldalon minden módosítás, egy egész importálás is visszavonható.',
    },
    import: {
      question: 'Milyen listákat importálhatok?',
      answer:
        'CSV-fájlokat: a Shopify és a WooCommerce fájljait, ahogy vannak, és bármilyen listát, amelynek van címsora. Excelből válaszd a „Mentés CSV-ként” lehetőséget. Importálás előtt látod, mi új, mi változik, és mi nem jó.',
    },
    event: {
      question: 'Hogyan működik egy esemény oldala?',
      answer:
        'Minden eseménynek van nyilvános oldala. Aki telefonon megnyitja, néhány mezővel jelentkezik, és megjelenik a „Vevők” között azzal, hogy honnan jött és mit engedett meg. Ha elfogynak a helyek, várólista nyílik. Hogy az oldal az üzleten kívül is látsszon, nyilvános cím kell a beállításokban.',
    },
    advert: {
      question: 'Kerülhet egy hirdetés többe, mint terveztem?',
      answer:
        'Nem. Szünetelve jön létre, van napi összege és vége, és nem indul el, ha átlépi a beállításokban megadott határt. Ha létrehozás közben megszakad a hálózat, az újrapróbálás előtt kiderül, létezik-e már.',
    },
    practice: {
      question: 'Mi az a gyakorló mód?',
      answer:
        'Külön üzlet, ahol a Google és a Facebook szimulált. Minden kipróbálható: semmi sem hagyja el a gépet, és semmi sem kerül pénzbe. A felső lila sáv mindig jelzi, ha ott vagy.',
    },
    offline: {
      question: 'És ha nincs hálózat?',
      answer:
        'A munka megy tovább, mint mindig. Az árak az üzletben érvényesek; ami kifelé megy, magától elindul, amikor a hálózat visszatér.',
    },
    backup: {
      question: 'Hol vannak az adataim?',
      answer:
        'Ezen a gépen, a beállításokban megadott mappában. Ott vannak a biztonsági másolatok is. Egy másolat visszaállításához zárd be a Vetrinát, és használd a „vetrina restore” parancsot a fájl nevével.',
    },
    people: {
      question: 'Mit küldhetek a vevőknek?',
      answer:
        'Csak azt, amire igent mondtak. Minden engedélynek megvan a szövege, a napja és a módja, ahogy érkezett; mindig az óvatosabb választás érvényes.',
    },
  },
};
