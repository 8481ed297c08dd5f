/** What the form of *Promote* holds, and the wish it becomes. */
import { type ChosenOutlet, chosenOutlets, type PromotionOutlets } from '../../api/outlets.ts';
import type { PromoteWish } from './outlets.ts';

export interface PromoteForm {
  chosen: ChosenOutlet[];
  title: string;
  text: string;
  radiusKm: number;
  dailyBudget: number | null;
  button: 'call-now' | 'get-directions';
  picture: { readonly base64: string; readonly address: string } | null;
}

export const isChosen = (outlet: string): outlet is ChosenOutlet =>
  (chosenOutlets as readonly string[]).includes(outlet);

/** Those that are still free to be chosen. */
export const freeOutlets = ({ outlets }: PromotionOutlets) =>
  outlets.flatMap((each) =>
    isChosen(each.outlet) && (each.state === 'off' || each.state === 'over') ? [{ ...each, outlet: each.outlet }] : [],
  );

/**
 * Chosen beforehand: what goes out by itself and costs nothing, and the sign; an advert only by the person's own tick,
 * because it costs money.
 */
export const firstChosen = (promotion: PromotionOutlets): ChosenOutlet[] =>
  freeOutlets(promotion)
    .filter(
      ({ outlet, byItself, state }) => state === 'off' && (outlet === 'sign' || (byItself && outlet !== 'advert')),
    )
    .map(({ outlet }) => outlet);

export const emptyForm = (): PromoteForm => ({
  chosen: [],
  title: '',
  text: '',
  radiusKm: 5,
  dailyBudget: 300,
  button: 'get-directions',
  picture: null,
});

/** The most that the advert can cost; null: none is chosen, or something is missing. */
export function mostSpend({ chosen, dailyBudget }: PromoteForm, days: number | null): number | null {
  return chosen.includes('advert') && dailyBudget !== null && days !== null ? days * dailyBudget : null;
}

export function wishOf(promotionId: number, form: PromoteForm): PromoteWish {
  const { chosen, radiusKm, dailyBudget, button, picture } = form;
  const advert = chosen.includes('advert') && dailyBudget !== null;
  return {
    promotionId,
    outlets: [...chosen],
    title: form.title.trim(),
    text: form.text.trim(),
    ...(advert
      ? {
          advert: {
            radiusKm,
            dailyBudget,
            button,
            minimumAge: 18,
            ...(picture === null ? {} : { imageBase64: picture.base64 }),
          },
        }
      : {}),
  };
}
