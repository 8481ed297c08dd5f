/** The drawn heads of the public pages, one a look: shapes only, attributes instead of styles (content policy). */
import type { eventLooks } from '../../api/events.ts';
import { type Html, trusted } from './html.ts';

type Look = (typeof eventLooks)[number];

const bottle = (x: number, glass: string): string => `
  <rect x="${x + 8}" y="52" width="14" height="11" rx="2" fill="#c9a24a"/>
  <path d="M${x + 10} 62h10v20l8 12v66h-26v-66l8-12z" fill="${glass}"/>
  <rect x="${x + 2}" y="112" width="26" height="28" fill="#fff6f2"/>
  <path d="M${x + 7} 122h16M${x + 7} 129h10" stroke="${glass}" stroke-width="2"/>`;

const goods: Record<Look, string> = {
  wine: `
    <path d="M70 94h22v12a11 11 0 0 1-22 0z" fill="#d9748b"/>
    <path d="M69 90h24v16a12 12 0 0 1-24 0zM81 118v36M70 157h22" fill="none" stroke="#f3f6f5" stroke-width="2.5"/>
    ${bottle(168, '#c8677b')}${bottle(214, '#c8677b')}${bottle(260, '#c8677b')}
    <path d="M306 160c-4-20 4-30 12-34 2-10 22-10 24 0 8 4 16 14 12 34z" fill="#c98a3c"/>
    <circle cx="322" cy="136" r="2.5" fill="#7a2b1c"/><circle cx="336" cy="132" r="2.5" fill="#7a2b1c"/><circle cx="330" cy="147" r="2.5" fill="#7a2b1c"/>`,
  food: `
    <ellipse cx="120" cy="156" rx="54" ry="8" fill="#f1f1ec"/>
    <path d="M76 152c4-34 26-46 44-46s40 12 44 46z" fill="#d9a24c"/>
    <path d="M96 128l10 8M118 118l8 10M140 128l8 8" stroke="#8a5a06" stroke-width="3"/>
    ${bottle(214, '#6f8f3a')}
    <circle cx="290" cy="146" r="14" fill="#b8432f"/><circle cx="316" cy="146" r="14" fill="#b8432f"/><path d="M290 132l4-8M316 132l4-8" stroke="#2b6b34" stroke-width="3"/>`,
  craft: `
    <path d="M84 160c-12-20-6-46 6-58h36c12 12 18 38 6 58z" fill="#c8734a"/><path d="M92 118c10 8 22-8 32 0s10 6 6 6" fill="none" stroke="#fff6f2" stroke-width="4"/>
    <path d="M190 160v-40h70v40z" fill="#82b6c0"/><path d="M260 128c24-4 24 26 0 22" fill="none" stroke="#82b6c0" stroke-width="7"/>
    <path d="M300 160l8-62h28l8 62z" fill="#ffd94f"/><path d="M304 126h36" stroke="#8a5a06" stroke-width="4"/>`,
  books: `
    <rect x="76" y="138" width="104" height="22" rx="3" fill="#c8677b"/><rect x="84" y="116" width="92" height="22" rx="3" fill="#ffd94f"/><rect x="92" y="94" width="78" height="22" rx="3" fill="#82b6c0"/>
    <path d="M226 160V92c22-10 42-6 52 4 10-10 30-14 52-4v68c-22-10-42-6-52 4-10-10-30-14-52-4z" fill="#f3f6f5"/><path d="M278 96v68" stroke="#164e5b" stroke-width="3"/>`,
  plain: `
    <path d="M110 84h170v76H110z" fill="#f3f6f5"/><path d="M98 60h194l10 26H88z" fill="#ffd94f"/>
    <path d="M88 86a18 18 0 0 0 36 0 18 18 0 0 0 36 0 18 18 0 0 0 36 0 18 18 0 0 0 36 0 18 18 0 0 0 36 0 18 18 0 0 0 34 0z" fill="#fff"/>
    <rect x="130" y="112" width="70" height="34" fill="#82b6c0"/><rect x="222" y="108" width="36" height="52" fill="#164e5b"/>`,
};

const lights = [10, 62, 120, 182, 240, 300, 356]
  .map((x, index) => `<circle cx="${x}" cy="${index % 2 === 0 ? 10 : 16}" r="5.5" fill="#ffd94f"/>`)
  .join('');

/**
 * 390 × 132, wide screens cut it at the top. The shop's name stands in the left corner above the goods, which begin
 * lower than it ends.
 */
export const drawing = (look: Look): Html =>
  trusted(`<svg class="drawing" viewBox="0 0 390 132" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
    <rect width="390" height="132" fill="#0d2f38"/>
    <path d="M140 132V84a46 46 0 0 1 92 0v48zM262 132V84a46 46 0 0 1 92 0v48z" fill="#184553"/>
    <path d="M-6 6C60 22 120 22 182 14S310 4 396 8" fill="none" stroke="#2f7c8c" stroke-width="2"/>${lights}
    <g transform="translate(113 14) scale(.69)">${goods[look]}</g><rect y="124" width="390" height="8" fill="#8a3f2c"/></svg>`);
