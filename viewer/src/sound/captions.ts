/** Words for what is heard; they need no sound to work. */
import { $, el } from '../ui/dom';

const STAY = 4000;

export class Captions {
  shown = false;
  /** All that was captioned, newest last; for tests and for the curious. */
  readonly log: string[] = [];
  private readonly last = new Map<string, number>();

  constructor(private readonly words: Record<string, string>) {}

  /** Tells of a sound, at most once in `rest` seconds. `side` is -1 left to 1 right. */
  tell(name: string, side = 0, rest = 8): void {
    const text = this.words[name], now = performance.now();
    if (!text || now - (this.last.get(name) ?? -1e9) < rest * 1000) return;
    this.last.set(name, now);
    this.log.push(text);
    if (this.log.length > 60) this.log.shift();
    if (this.shown) this.put(text, side);
  }

  /** Shows a text as it is, such as what a narrator says. */
  put(text: string, side = 0): void {
    const box = $('captions'), line = el('span', side < -0.35 ? `‹ ${text}` : side > 0.35 ? `${text} ›` : text);
    box.append(line);
    while (box.childElementCount > 3) box.firstElementChild!.remove();
    setTimeout(() => line.remove(), STAY + text.length * 40);
  }

  show(on: boolean): void {
    this.shown = on;
    if (!on) $('captions').replaceChildren();
    else this.last.clear();
  }
}
