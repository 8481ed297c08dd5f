/** A code that was scanned, anywhere: the page that knows what to do with it takes it, else its product opens. */
import { onMounted, onUnmounted, shallowRef } from 'vue';
import { useRouter } from 'vue-router';
import { shop } from './door.ts';
import { isPassedOn } from './passed-on.ts';
import { reportUnlessClaimed } from './problems.ts';
import { type CodeTaker, handOn, type ScannedGoods, type Taker } from './scan-takers.ts';
import { isClearlyScanned, isSameCode, scanReader } from './scan-reader.ts';

const takers: Taker[] = [];

const codeTakers: CodeTaker[] = [];

/** While this page is open, scanned codes that no product has and that it knows what to do with are its own. */
export function useScannedCodes(take: CodeTaker): void {
  onMounted(() => codeTakers.push(take));
  onUnmounted(() => codeTakers.splice(codeTakers.indexOf(take), 1));
}

/** A code that no product has: offered to become one. */
export const unknownCode = shallowRef<string>();

/** While this page is open, scanned products are its own. */
export function useScans(take: Taker): void {
  onMounted(() => takers.push(take));
  onUnmounted(() => takers.splice(takers.indexOf(take), 1));
}

/** The product with exactly this code. */
async function goodsOf(code: string): Promise<ScannedGoods | undefined> {
  const found = await shop.catalog.search({ text: code, limit: 5 });
  return found.find(({ sku, gtin }) => isSameCode(sku, code) || (gtin !== null && isSameCode(gtin, code)));
}

/** Listens for scanners for as long as the frame lives. */
export function useScanner(): void {
  const router = useRouter();
  const reader = scanReader();

  async function take(code: string): Promise<void> {
    const left = handOn(code, await goodsOf(code), { takers, codeTakers });
    unknownCode.value = left === 'unknown' ? code : undefined;
    if (left !== 'unknown' && left !== 'taken') await router.push(`/prezzi/${left.variantId}`);
  }

  function press(event: KeyboardEvent): void {
    if (isPassedOn(event)) return;
    const withModifier = event.ctrlKey || event.metaKey || event.altKey;
    const code = reader.press({ key: event.key, at: event.timeStamp, withModifier });
    if (code === null || !isFree(event.target, code)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void take(code).catch(reportUnlessClaimed);
  }

  onMounted(() => window.addEventListener('keydown', press, { capture: true }));
  onUnmounted(() => window.removeEventListener('keydown', press, { capture: true }));
}

/** Nobody writes here; or it is a field of amounts, where the code of a label is never meant. */
function isFree(target: EventTarget | null, code: string): boolean {
  if (!(target instanceof HTMLElement)) return true;
  if (target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)) return true;
  const writing = target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
  return !writing || (target.inputMode === 'decimal' && isClearlyScanned(code));
}
