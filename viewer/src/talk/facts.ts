/** What people of a world know: the part that Python wrote (worldloom.synth.talk.facts), and what stands where, which the player knows. */
import type { Vec3 } from '../world/types';

export interface Someone { noun: string; name?: string; doing?: string; mood?: string; wears?: string; asleep?: boolean; also?: string[]; pitch?: number }
export interface Group { name: string; plural: string; ids: string[]; also?: string[]; kinds?: string[] }
export interface Facts { people: Record<string, Someone>; groups?: Group[]; around?: string[] }

/** A thing as it is now: metres, Z up, as in the World. */
export interface Seen { at: Vec3; extent: Vec3; support: string; attributes: Record<string, string>; why: string }

/** All that an answer may draw on. */
export interface Known {
  facts: Facts; me: string; things: Map<string, Seen>;
  visitor: { at: Vec3; /** Radians, left from +Y. */ yaw: number };
  /** The id of what the visitor looks at. */
  aim: string | null;
  world: { title: string; place: string; interior: boolean; version: string; hour: number; weather: string; season: string; sounds: string[] };
}

/** One word as answers compare it: without its plural. Crude on purpose: both sides pass through it. */
export function stem(word: string): string {
  if (/men$/.test(word)) return word.slice(0, -2) + 'an';
  if (word === 'people') return 'person';
  if (word === 'children') return 'child';
  if (/ies$/.test(word) && word.length > 4) return word.slice(0, -3) + 'y';
  if (/ves$/.test(word)) return word.slice(0, -3) + 'f';
  if (/fe$/.test(word)) return word.slice(0, -1);
  if (/(ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

export const words = (text: string): string[] => text.toLowerCase().replace(/['’]s\b/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
const key = (name: string): string => words(name).map(stem).join(' ');

/** What a question names: ids, and how to speak of one and of several. */
export interface Named { name: string; plural: string; ids: string[]; rank: number; length: number }

/** Finds the things that words name: by their own name first, then by another word for them, then by what they are one of. */
export class Names {
  private readonly by = new Map<string, Named>();

  constructor(facts: Facts) {
    for (const g of facts.groups ?? []) {
      this.put(g.name, { name: g.name, plural: g.plural, ids: g.ids, rank: 0 });
      for (const w of g.also ?? []) this.put(w, { name: g.name, plural: g.plural, ids: g.ids, rank: 1 });
      for (const w of g.kinds ?? []) this.put(w, { name: w, plural: many(w), ids: g.ids, rank: 2 });
      const last = words(g.name.split(' of ')[0]!).at(-1)!;
      this.put(last, { name: last, plural: many(last), ids: g.ids, rank: 2 });
    }
    for (const [id, p] of Object.entries(facts.people)) {
      if (p.name) this.put(p.name, { name: p.name, plural: p.name, ids: [id], rank: 0 });
      for (const w of p.also ?? []) this.put(w, { name: w, plural: many(w), ids: [id], rank: 1 });
    }
  }

  private put(word: string, n: Omit<Named, 'length'>): void {
    const k = key(word), old = this.by.get(k);
    if (!k) return;
    if (!old || n.rank < old.rank) this.by.set(k, { ...n, ids: [...n.ids], length: k.split(' ').length });
    else if (n.rank === old.rank) {
      old.ids.push(...n.ids.filter((id) => !old.ids.includes(id)));
      // Things of several names answer to the word that was asked for.
      if (old.name !== n.name) { old.name = words(word).map(stem).join(' '); old.plural = many(old.name); }
    }
  }

  /** The longest name in a text, and of equal ones the last. */
  find(text: string): Named | null {
    const all = words(text).map(stem);
    let best: Named | null = null;
    for (let n = Math.min(4, all.length); n > 0; n--) {
      for (let i = all.length - n; i >= 0; i--) {
        const hit = this.by.get(all.slice(i, i + n).join(' '));
        if (hit && (!best || hit.length > best.length)) best = hit;
      }
      if (best) return best;
    }
    return best;
  }
}

/** The plural of a plain noun. */
export function many(noun: string): string {
  if (noun === 'person') return 'people';
  if (/man$/.test(noun)) return noun.slice(0, -2) + 'en';
  if (/child$/.test(noun)) return noun + 'ren';
  if (/[^aeiou]y$/.test(noun)) return noun.slice(0, -1) + 'ies';
  if (/(lf|af)$/.test(noun)) return noun.slice(0, -1) + 'ves';
  return noun + (/(s|sh|ch|x|z)$/.test(noun) ? 'es' : 's');
}
