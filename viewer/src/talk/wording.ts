/** Numbers, places, hours and lists in words. */
import type { Vec3 } from '../world/types';

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const number = (n: number): string => SMALL[n] ?? String(n);
export const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
export const a = (noun: string): string => (/^(one|uni|use|eu)/.test(noun) || !/^[aeiou]/i.test(noun) ? (/^(hour|honest)|^[FHLMNRSX][A-Z]/.test(noun) ? 'an' : 'a') : 'an') + ' ' + noun;
export const list = (all: readonly string[]): string => (all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`);

/** "12 metres away, ahead of you to the left", for somebody at `from` who looks along `yaw` (left from +Y). */
export function whereabouts(from: Vec3, yaw: number, to: Vec3): string {
  const x = to[0] - from[0], y = to[1] - from[1], away = Math.hypot(x, y);
  if (away < 1) return 'right here';
  const left = Math.atan2(-x, y) - yaw, turn = Math.atan2(Math.sin(left), Math.cos(left)), side = turn > 0 ? 'left' : 'right', size = Math.abs(turn);
  const way = size < 0.3 ? 'straight ahead of you' : size < 1.1 ? `ahead of you, to the ${side}` : size < 2.1 ? `on your ${side}` : size < 2.8 ? `behind you, to the ${side}` : 'behind you';
  return `${distance(away)} away, ${way}`;
}

export function distance(metres: number): string {
  if (metres < 10) return metres < 1.5 ? 'one metre' : `${number(Math.round(metres))} metres`;
  return `about ${metres < 100 ? Math.round(metres / 5) * 5 : Math.round(metres / 10) * 10} metres`;
}

const PARTS: [number, string][] = [[5, 'night'], [7.5, 'early morning'], [12, 'morning'], [13, 'midday'], [17.5, 'afternoon'], [21, 'evening'], [25, 'night']];

/** "It is about half past six in the morning." */
export function clock(hour: number): string {
  const half = Math.round((hour % 24) * 2), h = Math.floor(half / 2) % 24, twelve = ((h + 11) % 12) + 1, part = PARTS.find(([until]) => hour % 24 < until)![1];
  return `It is about ${half % 2 ? 'half past ' : ''}${number(twelve)}${half % 2 ? '' : ' o’clock'}, ${part === 'night' ? 'at night' : `in the ${part}`.replace('in the midday', 'around midday')}.`;
}

const SKIES: Record<string, string> = {
  clear: 'The sky is clear.', cloudy: 'There are clouds about.', overcast: 'The sky is overcast.', fog: 'It is foggy; one does not see far.', mist: 'There is a light mist.',
  rain: 'It is raining.', storm: 'There is a storm.', snow: 'It is snowing.', dust: 'There is dust in the air.',
};

export const weather = (name: string, interior: boolean): string => (interior ? 'We are indoors. Outside: ' : '') + (SKIES[name] ?? `The weather is ${name}.`);
