/** Which sound a thing, a floor or a sky makes: names of worldloom.synth.sound. Pure rules. */
import type { Sky } from '../world/types';

const GROUNDS: [RegExp, string][] = [
  [/carpet|rug|velvet|fabric|knit|canvas/, 'carpet'], [/wood|plank|parquet|bamboo|deck|jetty|pier|bark/, 'wood'], [/gravel|pebble|shingle|regolith|lava/, 'gravel'], [/sand|beach|dune/, 'sand'],
  [/snow|ice/, 'snow'], [/metal|iron|rust|corrugated|chrome|grate/, 'metal'], [/grass|lawn|meadow|leaf|needle|foliage/, 'grass'], [/soil|mud|ground|dirt|terrain/, 'dirt'], [/water/, 'water'],
];
const BODIES: [RegExp, string][] = [
  [/glass|crystal/, 'glass'], [/metal|iron|rust|chrome|steel|brass|copper|gold|corrugated/, 'metal'], [/wood|plank|parquet|bamboo|wicker|bark/, 'wood'], [/cardboard|paper/, 'cardboard'], [/ceramic|porcelain|tile|clay/, 'ceramic'],
  [/rubber/, 'rubber'], [/fabric|cloth|knit|velvet|canvas|fur|feather|leather|rug|carpet|rope|straw/, 'cloth'], [/stone|rock|brick|concrete|marble|plaster|ice|bone|ashlar/, 'stone'],
];

/** `step_...` for the recipe or name of what lies underfoot. */
export function stepOn(ground: string): string {
  return 'step_' + (GROUNDS.find(([r]) => r.test(ground))?.[1] ?? 'stone');
}

/** `impact_...` for the material a thing is made of. */
export function impactOf(material: string): string {
  return 'impact_' + (BODIES.find(([r]) => r.test(material))?.[1] ?? 'plastic');
}

/** How strongly a bed sounds now, compared with the moment the world was made in. */
export function bedFactor(name: string, sky: Sky, made: Sky, night: number): number {
  const rate = (now: number, then: number): number => Math.min(1.6, now / Math.max(then, 0.35));
  if (/^rain/.test(name)) return rate(sky.rain, made.rain);
  if (/^thunder/.test(name)) return sky.lightning ? 1 : 0;
  if (/^wind/.test(name)) return Math.min(2.2, Math.sqrt(Math.hypot(...sky.wind) / Math.max(0.5, Math.hypot(...made.wind))));
  const calm = 1 - 0.85 * Math.min(1, sky.rain * 1.5);
  if (/^(birds_night|owl|insects_night|frog)/.test(name)) return calm * (0.1 + 0.9 * night);
  if (/^(birds|songbird|insects|bee)/.test(name)) return calm * (1 - 0.92 * night);
  return 1;
}

export const gain = (db: number): number => 10 ** (db / 20);
