/** Keys, mouse, touch sticks and gamepad become one wish: where to go, where to look, what to do. */

export type Action = 'use' | 'talk' | 'jump' | 'throw' | 'drop' | 'fly' | 'orbit' | 'tour' | 'inspect' | 'photo' | 'help' | 'captions' | 'hide' | 'escape';
export interface Wish { forward: number; strafe: number; rise: number; run: boolean; turn: number; tilt: number; jump: boolean }

const KEYS: Record<string, Action> = { KeyE: 'use', KeyF: 'fly', KeyO: 'orbit', KeyT: 'tour', KeyI: 'inspect', KeyP: 'photo', KeyH: 'help', KeyC: 'captions', KeyG: 'drop', KeyU: 'hide', Escape: 'escape' };
const held = (keys: Set<string>, ...names: string[]): number => (names.some((n) => keys.has(n)) ? 1 : 0);

export class Input {
  sensitivity = 1;
  enabled = true;
  lockError = '';
  /** Set by tests; added to the keys. */
  readonly extra = { forward: 0, strafe: 0, run: false };
  private readonly keys = new Set<string>();
  private turn = 0;
  private tilt = 0;
  private jump = false;
  private readonly stick = { x: 0, y: 0 };
  private readonly fingers = new Map<number, { x: number; y: number; left: boolean; moved: number }>();
  private pads: boolean[] = [];

  constructor(private readonly canvas: HTMLCanvasElement, private readonly act: (a: Action) => void, private readonly woken: () => void) {
    addEventListener('keydown', (e) => this.down(e));
    addEventListener('keyup', (e) => this.keys.delete(e.code));
    addEventListener('blur', () => this.keys.clear());
    canvas.addEventListener('click', (e) => this.click(e as PointerEvent));
    addEventListener('mousemove', (e) => this.mouse(e));
    canvas.addEventListener('pointerdown', (e) => this.press(e));
    addEventListener('pointermove', (e) => this.slide(e));
    for (const n of ['pointerup', 'pointercancel'] as const) addEventListener(n, (e) => this.lift(e));
  }

  get locked(): boolean { return document.pointerLockElement === this.canvas; }

  private down(e: KeyboardEvent): void {
    this.woken();
    const t = e.target as HTMLElement, typing = t instanceof HTMLInputElement || t instanceof HTMLSelectElement || Boolean(t.closest?.('#talk'));
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const action = KEYS[e.code];
    if (action && !e.repeat && !(typing && action !== 'escape')) {
      this.act(action);
      // The letter that opens a panel is not typed into it.
      if (action === 'tour') e.preventDefault();
    }
    if (typing || !this.enabled) return;
    if (e.code === 'Space' && !(t instanceof HTMLButtonElement)) { this.jump = true; e.preventDefault(); }
    if (e.code.startsWith('Arrow')) e.preventDefault();
    this.keys.add(e.code);
  }

  private click(e: PointerEvent): void {
    this.woken();
    if (!this.enabled || e.pointerType === 'touch') return;
    if (this.locked) { this.act('throw'); return; }
    this.lock();
  }

  lock(): void {
    if (!matchMedia('(pointer: fine)').matches) return;
    const asked = this.canvas.requestPointerLock() as unknown as Promise<void> | undefined;
    asked?.catch((e: unknown) => (this.lockError = String(e)));
  }

  private mouse(e: MouseEvent): void {
    if (!this.locked || !this.enabled) return;
    this.turn -= e.movementX * 0.0021 * this.sensitivity;
    this.tilt -= e.movementY * 0.0021 * this.sensitivity;
  }

  private press(e: PointerEvent): void {
    if (e.pointerType !== 'touch') return;
    document.body.classList.add('touch');
    this.woken();
    const left = e.clientX < innerWidth * 0.45;
    this.fingers.set(e.pointerId, { x: e.clientX, y: e.clientY, left, moved: 0 });
    if (left) this.showStick(e.clientX, e.clientY, 0, 0);
  }

  private slide(e: PointerEvent): void {
    const f = this.fingers.get(e.pointerId);
    if (!f) return;
    const dx = e.clientX - f.x, dy = e.clientY - f.y;
    f.moved += Math.abs(dx) + Math.abs(dy);
    if (f.left) {
      this.stick.x = Math.max(-1, Math.min(1, dx / 50));
      this.stick.y = Math.max(-1, Math.min(1, dy / 50));
      this.showStick(f.x, f.y, this.stick.x, this.stick.y);
      return;
    }
    this.turn -= dx * 0.005 * this.sensitivity;
    this.tilt -= dy * 0.005 * this.sensitivity;
    f.x = e.clientX;
    f.y = e.clientY;
  }

  private lift(e: PointerEvent): void {
    const f = this.fingers.get(e.pointerId);
    this.fingers.delete(e.pointerId);
    if (!f) return;
    if (f.left) { this.stick.x = this.stick.y = 0; document.getElementById('stick')!.style.display = 'none'; } else if (f.moved < 8) this.act('use');
  }

  private showStick(x: number, y: number, dx: number, dy: number): void {
    const s = document.getElementById('stick')!, knob = s.firstElementChild as HTMLElement;
    Object.assign(s.style, { display: 'block', left: `${x}px`, top: `${y}px` });
    knob.style.transform = `translate(${dx * 40}px, ${dy * 40}px)`;
  }

  askJump(): void { this.jump = true; }

  private pad(): { x: number; y: number; rx: number; ry: number; run: boolean } {
    const p = navigator.getGamepads?.().find((g) => g?.connected && g.mapping === 'standard');
    if (!p) return { x: 0, y: 0, rx: 0, ry: 0, run: false };
    const dead = (v: number): number => (Math.abs(v) < 0.15 ? 0 : v), now = p.buttons.map((b) => b.pressed), fresh = (i: number): boolean => Boolean(now[i]) && !this.pads[i];
    if (fresh(0)) this.jump = true;
    ([[2, 'use'], [1, 'throw'], [3, 'inspect'], [8, 'help'], [9, 'tour'], [12, 'fly']] as [number, Action][]).forEach(([i, a]) => fresh(i) && this.act(a));
    this.pads = now;
    return { x: dead(p.axes[0] ?? 0), y: dead(p.axes[1] ?? 0), rx: dead(p.axes[2] ?? 0), ry: dead(p.axes[3] ?? 0), run: Boolean(now[10] || now[6]) };
  }

  /** What is wished since the last call. */
  read(dt: number): Wish {
    const k = this.keys, p = this.pad(), look = held(k, 'ArrowLeft') - held(k, 'ArrowRight'), on = this.enabled ? 1 : 0;
    const wish: Wish = {
      forward: on * (held(k, 'KeyW', 'ArrowUp') - held(k, 'KeyS', 'ArrowDown') - this.stick.y - p.y) + this.extra.forward,
      strafe: on * (held(k, 'KeyD') - held(k, 'KeyA') + this.stick.x + p.x) + this.extra.strafe,
      rise: held(k, 'Space', 'KeyR') - held(k, 'ControlLeft', 'KeyQ'), run: held(k, 'ShiftLeft', 'ShiftRight') > 0 || p.run || this.extra.run,
      turn: this.turn + look * 1.9 * dt - p.rx * 2.4 * dt * this.sensitivity, tilt: this.tilt - p.ry * 1.7 * dt * this.sensitivity, jump: this.jump,
    };
    this.turn = this.tilt = 0;
    this.jump = false;
    return wish;
  }
}
