/** Signs and proof of a promotion: the texts and dated prices are pricing's, the paper is printed here. */
import type { SignText } from '../../api/promotions.ts';
import { Refusal } from '../../api/refusals.ts';
import type { Call } from '../door.ts';
import type { LabelsParts } from './index.ts';
import { formatOf } from './own-formats.ts';
import type { Printing } from './printing.ts';
import { type Proof, proofReport } from './proof-report.ts';

/** More goods than anybody shows an inspector or hangs up. */
const mostGoods = 2000;
const pageLimit = 200;

export function promotionPaper({ database, pricing, channels, settings, clock }: LabelsParts, printing: Printing) {
  const { promotions } = pricing.verbs;

  async function signsOf(id: number, call: Call): Promise<{ whole: SignText; products: SignText[] }> {
    const products: SignText[] = [];
    let after: string | null = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof promotions.sign>> = await promotions.sign(
        { id, after, limit: pageLimit },
        call,
      );
      products.push(...page.products.items);
      refuseTooMany(products.length);
      after = page.products.next;
      if (after === null) return { whole: page.whole, products };
    }
  }

  async function proofsOf(id: number, call: Call): Promise<Proof[]> {
    const proofs: Proof[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof promotions.proof>> = await promotions.proof(
        { id, after, limit: pageLimit },
        call,
      );
      proofs.push(...page.items);
      refuseTooMany(proofs.length);
      after = page.next;
    } while (after !== null);
    return proofs;
  }

  return {
    async signs(
      { promotionId, formatId, of }: { promotionId: number; formatId: string; of: 'whole' | 'products' },
      call: Call,
    ) {
      const format = await formatOf(database.read, formatId);
      const { whole, products } = await signsOf(promotionId, call);
      // The till's sign hangs in the shop; a product sold on several channels has one sign, not four.
      const till = (await channels.all(database.read)).find(({ kind }) => kind === 'till')?.id;
      const own = products.filter(({ channelId }) => channelId === till);
      const signs = of === 'whole' ? [whole] : own.length > 0 ? own : products;
      if (signs.length === 0) throw new Refusal('labels-none');
      return printing.promotionSigns(format, signs, whole.product);
    },
    async proof({ promotionId }: { promotionId: number }, call: Call) {
      const proofs = await proofsOf(promotionId, call);
      const { street, postcode, town } = await settings.current();
      const all = await channels.all(database.read);
      return printing.report((writing) =>
        proofReport(proofs, {
          writing,
          address: [street, [postcode, town].filter(Boolean).join(' ')].filter(Boolean).join(', '),
          channelNames: new Map(all.map(({ id, name }) => [id, name])),
          at: clock.now(),
        }),
      );
    },
  };
}

function refuseTooMany(count: number): void {
  if (count > mostGoods) throw new Refusal('labels-too-many', { count, most: mostGoods });
}
