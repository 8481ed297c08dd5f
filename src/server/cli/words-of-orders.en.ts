/** Words of the web shop's orders at the command line, in English. */
export const ordersEn = {
  orders: 'the web shop’s orders, with the receipts they became',
  optionOrdersRead: 'first reads what is new',
  optionOrdersState: 'counted, waiting, aside or ended',
  ordersRead: 'Read {read}: {counted} counted, {changed} corrected, {aside} to sort out.',
  ordersNotRead: 'The web shop could not be read ({code}). Nothing is lost: it is tried again.',
  ordersNone: 'No orders.',
  orderState: 'state',
  orderReceipts: 'receipts',
  accounts: 'customers with an account in the web shop, read into the customer book',
  accountsRead:
    'Accounts in the web shop: {accounts}, in the book {people}, erased here {keptOut}, gone {gone}. Read: {at}',
  carts: 'carts left halfway whose goods are in the shop',
  cartsNone: 'No cart to rescue.',
  cartName: 'who',
  cartContact: 'contact',
  cartResult: 'notes what came of a cart',
  optionCartResult: 'reached, bought, not-reached or no',
  cartNoted: 'Cart {order}: noted.',
};
