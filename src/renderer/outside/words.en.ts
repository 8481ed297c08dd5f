/** What the outside says, in English: a word for the light, and a sentence with the next step. */
import { goodsEn } from './goods.en.ts';
import { promoteEn } from './promote.en.ts';

export const outsideEn = {
  reasons: {
    ...goodsEn,
    ...promoteEn,
    offline: { word: 'no network', why: 'There is no connection. It goes by itself as soon as the network is back.' },
    'no-answer': { word: 'no answer', why: 'The channel did not answer. Vetrina tries again by itself.' },
    'answer-unreadable': {
      word: 'answer unreadable',
      why: 'The channel answered in a way that cannot be read. Vetrina tries again by itself.',
    },
    'service-unavailable': {
      word: 'channel down',
      why: 'The service is down for the moment. Vetrina tries again by itself.',
    },
    'too-many-requests': {
      word: 'the channel asks for a pause',
      why: 'The channel takes only so many requests. Vetrina waits and goes on by itself.',
    },
    'too-much-data': { word: 'sent in parts', why: 'Too much data at once. Vetrina splits it and goes on.' },
    'data-source-gone': { word: 'list to be made again', why: 'The list at Google is gone. Vetrina makes a new one.' },
    'stopped-before-it': { word: 'queued', why: 'Sending stopped before this product. It goes on by itself.' },
    'keys-missing': { word: 'keys missing', why: 'The access keys are missing. Open Channels and connect again.' },
    'keys-wrong': { word: 'wrong keys', why: 'The keys are not right. Copy them again in Channels.' },
    'permission-missing': {
      word: 'permission missing',
      why: 'The account lacks a permission. Channels says which one and how to give it.',
    },
    'api-disabled': {
      word: 'service switched off',
      why: 'A Google service is switched off in the project. Channels has the link to switch it on.',
    },
    'api-not-approved': {
      word: 'approval pending',
      why: 'Google has not approved the project yet. Meanwhile upload the file from Channels.',
    },
    'project-not-registered': {
      word: 'project not registered',
      why: 'The project must be registered in Merchant Center. Open Channels and press Check now.',
    },
    'merchant-not-chosen': { word: 'choose the account', why: 'Choose in Channels which Merchant account to use.' },
    'location-not-chosen': { word: 'choose the profile', why: 'Choose in Channels which Google profile is your shop.' },
    'catalog-not-chosen': { word: 'choose the catalogue', why: 'Choose in Channels which catalogue to use.' },
    'ad-account-not-chosen': { word: 'choose the ad account', why: 'Choose in Channels which ad account to use.' },
    'page-not-chosen': { word: 'choose the page', why: 'Choose in Channels which Facebook page is your shop.' },
    'account-not-found': {
      word: 'account not found',
      why: 'The account cannot be found any more. Check it in Channels.',
    },
    'account-closed': {
      word: 'account closed',
      why: 'The account is closed or blocked. Reopen it on the channel’s site.',
    },
    'payment-missing': { word: 'payment missing', why: 'The ad account has no payment method. Add one on Facebook.' },
    'version-ended': { word: 'update Vetrina', why: 'The channel no longer takes this version. Update Vetrina.' },
    'refused-by-channel': { word: 'refused', why: 'The channel said no, in the words shown here.' },
    'sign-in-denied': { word: 'sign-in denied', why: 'The sign-in was denied. Try again from Channels.' },
    'sign-in-expired': {
      word: 'sign-in expired',
      why: 'The sign-in was not finished in time. Try again from Channels.',
    },
    'sign-in-not-ours': {
      word: 'sign-in not valid',
      why: 'The answer did not belong to this sign-in. Try again from Channels.',
    },
    'sign-in-cancelled': { word: 'sign-in stopped', why: 'The sign-in was stopped. Try again whenever you like.' },
    'sign-in-busy': {
      word: 'sign-in under way',
      why: 'A sign-in is already open in the browser. Finish it or wait five minutes.',
    },
    'gateway-not-local': { word: 'address not allowed', why: 'Calls can only be diverted to this computer.' },
    'not-connected': {
      word: 'not connected',
      why: 'The channel is not connected. Connect it in Channels, or upload the file.',
    },
    internal: {
      word: 'fault in Vetrina',
      why: 'This is a fault of Vetrina. Nothing is lost: try again, or save the report from Help.',
    },
    'not-signed-in': { word: 'sign in', why: 'The channel asks to sign in. Open Channels.' },
    'token-expired': {
      word: 'sign in again',
      why: 'The sign-in has expired. Prices in the shop are in order: sign in again in Channels.',
    },
    'consent-withdrawn': {
      word: 'permission withdrawn',
      why: 'The permission was withdrawn. Sign in again in Channels: the queue stays.',
    },
    'scope-missing': {
      word: 'permission not given',
      why: 'One permission was left unticked at sign-in. Sign in again and tick them all.',
    },
    'password-changed': { word: 'password changed', why: 'The account’s password changed. Sign in again in Channels.' },
    'account-suspended': {
      word: 'account suspended',
      why: 'The channel suspended the account. Open its site and follow the instructions.',
    },
    'newer-version-there': {
      word: 'newer version there',
      why: 'The channel already holds a newer version. Vetrina reads it and decides.',
    },
    'mail-login-refused': {
      word: 'login refused',
      why: 'The mail server did not take the name or the password. Check them in Settings · Mail; Gmail wants an app password.',
    },
    'mail-no-tls': {
      word: 'no TLS',
      why: 'This server could not be spoken to safely. Check port and protection: 465 with TLS, 587 with STARTTLS.',
    },
    'mail-address-refused': {
      word: 'address refused',
      why: 'The mail server did not take the sender or the recipient. Check the addresses.',
    },
    'mail-refused': {
      word: 'letter refused',
      why: 'The mail server did not take the letter.',
    },
    'mail-unsure': {
      word: 'may have arrived',
      why: 'The server’s answer was lost: the letter may have arrived. Look into the box; if it is not there, send it again.',
    },
    'web-address-wrong': {
      word: 'wrong address',
      why: 'This is not the address of a site. Write it as it stands in the browser: https://www.example.com.',
    },
    'web-address-not-https': {
      word: 'site without https',
      why: 'The site is not protected by https: the key would travel in clear. Ask your host for https, it is free.',
    },
    'web-shop-not-there': {
      word: 'WooCommerce not found',
      why: 'WooCommerce does not answer at this address. Check the address, that WooCommerce is active, and that WordPress permalinks are not “Plain”.',
    },
    'web-coupon-taken': {
      word: 'code taken in the web shop',
      why: 'The web shop has a coupon of this code already that Vetrina did not make. Remove it in WooCommerce, Marketing, Coupons, or end this one and make another with a different code.',
    },
    'web-shop-elsewhere': {
      word: 'the site is elsewhere',
      why: 'The site sends to another address. Use that one, as it stands in the browser.',
    },
    'web-shop-locked': {
      word: 'access blocked',
      why: 'Something before the site (a firewall or a security plugin) keeps Vetrina out. Ask your host to allow the WooCommerce API.',
    },
    'web-key-read-only': {
      word: 'read-only key',
      why: 'The key may only read. In WooCommerce make a key with “Read/Write” permissions.',
    },
    'web-key-no-rights': {
      word: 'key without rights',
      why: 'The key’s user may not manage the shop. Make it with an administrator or shop manager.',
    },
    'web-currency': {
      word: 'other currency',
      why: 'The site sells in another currency: prices are not sent. Change it in WooCommerce, Settings, General.',
    },
    'web-prices-net': {
      word: 'prices without VAT',
      why: 'The site keeps prices without VAT: prices are not sent. In WooCommerce, Settings, Tax, choose “Yes, I will enter prices inclusive of tax”.',
    },
    'web-keys-refused': {
      word: 'key refused',
      why: 'The site does not know this key. In WooCommerce, Settings, Advanced, REST API, make a new one and paste it here.',
    },
    'web-code-on-parent': {
      word: 'code on the parent product',
      why: 'On the site this code stands on a product with variants, which has no price of its own. Put the code on the variant.',
    },
    'web-code-taken': {
      word: 'code in use',
      why: 'On the site this code already belongs to another product. Change one of the two codes.',
    },
    'web-draft': {
      word: 'draft on the site',
      why: 'The price is right, but on the site the product is a draft and customers do not see it. Publish it there.',
    },
    'channel-switched-off': {
      word: 'channel switched off',
      why: 'The channel is switched off in Channels. Switch it on whenever you like.',
    },
  },
  findings: {
    'google-forms-allowed': 'Google allows forms for events',
    'google-forms-not-allowed':
      'Google did not give the permission for forms: without it only the events’ Google Form stands still. To give it, connect Google again',
    'google-scopes-complete': 'Google gave the permissions for profile, posts and products',
    'products-ready': 'Products can be sent and read back',
    'inventories-ready': 'The price in the shop can be sent',
    'promotions-ready': 'Promotions with a code and “3 for 2” can be sent',
    'profile-linked': 'The shop’s profile is linked to the Merchant account',
    'profile-not-linked':
      'The profile is not linked to the Merchant account: without it the price in the shop does not show',
    'local-listings-on': 'What is in the shop shows on Google',
    'local-listings-waiting': 'Google is checking what is in the shop: answer its mail',
    'local-listings-off': 'What is in the shop is switched off on Google',
    'homepage-claimed': 'Google knows that the website is yours',
    'homepage-not-claimed': 'Google does not know yet that the website is yours: claim it in the Merchant account',
    'account-issue': 'Google reports a problem of the whole account',
    'google-signed-in': 'The Google account is connected',
    'google-scope-missing': 'A Google permission is missing: sign in again and tick them all',
    'merchant-found': 'The Merchant account is found',
    'merchant-none': 'No Merchant account: open one for free at merchants.google.com',
    'merchant-choose': 'Several Merchant accounts: choose which one to use',
    'project-registered': 'The project is registered with Google',
    'project-not-registered': 'The project must be registered: Vetrina does it at the next check',
    'data-source-ready': 'The product list at Google is ready',
    'data-source-to-be-made': 'The product list at Google is made with the first sending',
    'location-found': 'The shop’s profile is found',
    'location-none': 'No profile: create it for free at business.google.com',
    'location-choose': 'Several profiles: choose which one is your shop',
    'store-code-found': 'The store code matches',
    'store-code-missing': 'The store code is missing: write it on the profile and in Settings',
    'posts-ready': 'Posts on the profile can be published',
    'performance-ready': 'Calls and directions can be read',
    'meta-signed-in': 'The Facebook account is connected',
    'meta-token-ends': 'Access to Facebook will expire: renew it before',
    'meta-permission-missing': 'A Facebook permission is missing',
    'meta-permissions-complete': 'All Facebook permissions are there',
    'page-found': 'The Facebook page is found',
    'page-none': 'No Facebook page: create one for the shop',
    'page-choose': 'Several pages: choose which one is your shop',
    'ad-account-found': 'The ad account is found',
    'ad-account-none': 'No ad account: create one in Ads Manager',
    'ad-account-choose': 'Several ad accounts: choose which one to use',
    'ad-account-closed': 'The ad account is closed: reopen it in Ads Manager',
    'ad-account-currency': 'The ad account uses another currency',
    'catalog-found': 'The catalogue is found',
    'catalog-none': 'No catalogue: create one in Commerce Manager',
    'catalog-choose': 'Several catalogues: choose which one to use',
    'version-ending': 'Facebook warns: soon it will no longer take this version. Update Vetrina',
    'version-may-end':
      'In the coming months Facebook may no longer take this version (Vetrina’s estimate, Facebook has not named the day): keep Vetrina up to date',
    'web-prices-net':
      'The site keeps prices without VAT: in WooCommerce, Settings, Tax, choose prices inclusive of tax',
    'web-currency': 'The site sells in another currency: change it in WooCommerce, Settings, General',
    'web-address-wrong': 'The address is not that of a site: write it as it stands in the browser',
    'web-address-not-https': 'The site has no https: the key would travel in clear',
    'web-shop-not-there':
      'WooCommerce does not answer: check the address, that it is active, and that permalinks are not “Plain”',
    'web-shop-elsewhere': 'The site sends to another address: connect that one',
    'web-shop-locked': 'A firewall or a security plugin keeps Vetrina out: ask your host',
    'web-key-read-only': 'The key may only read: make one with “Read/Write” permissions',
    'web-key-no-rights': 'The key’s user may not manage the shop: use an administrator or shop manager',
    'web-shop-found': 'WooCommerce answers',
    'web-shop-writable': 'The key may read and write',
    'web-orders-readable': 'The site’s orders can be read',
    'web-prices-gross': 'The site keeps prices with VAT, as Vetrina does',
    'api-disabled': 'A Google service is switched off: switch it on in the project',
    'api-not-approved': 'Google has not approved the project yet: ask for access, meanwhile use the file',
    'api-failed': 'A service did not answer: try again shortly',
  },
} as const;
