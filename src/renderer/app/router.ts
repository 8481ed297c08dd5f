/** Addresses of the screens. They live behind `#`, so that the same files work under `vetrina://app` and over HTTP. */
import { createRouter, createWebHashHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router';

const numberOf = (name: string) => (route: RouteLocationNormalized) => ({ [name]: Number(route.params[name]) });

const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('../today/TodayPage.vue') },
  { path: '/prezzi', component: () => import('../pricing/PricesPage.vue') },
  {
    path: '/prezzi/:variantId(\\d+)',
    component: () => import('../catalog/ProductPage.vue'),
    props: numberOf('variantId'),
  },
  { path: '/prezzi/programmati', component: () => import('../promotions/ScheduledPage.vue') },
  { path: '/promozioni', component: () => import('../promotions/PromotionsPage.vue') },
  { path: '/promozioni/nuova', component: () => import('../promotions/NewPromotionPage.vue') },
  { path: '/promozioni/:id(\\d+)', component: () => import('../promotions/PromotionPage.vue'), props: numberOf('id') },
  {
    path: '/promozioni/:id(\\d+)/promuovi',
    component: () => import('../outlets/OutletsPage.vue'),
    props: numberOf('id'),
  },
  {
    path: '/promozioni/:id(\\d+)/prova',
    component: () => import('../promotions/ProofPage.vue'),
    props: numberOf('id'),
  },
  { path: '/prezzi/prezzo', component: () => import('../pricing/pad/PadPage.vue') },
  {
    path: '/prezzi/:variantId(\\d+)/prezzo',
    component: () => import('../pricing/pad/PadPage.vue'),
    props: numberOf('variantId'),
  },
  { path: '/importa', component: () => import('../imports/ImportPage.vue') },
  { path: '/cartellini', component: () => import('../labels/LabelsPage.vue') },
  { path: '/prezzi/parita', component: () => import('../pricing/ParityPage.vue') },
  { path: '/prezzi/giacenze', component: () => import('../stock/StockPage.vue') },
  { path: '/prezzi/giacenze/ferma', component: () => import('../stock/AgeingPage.vue') },
  { path: '/prezzi/giacenze/muovi', component: () => import('../stock/MovePage.vue') },
  { path: '/prezzi/giacenze/inventario', component: () => import('../stock/TakePage.vue') },
  {
    path: '/prezzi/giacenze/:variantId(\\d+)',
    component: () => import('../stock/VariantStockPage.vue'),
    props: numberOf('variantId'),
  },
  { path: '/ritiri', component: () => import('../pickups/PickupsPage.vue') },
  { path: '/ritiri/:id(\\d+)', component: () => import('../pickups/PickupPage.vue'), props: numberOf('id') },
  { path: '/cronologia', component: () => import('../pricing/HistoryPage.vue') },
  { path: '/canali', component: () => import('../channels/ChannelsPage.vue') },
  {
    path: '/canali/:vendor(google|meta|woocommerce)',
    component: () => import('../channels/DoctorPage.vue'),
    props: ({ params }) => ({ vendor: params['vendor'] }),
  },
  { path: '/recensioni', component: () => import('../reviews/ReviewsPage.vue') },
  { path: '/canali/scheda-google', component: () => import('../presence/GoogleCardPage.vue') },
  { path: '/promuovi', component: () => import('../campaigns/PromotePage.vue') },
  { path: '/promuovi/campagne/archiviate', component: () => import('../adverts/ArchivedAdvertsPage.vue') },
  { path: '/promuovi/campagne/nuova', component: () => import('../adverts/NewAdvertPage.vue') },
  {
    path: '/promuovi/campagne/:id(\\d+)',
    component: () => import('../adverts/AdvertPage.vue'),
    props: numberOf('id'),
  },
  { path: '/post', component: () => import('../posts/PostsPage.vue') },
  { path: '/post/nuovo', component: () => import('../posts/ComposePage.vue') },
  { path: '/post/:id(\\d+)', component: () => import('../posts/ComposePage.vue'), props: numberOf('id') },
  { path: '/eventi', component: () => import('../events/EventsPage.vue') },
  { path: '/eventi/nuovo', component: () => import('../events/NewEventPage.vue') },
  { path: '/eventi/testi', component: () => import('../events/TextsPage.vue') },
  { path: '/eventi/:id(\\d+)', component: () => import('../events/EventPage.vue'), props: numberOf('id') },
  {
    path: '/eventi/:id(\\d+)/ingresso',
    component: () => import('../events/CheckInPage.vue'),
    props: numberOf('id'),
  },
  { path: '/clienti', component: () => import('../customers/CustomersPage.vue') },
  { path: '/clienti/lettere', component: () => import('../outreach/MailingsPage.vue') },
  { path: '/clienti/lettere/nuova', component: () => import('../outreach/MailingPage.vue') },
  {
    path: '/clienti/lettere/:id(\\d+)',
    component: () => import('../outreach/MailingPage.vue'),
    props: numberOf('id'),
  },
  { path: '/clienti/gruppi', component: () => import('../outreach/SegmentsPage.vue') },
  {
    path: '/clienti/gruppi/:id(\\d+)',
    component: () => import('../outreach/SegmentsPage.vue'),
    props: numberOf('id'),
  },
  { path: '/clienti/fasi', component: () => import('../lifecycle/LifecyclePage.vue') },
  { path: '/clienti/da-fare', component: () => import('../customers/StepsPage.vue') },
  { path: '/clienti/giornata', component: () => import('../customers/DayPage.vue') },
  { path: '/clienti/buoni', component: () => import('../loyalty/CouponsPage.vue') },
  { path: '/clienti/gradimento', component: () => import('../satisfaction/SatisfactionPage.vue') },
  { path: '/clienti/riconquista', component: () => import('../winback/WinBackPage.vue') },
  { path: '/clienti/fedelta', component: () => import('../loyalty/LoyaltyPage.vue') },
  { path: '/clienti/doppioni', component: () => import('../customers/DuplicatesPage.vue') },
  { path: '/clienti/contatti', component: () => import('../leads/LeadsPage.vue') },
  { path: '/clienti/:id(\\d+)', component: () => import('../customers/CustomersPage.vue'), props: numberOf('id') },
  { path: '/numeri', component: () => import('../report/ReportPage.vue') },
  { path: '/numeri/posta', component: () => import('../mail/MailPage.vue') },
  { path: '/numeri/tutti', component: () => import('../metrics/MetricsPage.vue') },
  { path: '/numeri/vendite', component: () => import('../sales/SalesPage.vue') },
  { path: '/numeri/vendite/scontrini', component: () => import('../sales/ReceiptsPage.vue') },
  { path: '/numeri/vendite/importa', component: () => import('../sales/SalesImportPage.vue') },
  { path: '/numeri/vendite/da-sistemare', component: () => import('../sales/UnsortedPage.vue') },
  { path: '/numeri/vendite/ordini', component: () => import('../webshop/OrdersPage.vue') },
  { path: '/banco', component: () => import('../counter/CounterPage.vue') },
  { path: '/banco/resi', component: () => import('../counter/ReturnsPage.vue') },
  { path: '/banco/resi/:id(\\d+)', component: () => import('../counter/ReturnsPage.vue'), props: numberOf('id') },
  { path: '/banco/carte', component: () => import('../counter/CardsPage.vue') },
  { path: '/banco/pagamenti', component: () => import('../counter/PaymentsPage.vue') },
  { path: '/banco/chiusura', component: () => import('../counter/ClosePage.vue') },
  { path: '/numeri/google', component: () => import('../metrics/GooglePage.vue') },
  { path: '/numeri/campagne', component: () => import('../metrics/AdvertsPage.vue') },
  { path: '/impostazioni', component: () => import('../settings/SettingsPage.vue') },
  { path: '/aiuto', component: () => import('../settings/HelpPage.vue') },
  { path: '/benvenuto', component: () => import('../welcome/WelcomePage.vue'), meta: { bare: true } },
  { path: '/:rest(.*)*', redirect: '/' },
];

declare module 'vue-router' {
  interface RouteMeta {
    /** Without the frame: the first run. */
    bare?: boolean;
  }
}

export const router = createRouter({ history: createWebHashHistory(), routes });
