/** How an answer is heard: made by the server that shows the page, else by the browser's own voices, else only read. And the mouth for it. */
import type { Vec3 } from '../world/types';

/** What a sound does to a mouth: 0..1 of how far it is open, how round the lips are. Times in seconds. */
export interface Beat { start: number; end: number; open: number; round: number }
export interface Spoken { seconds: number; beats: Beat[] }

/** Openness and rounding of the fifteen visemes. */
const SHAPES: Record<string, [number, number]> = {
  sil: [0, 0], PP: [0, 0.1], FF: [0.12, 0], TH: [0.25, 0], DD: [0.25, 0], kk: [0.3, 0], CH: [0.22, 0.7], SS: [0.15, 0], nn: [0.25, 0], RR: [0.28, 0.5], aa: [1, 0], E: [0.6, 0], ih: [0.4, 0], oh: [0.7, 0.7], ou: [0.35, 1],
};
const LETTERS: Record<string, string> = { a: 'aa', e: 'E', i: 'ih', o: 'oh', u: 'ou', y: 'ih', w: 'ou', p: 'PP', b: 'PP', m: 'PP', f: 'FF', v: 'FF', s: 'SS', z: 'SS', c: 'kk', k: 'kk', g: 'kk', q: 'kk', r: 'RR', l: 'nn', n: 'nn', d: 'DD', t: 'DD', h: 'kk', j: 'CH', x: 'SS' };
/** Seconds a letter takes, about 150 words a minute. */
export const LETTER = 0.068;

export const beatsOf = (rows: readonly [string, number, number][]): Beat[] => rows.map(([v, start, end]) => ({ start, end, open: SHAPES[v]?.[0] ?? 0, round: SHAPES[v]?.[1] ?? 0 }));

/** A mouth by the letters alone, where no voice says when its sounds are. */
export function guessed(text: string, letter = LETTER): Spoken {
  const rows: [string, number, number][] = [['sil', -1, 0.1]];
  let t = 0.1;
  for (const c of text.toLowerCase()) {
    const length = /[.!?;:,]/.test(c) ? 4 * letter : letter;
    rows.push([LETTERS[c] ?? 'sil', t, t + length]);
    t += length;
  }
  rows.push(['sil', t, t + 1]);
  return { seconds: t + 0.1, beats: beatsOf(rows) };
}

/** Openness and rounding at a time, each sound rising and falling within some hundredths of a second. */
export function mouthAt(s: Spoken, t: number): [number, number] {
  let open = 0, round = 0, sum = 1e-6;
  for (const b of s.beats) {
    if (b.end < t - 0.12 || b.start > t + 0.12) continue;
    const away = Math.max(b.start - t, t - b.end, 0), w = Math.exp(-((away / 0.032) ** 2));
    open += w * b.open;
    round += w * b.round;
    sum += w;
  }
  return [open / sum, round / sum];
}

/** Where the page has a server that speaks: `worldloom open` says so in the page that it gives. */
export interface Served { voice: boolean; free: boolean }

export function served(): Served {
  const told = document.querySelector<HTMLMetaElement>('meta[name="worldloom-talk"]')?.content.split(' ') ?? [];
  return { voice: told.includes('voice'), free: told.includes('free') };
}

export async function post<T>(path: string, body: Record<string, string>, seconds: number): Promise<T | null> {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(seconds * 1000) });
    return answer.ok ? ((await answer.json()) as T) : null;
  } catch {
    return null;
  }
}

interface SpeechReply { wav: string; visemes: [string, number, number][]; seconds: number }
export type PlayAt = (wav: ArrayBuffer, at: Vec3 | null) => Promise<boolean>;

export class Voice {
  /** Counts up: what comes late belongs to nobody. */
  private turn = 0;

  constructor(private readonly server: Served, private readonly play: PlayAt, private readonly volume: () => number) {}

  stop(): void {
    this.turn++;
    if ('speechSynthesis' in window) speechSynthesis.cancel();
  }

  /** Says it; `begin` is told of the mouth's movements when the sound begins. */
  async say(person: string, text: string, pitch: number, at: Vec3 | null, begin: (s: Spoken) => void): Promise<void> {
    this.stop();
    const turn = this.turn;
    if (this.server.voice) {
      const made = await post<SpeechReply>('/talk/say', { person, text }, 12);
      if (turn !== this.turn) return;
      if (made && (await this.play(Uint8Array.from(atob(made.wav), (c) => c.charCodeAt(0)).buffer, at))) {
        if (turn === this.turn) begin({ seconds: made.seconds, beats: beatsOf(made.visemes) });
        return;
      }
      if (turn !== this.turn) return;
    }
    if (this.volume() > 0) this.own(text, pitch);
    begin(guessed(text));
  }

  /** The browser's own voice, of which nothing leaves this machine. */
  private own(text: string, pitch: number): void {
    if (!('speechSynthesis' in window)) return;
    const local = speechSynthesis.getVoices().filter((v) => v.localService && v.lang.startsWith('en'));
    if (!local.length) return;
    const u = new SpeechSynthesisUtterance(text.replaceAll('“', '').replaceAll('”', ''));
    Object.assign(u, { voice: local[0]!, lang: 'en', volume: this.volume(), pitch: Math.min(1.6, Math.max(0.4, pitch)) });
    speechSynthesis.speak(u);
  }
}
