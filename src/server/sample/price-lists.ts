/** The price lists that the sample shop imported, as its supplier's spreadsheet wrote them. */
import type { Good } from './goods/index.ts';

const headings =
  'Codice;Nome;Codice a barre;Prezzo;Costo;IVA %;Categoria;Marca;Fornitore;Contenuto;Pagina;Immagine;Descrizione';

/** In summer: oil, red wine and bakery goods were cheaper. */
export const listBefore = (goods: readonly Good[]): string =>
  listOf(goods.map((good) => ({ ...good, price: summerPrice(good) })));

export const listNow = (goods: readonly Good[]): string => listOf(goods);

function listOf(goods: readonly Good[]): string {
  const lines = goods.map((good) => {
    const { sku, name, gtin, price, cost, vat, category, brand, supplier, content, link, image, description } = good;
    return [sku, name, gtin ?? '', price, cost, vat, category, brand, supplier, content, link, image, description]
      .map(quoted)
      .join(';');
  });
  return `\ufeff${[headings, ...lines].join('\r\n')}\r\n`;
}

const quoted = (text: string): string => (/[";\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function summerPrice({ sku, price }: Good): string {
  const cents = Number(price.replace(',', ''));
  const cheaper = { OLI: 100, ROS: 100, FOR: 30 }[sku.slice(0, 3)] ?? 0;
  const then = Math.max(cents - cheaper, Math.ceil(cents / 2));
  return `${Math.floor(then / 100)},${String(then % 100).padStart(2, '0')}`;
}
