/** What keeps a product or a promotion from showing as wanted, in English. */
export const goodsEn = {
  'promotion-title-too-long': {
    word: 'name too long',
    why: 'Google shows 60 characters: shorten the name of the promotion.',
  },
  'promotion-no-goods': {
    word: 'no goods on Google',
    why: 'None of the goods of this promotion is on sale on Google.',
  },
  'promotion-too-many-goods': {
    word: 'too many goods',
    why: 'Google takes up to 1,000 goods a promotion: make more than one.',
  },
  'promotion-too-long': {
    word: 'lasts too long',
    why: 'Google takes promotions of up to 183 days: bring the end nearer.',
  },
  'promotion-percent-not-whole': {
    word: 'percentage with decimals',
    why: 'Google takes whole percentages only: round the code’s reduction.',
  },
  'promotion-code-too-long': { word: 'code too long', why: 'Google takes codes of up to 20 characters: shorten it.' },
  'promotion-no-website': {
    word: 'website missing',
    why: 'Google asks for a page where the promotion can be read: write the shop’s website in Settings.',
  },
  'shipping-missing': {
    word: 'delivery costs missing',
    why: 'Google does not know how you deliver: set it once in the Merchant account, under “Shipping and returns”.',
  },
  'website-not-claimed': {
    word: 'website not claimed',
    why: 'Google does not know that the website is yours: claim it in the Merchant account. The price in the shop shows all the same.',
  },
  'still-shown': {
    word: 'still shown',
    why: 'It was taken off here, but the channel still shows it: perhaps from another list of the account. Take it off there, too.',
  },
  'daily-limit': {
    word: 'daily limit',
    why: 'Google takes two changes a day per product: the last one goes out at 18:00.',
  },
  'verdict-lost': { word: 'to be sent again', why: 'The verdict got lost. Vetrina sends the product again.' },
  'product-not-ready': {
    word: 'being prepared',
    why: 'Google is still preparing the product. Vetrina goes on by itself.',
  },
  'sku-missing': { word: 'code missing', why: 'The item code is missing. Write it on the product’s page.' },
  'sku-too-long': {
    word: 'code too long',
    why: 'The item code is too long for this channel: 50 characters at most.',
  },
  'title-missing': { word: 'name missing', why: 'The product’s name is missing. Write it on its page.' },
  'title-too-long': { word: 'name too long', why: 'The name is too long for this channel: 150 characters at most.' },
  'description-missing': {
    word: 'description missing',
    why: 'The description is missing. Two lines on the product’s page are enough.',
  },
  'description-too-long': {
    word: 'description too long',
    why: 'The description exceeds 5000 characters. Shorten it on the product’s page.',
  },
  'price-missing': { word: 'price missing', why: 'The product has no price yet. Write it in the list.' },
  'gtin-invalid': { word: 'wrong barcode', why: 'The barcode is not valid. Check its digits on the product’s page.' },
  'link-missing': {
    word: 'page missing',
    why: 'The address of the product’s page is missing: without it the product shows among nearby shops only.',
  },
  'link-invalid': {
    word: 'page not valid',
    why: 'The address of the product’s page is not valid. Correct it on the product’s page.',
  },
  'image-missing': {
    word: 'photo missing',
    why: 'A photo is missing. Add the address of a photo on the product’s page.',
  },
  'image-invalid': {
    word: 'photo not valid',
    why: 'The photo does not open or is too small. Choose another on the product’s page.',
  },
  'store-code-missing': { word: 'store code missing', why: 'Write Google’s store code in Settings.' },
  'store-code-unknown': {
    word: 'store code unknown',
    why: 'Google does not know this store code. Check it in Settings.',
  },
  'identifiers-missing': {
    word: 'barcode missing',
    why: 'Google wants a barcode or a brand. Add one on the product’s page.',
  },
  'availability-missing': {
    word: 'availability missing',
    why: 'The product’s availability is missing. Vetrina sends it again.',
  },
  'attribute-missing': {
    word: 'detail missing',
    why: 'The channel lacks a detail of this product. Complete its page.',
  },
  'attribute-invalid': {
    word: 'detail not right',
    why: 'The channel does not take a detail of this product. Check its page.',
  },
  'price-differs-on-site': {
    word: 'price differs on the site',
    why: 'The page on the site has another price. Align the site.',
  },
  'landing-page': { word: 'page cannot be reached', why: 'The product’s page does not open. Check the site.' },
  policy: {
    word: 'channel rules',
    why: 'The product breaks a rule of the channel. Read the reason on the channel’s site.',
  },
  'still-old-price': {
    word: 'old price',
    why: 'The channel received the new price but still shows the old one. Send it again.',
  },
  'still-old-stock': {
    word: 'old availability',
    why: 'The price is right, but the channel still says another availability. Send it again.',
  },
  'not-shown-yet': {
    word: 'not shown yet',
    why: 'The channel took the product but does not show it yet. Vetrina keeps looking.',
  },
  'in-review': {
    word: 'in review',
    why: 'The channel is reviewing the product. It usually answers within three days.',
  },
  'changed-at-channel': {
    word: 'changed there',
    why: 'Someone changed the price at the channel itself. Choose which one holds.',
  },
  'removed-at-channel': {
    word: 'removed there',
    why: 'Someone removed the product from the channel. Send it again, or take it off the channel’s list.',
  },
} as const;
