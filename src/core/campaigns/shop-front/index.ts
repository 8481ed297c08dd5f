/** The picture of an advert that was given none: a shop window under its awning, without words, so that it fits every shop and language. */
import { Canvas } from './canvas.ts';

/** Meta's size for a link's picture, 1.91 to 1. */
const [width, height] = [1200, 628];

const colours = {
  wall: '#e8dccb',
  arch: '#dccbb3',
  light: '#f4ecdf',
  awning: '#17505c',
  stripe: '#ffffff',
  rail: '#0d2f38',
  counter: '#b4834f',
  edge: '#c99a68',
  plum: '#5a2340',
  label: '#f7f0e4',
  cork: '#c9a14a',
  tag: '#ffd94f',
  jar: '#8fb0a4',
} as const;

/** A PNG; always the same bytes, so that Meta keeps it once. */
export function drawShopFront(): Uint8Array {
  const canvas = new Canvas(width, height, colours.wall);
  for (const left of [90, 470, 850]) arch(canvas, left);
  counter(canvas);
  box(canvas, 134, 186, colours.plum);
  box(canvas, 194, 214, colours.awning);
  box(canvas, 254, 160, colours.counter);
  for (const [left, size] of [
    [512, 92],
    [618, 70],
  ] as const)
    jar(canvas, left, size);
  present(canvas);
  awning(canvas);
  return canvas.png();
}

const counterTop = 520;

function arch(canvas: Canvas, left: number): void {
  canvas.fill({ left, top: 170, width: 260, height: 350, radius: 130, round: 'top', colour: colours.arch });
  canvas.fill({ left: left + 18, top: 188, width: 224, height: 332, radius: 112, round: 'top', colour: colours.light });
}

function counter(canvas: Canvas): void {
  canvas.fill({ left: -10, top: counterTop, width: width + 20, height: 140, colour: colours.counter });
  canvas.fill({ left: -10, top: counterTop, width: width + 20, height: 14, colour: colours.edge });
}

function box(canvas: Canvas, left: number, tall: number, colour: string): void {
  canvas.fill({ left, top: counterTop - tall, width: 54, height: tall, radius: 6, round: 'top', colour });
  canvas.fill({ left, top: counterTop - tall + 36, width: 54, height: 58, colour: colours.label });
  canvas.fill({ left: left + 10, top: counterTop - tall + 52, width: 34, height: 6, radius: 3, colour });
  canvas.fill({ left: left + 10, top: counterTop - tall + 68, width: 22, height: 6, radius: 3, colour });
}

function jar(canvas: Canvas, left: number, size: number): void {
  const tall = Math.round(size * 1.25);
  canvas.fill({ left, top: counterTop - tall, width: size, height: tall, radius: 16, colour: colours.jar });
  canvas.fill({
    left: left + 6,
    top: counterTop - tall - 18,
    width: size - 12,
    height: 26,
    radius: 6,
    colour: colours.cork,
  });
  canvas.fill({
    left: left + size * 0.18,
    top: counterTop - tall * 0.66,
    width: size * 0.64,
    height: tall * 0.36,
    radius: 6,
    colour: colours.label,
  });
}

/** A parcel with the yellow price tag that stands for Vetrina. */
function present(canvas: Canvas): void {
  canvas.fill({ left: 890, top: counterTop - 120, width: 180, height: 120, radius: 8, colour: colours.awning });
  canvas.fill({ left: 968, top: counterTop - 120, width: 24, height: 120, colour: colours.label });
  canvas.fill({ left: 906, top: counterTop - 84, width: 46, height: 60, radius: 8, colour: colours.tag });
  canvas.fill({ left: 923, top: counterTop - 76, width: 12, height: 12, radius: 6, colour: colours.wall });
}

function awning(canvas: Canvas): void {
  const [scallops, drop] = [12, 128];
  const each = width / scallops;
  for (let n = 0; n < scallops; n++) {
    const colour = n % 2 === 0 ? colours.awning : colours.stripe;
    canvas.fill({
      left: n * each,
      top: -10,
      width: each,
      height: drop + 10,
      radius: each / 2,
      round: 'bottom',
      colour,
    });
  }
  canvas.fill({ left: -10, top: -10, width: width + 20, height: 34, colour: colours.rail });
}
