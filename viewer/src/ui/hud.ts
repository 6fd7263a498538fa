/** Buttons, sliders, sheets, captions and short notices. */
import type { Action } from '../control/input';
import { WEATHERS } from '../sky/day';
import { $, el } from './dom';
import type { Settings } from './settings';

export interface HudHooks { act(a: Action): void; hour(h: number): void; weather(name: string): void; jump(): void; settings(s: Settings): void }

const HELP: [string, string][] = [
  ['W A S D', 'walk'], ['mouse', 'look (click to begin)'], ['Shift', 'run'], ['Space', 'jump'], ['E', 'use, open, switch, pick up'], ['click', 'throw what you hold'], ['G', 'put down'], ['F', 'fly'],
  ['O', 'orbit'], ['T', 'talk with who is near, else guided tour'], ['I', 'inspect'], ['P', 'photo mode'], ['C', 'captions'], ['B', 'before the last edit'], ['U', 'hide controls'], ['arrows', 'walk and turn'], ['H', 'this help'],
];

export class Hud {
  private sheet: HTMLElement | null = null;
  private noticeTimer = 0;
  private quietTimer = 0;
  private cameFrom: HTMLElement | null = null;

  constructor(private readonly hooks: HudHooks, private settings: Settings, hasSky: boolean) {
    for (const [id, a] of [['tour', 'tour'], ['fly', 'fly'], ['orbit', 'orbit'], ['inspect', 'inspect'], ['photo', 'photo'], ['help', 'help']] as [string, Action][]) $('b-' + id).onclick = () => hooks.act(a);
    $('b-settings').onclick = () => this.showSettings();
    $('t-use').onclick = () => hooks.act('use');
    $('t-jump').onclick = () => hooks.jump();
    $('l-hour').hidden = $('l-weather').hidden = !hasSky;
    const hour = $<HTMLInputElement>('hour'), weather = $<HTMLSelectElement>('weather');
    hour.oninput = () => hooks.hour(Number(hour.value));
    for (const name of ['as made', ...WEATHERS.map((w) => w.name)]) weather.append(new Option(name, name));
    weather.onchange = () => hooks.weather(weather.value);
    for (const n of ['mousemove', 'keydown', 'pointerdown']) addEventListener(n, () => this.stir());
    this.stir();
  }

  /** Any sign of life brings the controls back for a while. */
  private stir(): void {
    if (document.pointerLockElement) { document.body.classList.add('quiet'); return; }
    document.body.classList.remove('quiet');
    clearTimeout(this.quietTimer);
    this.quietTimer = window.setTimeout(() => document.body.classList.add('quiet'), 6000);
  }

  clock(h: number): void {
    const m = Math.round(h * 60) % 1440;
    $('clock').textContent = `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`;
    const slider = $<HTMLInputElement>('hour');
    slider.value = String(h);
    slider.setAttribute('aria-valuetext', $('clock').textContent);
  }

  pressed(id: string, on: boolean): void { $('b-' + id).setAttribute('aria-pressed', String(on)); }

  notice(text: string, seconds = 2.5): void {
    const n = $('notice');
    n.textContent = text;
    n.hidden = false;
    clearTimeout(this.noticeTimer);
    this.noticeTimer = window.setTimeout(() => (n.hidden = true), seconds * 1000);
  }

  prompt(text: string): void {
    const p = $('prompt');
    if (p.textContent !== text) p.textContent = text;
    $('cross').classList.toggle('on', text !== '');
  }

  get open(): boolean { return this.sheet !== null; }

  close(): boolean {
    const was = this.sheet !== null;
    this.sheet?.remove();
    this.sheet = null;
    behind(false);
    if (was) (this.cameFrom ?? $('view')).focus();
    return was;
  }

  private show(title: string, body: HTMLElement): void {
    this.close();
    document.exitPointerLock?.();
    const done = el('button', 'Back to the world'), panel = el('div', '', el('h2', title), body, el('footer', '', done));
    done.onclick = () => void this.close();
    this.sheet = el('div', '', panel);
    this.sheet.className = 'sheet';
    this.sheet.setAttribute('role', 'dialog');
    this.sheet.setAttribute('aria-modal', 'true');
    this.sheet.setAttribute('aria-label', title);
    this.sheet.onclick = (e) => { if (e.target === this.sheet) this.close(); };
    this.cameFrom = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;
    $('sheets').append(this.sheet);
    behind(true);
    done.focus();
  }

  help(): void {
    if (this.close()) return;
    const keys = el('div');
    keys.className = 'keys';
    for (const [k, what] of HELP) keys.append(el('div', '', el('kbd', k), el('span', what)));
    this.show('Getting about', keys);
  }

  private showSettings(): void {
    if (this.close()) return;
    const rows = el('div'), s = this.settings, changed = (): void => this.hooks.settings({ ...s });
    rows.className = 'rows';
    const row = (name: string, control: HTMLElement): void => { rows.append(el('label', name, control)); };
    const quality = document.createElement('select');
    for (const q of ['auto', 'low', 'high']) quality.append(new Option(q, q, false, q === s.quality));
    quality.onchange = () => { s.quality = quality.value as Settings['quality']; changed(); this.notice('The new quality takes hold when the page is reloaded.', 4); };
    row('Picture quality', quality);
    row('Mouse sensitivity', slider(s.sensitivity, 0.2, 3, (v) => { s.sensitivity = v; changed(); }));
    row('Volume', slider(s.volume, 0, 1, (v) => { s.volume = v; changed(); }));
    row('Sound captions', check(s.captions, (v) => { s.captions = v; changed(); }));
    row('Camera motion', check(s.motion, (v) => { s.motion = v; changed(); }));
    this.show('Settings', rows);
  }
}

/** What a dialog covers takes no focus. */
function behind(covered: boolean): void { for (const id of ['bar', 'view', 'touch']) $(id).inert = covered; }

function slider(value: number, min: number, max: number, set: (v: number) => void): HTMLElement {
  const i = document.createElement('input');
  Object.assign(i, { type: 'range', min: String(min), max: String(max), step: '0.05' });
  i.value = String(value);
  i.oninput = () => set(Number(i.value));
  return i;
}

function check(value: boolean, set: (v: boolean) => void): HTMLElement {
  const i = document.createElement('input');
  i.type = 'checkbox';
  i.checked = value;
  i.onchange = () => set(i.checked);
  return i;
}
