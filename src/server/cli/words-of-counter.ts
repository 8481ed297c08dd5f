/** What the command line says of the counter. */
export const counterWordsEn = {
  salesAdd:
    'a receipt by hand; an item is SKU, SKU=2 or SKU=0,350@6,00 (quantity, price of one; otherwise the till’s price)',
  optionSalesPay:
    'how it is paid: cash, card=12,90 …; without an amount what is left; can be repeated (otherwise cash)',
  optionSalesDiscount: 'off the whole receipt',
  optionSalesPerson: 'who buys: the number of somebody in the customer book',
  optionSalesKey: 'the same key twice is the same act: for a script that tries again (16 to 64 letters and figures)',
  optionSalesReason: 'why',
  salesCancel: 'takes a receipt written by hand back, by a receipt of its own',
  salesItemWrong: '“{written}” is no item. Write SKU, SKU=2 or SKU=0,350@6,00.',
  salesMade: '{id}  Receipt {number}: {amount}.',
  salesMadeBefore: '{id}  Receipt {number} was made before with this key: {amount}. Nothing was counted twice.',
} as const;

export const counterWordsIt: Readonly<Record<keyof typeof counterWordsEn, string>> = {
  salesAdd:
    'uno scontrino a mano; un articolo è CODICE, CODICE=2 o CODICE=0,350@6,00 (quantità, prezzo di uno; altrimenti quello della cassa)',
  optionSalesPay:
    'come si paga: cash, card=12,90 …; senza importo quello che resta; si può ripetere (altrimenti contanti)',
  optionSalesDiscount: 'sconto su tutto lo scontrino',
  optionSalesPerson: 'chi compra: il numero di una persona della rubrica',
  optionSalesKey:
    'la stessa chiave due volte è lo stesso atto: per uno script che riprova (da 16 a 64 lettere e cifre)',
  optionSalesReason: 'perché',
  salesCancel: 'annulla uno scontrino scritto a mano, con uno scontrino che lo riprende',
  salesItemWrong: '«{written}» non è un articolo. Scrivi CODICE, CODICE=2 o CODICE=0,350@6,00.',
  salesMade: '{id}  Scontrino {number}: {amount}.',
  salesMadeBefore: '{id}  Lo scontrino {number} c’era già con questa chiave: {amount}. Niente è contato due volte.',
};
