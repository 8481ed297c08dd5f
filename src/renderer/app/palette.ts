/** What Ctrl+K finds: pages and actions at once, products and people while it is being typed. */
import { useQuery } from '@pinia/colada';
import { computed, ref, watch, type Ref } from 'vue';
import { shop } from './door.ts';
import { entries, entriesBelow } from './pages.ts';
import { say } from './i18n.ts';
import { matching } from './matching.ts';
import { f } from './shop-facts.ts';

export interface PaletteItem {
  readonly label: string;
  readonly suffix?: string;
  readonly icon: string;
  readonly to: string;
}

const actions = [
  { key: 'newPrice', icon: 'i-lucide-pencil', to: '/prezzi' },
  { key: 'import', icon: 'i-lucide-file-down', to: '/importa' },
  { key: 'counter', icon: 'i-lucide-scan-barcode', to: '/banco' },
  { key: 'salesImport', icon: 'i-lucide-receipt', to: '/numeri/vendite/importa' },
  { key: 'labels', icon: 'i-lucide-printer', to: '/cartellini' },
  { key: 'newPromotion', icon: 'i-lucide-badge-percent', to: '/promozioni/nuova' },
  { key: 'promotions', icon: 'i-lucide-percent', to: '/promozioni' },
  { key: 'planned', icon: 'i-lucide-calendar-clock', to: '/prezzi/programmati' },
  { key: 'newCampaign', icon: 'i-lucide-megaphone', to: '/promuovi/campagne/nuova' },
  { key: 'newPost', icon: 'i-lucide-message-square-text', to: '/post/nuovo' },
  { key: 'reviews', icon: 'i-lucide-star', to: '/recensioni' },
  { key: 'googleCard', icon: 'i-lucide-store', to: '/canali/scheda-google' },
  { key: 'newEvent', icon: 'i-lucide-calendar-plus', to: '/eventi/nuovo' },
  { key: 'history', icon: 'i-lucide-history', to: '/cronologia' },
  { key: 'stock', icon: 'i-lucide-boxes', to: '/prezzi/giacenze' },
  { key: 'ageing', icon: 'i-lucide-hourglass', to: '/prezzi/giacenze/ferma' },
  { key: 'pickups', icon: 'i-lucide-package-check', to: '/ritiri' },
  { key: 'stocktake', icon: 'i-lucide-clipboard-list', to: '/prezzi/giacenze/inventario' },
  { key: 'parity', icon: 'i-lucide-scale', to: '/prezzi/parita' },
  { key: 'backup', icon: 'i-lucide-archive', to: '/impostazioni' },
] as const;

export function usePalette(text: Ref<string>) {
  const asked = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(text, (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => (asked.value = value.trim()), 80);
  });

  const products = useQuery({
    key: () => ['catalog', 'palette', asked.value],
    query: () => shop.catalog.search({ text: asked.value, limit: 8 }),
    enabled: () => asked.value.length > 1,
  });
  const people = useQuery({
    key: () => ['customers', 'palette', asked.value],
    query: () => shop.customers.list({ search: asked.value, limit: 5 }),
    enabled: () => asked.value.length > 1,
  });

  const pages = computed(() =>
    [...entries, ...entriesBelow].map(({ key, icon, to }) => ({ label: say(`app.nav.${key}`), icon, to })),
  );
  const acts = computed(() => actions.map(({ key, icon, to }) => ({ label: say(`app.actions.${key}`), icon, to })));
  const groups = computed(() => [
    group('products', asked.value.length > 1 ? (products.data.value ?? []).map(productItem) : []),
    group('people', asked.value.length > 1 ? (people.data.value?.items ?? []).map(personItem) : []),
    group('pages', matching(pages.value, text.value)),
    group('actions', matching(acts.value, text.value)),
  ]);
  return { groups, searching: computed(() => products.isLoading.value || people.isLoading.value) };
}

function group(id: 'products' | 'people' | 'pages' | 'actions', items: PaletteItem[]) {
  // Found by the shop or by `matching`: the palette's own search knows neither accents nor barcodes.
  return { id, label: say(`app.search.${id}`), items, ignoreFilter: true };
}

function productItem(found: { variantId: number; title: string; sku: string; basePrice: number | null }): PaletteItem {
  const price = found.basePrice === null ? '' : ` · ${f.money(found.basePrice)}`;
  return { label: found.title, suffix: `${found.sku}${price}`, icon: 'i-lucide-tag', to: `/prezzi/${found.variantId}` };
}

function personItem(person: { id: number; name: string; phone: string | null; mail: string | null }): PaletteItem {
  return {
    label: person.name,
    suffix: person.phone ?? person.mail ?? '',
    icon: 'i-lucide-user',
    to: `/clienti/${person.id}`,
  };
}
