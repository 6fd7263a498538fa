/** The curtain over loading and over what cannot be helped. */
import { $ } from './dom';

export function progress(share: number, text?: string): void {
  const bar = $('meter').firstElementChild as HTMLElement;
  bar.style.transform = `scaleX(${share.toFixed(3)})`;
  if (text) $('veil-text').textContent = text;
}

export function lift(): void {
  $('veil').classList.add('gone');
  $('bar').hidden = false;
}

export function fail(title: string, text: string): void {
  $('veil').classList.remove('gone');
  $('veil-title').textContent = title;
  $('veil-text').textContent = text;
  $('meter').hidden = true;
}

/** Lets the page paint before the next heavy step. */
export const breathe = (): Promise<void> => new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = () => done(); c.port2.postMessage(0); });
