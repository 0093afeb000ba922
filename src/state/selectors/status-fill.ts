import type { Theme } from '../view-store.ts';

/** Ground that a status colour is mixed with, and how much of the colour stays: a calm fill on which the shape itself can be seen. */
const grounds = { paper: { colour: '#fffdf8', share: 0.5 }, hall: { colour: '#0a101d', share: 0.52 } } as const;

/** Fill of an area by its status: the status's colour, softened, so that shape, name and outline stand out on it. */
export function statusFill(colour: string, theme: Theme): string {
  const ground = grounds[theme];
  const mixed = channels(colour).map((channel, i) =>
    Math.round(channel * ground.share + (channels(ground.colour)[i] ?? 0) * (1 - ground.share)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channels(hex: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
