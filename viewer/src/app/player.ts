/** The running world: one step, one picture, and what each key means. */
import * as THREE from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import { Input, type Action } from '../control/input';
import { Walker, type Mode } from '../control/walker';
import { shared } from '../materials/shared';
import type { Simulation } from '../physics/api';
import type { Sound } from '../sound/sound';
import { aimAt, showCard, type Aim } from '../ui/inspector';
import { $ } from '../ui/dom';
import { Hud } from '../ui/hud';
import { takePhoto } from '../ui/photo';
import { save, type Settings } from '../ui/settings';
import type { Airs } from '../effects/airs';
import type { Entity } from '../world/loader';
import type { Info } from '../world/types';
import type { People } from '../motion/people';
import { Tour } from '../motion/tour';
import type { Talk } from '../talk/talk';
import type { Past } from './before';
import { Hands } from './hands';
import { Living } from './living';
import { Pace } from './pace';
import type { Stage } from './stage';

const STEP = 1 / 60;

export class Player {
  readonly walker = new Walker();
  readonly living: Living;
  readonly hands: Hands;
  readonly hud: Hud;
  readonly input: Input;
  readonly tour: Tour;
  readonly orbit: OrbitControls;
  sim: Simulation | null = null;
  sound: Sound | null = null;
  airs: Airs | null = null;
  /** The world before its last edit, where there was one. */
  past: Past | null = null;
  /** Talks with the people of this world, where there are any. */
  talk: Talk | null = null;
  aim: Aim | null = null;
  inspecting = false;
  paused = false;
  drawn = { calls: 0, triangles: 0 };
  time = 0;
  frames = 0;
  lastUse = '';
  private owed = 0;
  /** Seconds since the last picture. */
  private unseen = 0;
  private readonly pace: Pace;
  private last = 0;

  constructor(readonly stage: Stage, readonly info: Info, readonly entities: Map<string, Entity>, readonly people: People, readonly settings: Settings) {
    this.living = new Living(entities);
    this.hands = new Hands(this.living, () => stage.lamps);
    this.tour = new Tour(info.shots, info.cameras);
    this.walker.steadiness = !settings.motion;
    this.pace = new Pace(stage.renderer.getContext() as WebGL2RenderingContext);
    const canvas = stage.renderer.domElement;
    this.hud = new Hud({ act: (a) => this.act(a), hour: (h) => this.setHour(h), weather: (w) => this.setWeather(w), jump: () => this.input.askJump(), settings: (s) => this.adopt(s) }, settings, true);
    this.input = new Input(canvas, (a) => this.act(a), () => this.wake());
    this.input.sensitivity = settings.sensitivity;
    this.orbit = new OrbitControls(stage.camera, canvas);
    this.orbit.enabled = false;
    this.orbit.enableDamping = true;
    this.orbit.maxPolarAngle = 1.54;
    this.orbit.maxDistance = 400;
    this.hud.clock(stage.hour);
    document.addEventListener('visibilitychange', () => this.pause(document.hidden));
  }

  /** The first gesture starts sound, which browsers refuse before it. */
  wake(): void { void this.sound?.start(); }

  adopt(s: Settings): void {
    Object.assign(this.settings, s);
    save(s);
    this.input.sensitivity = s.sensitivity;
    this.walker.steadiness = !s.motion;
    this.sound?.setVolume(s.volume);
    this.sound?.showCaptions(s.captions);
  }

  pause(on: boolean): void {
    this.paused = on;
    this.sound?.pause(on);
    this.last = performance.now();
  }

  setHour(h: number, weather = this.stage.weather): void { this.stage.set(h, weather); this.hud.clock(h); this.airs?.setSky(this.stage.sky, this.stage.light); this.sound?.setSky(this.stage.sky, this.stage.light?.night ?? 0); }
  setWeather(name: string): void { this.setHour(this.stage.hour, name); }

  setMode(mode: Mode): void {
    const walker = this.walker, camera = this.stage.camera, was = walker.mode;
    if (was === mode) return;
    walker.mode = mode;
    document.body.classList.toggle('tour', mode === 'tour');
    for (const m of ['tour', 'fly', 'orbit'] as const) this.hud.pressed(m, mode === m);
    if (was === 'tour' || was === 'orbit') this.landFrom(camera);
    this.orbit.enabled = mode === 'orbit';
    if (mode === 'orbit') {
      document.exitPointerLock?.();
      const ahead = new THREE.Vector3(0, 0, -7).applyEuler(new THREE.Euler(0, walker.yaw, 0, 'YXZ'));
      this.orbit.target.copy(camera.position).add(ahead).setY(walker.feet.y + 1);
      camera.position.y += 2.5;
    }
    if (mode === 'tour') this.tour.restart();
  }

  /** Coming back from a tour or an orbit, the walker stands where it stood and looks where it looked. */
  private landFrom(_camera: THREE.Camera): void { this.walker.apply(this.stage.camera); }

  act(a: Action): void {
    const m = this.walker.mode;
    switch (a) {
      case 'use': this.look(); this.lastUse = this.hands.use(this.aim); if (this.lastUse && this.aim) this.sound?.touch(this.aim.entity, this.lastUse); if (/^o|^shut/.test(this.lastUse)) { this.stage.lamps?.refresh(); this.stage.relight(); } return;
      case 'throw': if (!this.hands.throwHeld(this.stage.camera, this.sim)) this.act('use'); return;
      case 'drop': this.hands.held = null; return;
      case 'jump': this.input.askJump(); return;
      case 'fly': this.setMode(m === 'fly' ? 'walk' : 'fly'); return;
      case 'orbit': this.setMode(m === 'orbit' ? 'walk' : 'orbit'); return;
      case 'talk': this.talk?.begin(); return;
      case 'tour': if (this.talk?.offered) { this.talk.begin(); return; } this.setMode(m === 'tour' ? 'walk' : 'tour'); return;
      case 'inspect': this.inspecting = !this.inspecting; this.hud.pressed('inspect', this.inspecting); if (!this.inspecting) showCard(null); return;
      case 'photo': void takePhoto(this.stage, this.info, () => this.draw(0)); this.hud.notice('Photo saved'); return;
      case 'help': this.hud.help(); return;
      case 'captions': this.adopt({ ...this.settings, captions: !this.settings.captions }); this.hud.notice(`Captions ${this.settings.captions ? 'on' : 'off'}`); return;
      case 'hide': document.body.classList.toggle('photo'); return;
      case 'escape': if (!this.talk?.close() && !this.hud.close() && m === 'tour') this.setMode('walk'); return;
    }
  }

  look(): void {
    this.stage.camera.updateMatrixWorld();
    this.aim = this.walker.mode === 'walk' || this.walker.mode === 'fly' ? aimAt(this.stage.camera, this.entities, this.sim, 60) : null;
    this.hud.prompt(this.hands.offer(this.aim));
    if (this.inspecting) showCard(this.aim);
  }

  /** One sixtieth of a second of the world. */
  step(): void {
    this.input.enabled = !this.hud.open && !this.talk?.focused;
    const wish = this.input.read(STEP), mode = this.walker.mode;
    if (mode === 'tour' && (wish.forward || wish.strafe)) this.setMode('walk');
    if (mode === 'walk' || mode === 'fly') this.walker.look(wish.turn, wish.tilt);
    const still = mode === 'orbit' || mode === 'tour';
    this.time += STEP;
    this.talk?.step(STEP);
    this.living.behave(this.time);
    this.living.swing(STEP);
    if (this.sim) this.hands.carry(this.stage.camera, this.sim);
    this.walker.step(still ? { ...wish, forward: 0, strafe: 0, rise: 0, jump: false } : wish, this.sim);
    if (mode === 'tour') this.tour.step(STEP);
    for (const hit of this.sim?.impacts() ?? []) this.sound?.impact(this.entities.get(hit.id), hit.speed, hit.at);
  }

  aimCamera(): void {
    const c = this.stage.camera, mode = this.walker.mode;
    if (mode === 'orbit') this.orbit.update();
    else if (mode === 'tour') this.tour.apply(c);
    else this.walker.apply(c);
    c.updateMatrixWorld();
  }

  /** Draws the present; dt only moves effects. */
  draw(dt: number): void {
    shared.uTime.value = this.time;
    this.living.sync();
    this.aimCamera();
    const eye = this.stage.camera.position;
    this.people.update(this.time, eye);
    this.talk?.update(this.time);
    this.stage.lamps?.update(eye, dt, this.time);
    this.airs?.update(this.time, dt, this.stage.camera);
    if (this.stage.storm(dt, Math.random, this.settings.motion)) this.sound?.thunder();
    this.drawn = this.stage.draw(dt);
    this.frames++;
  }

  /** Steps without drawing, for tests and for catching up. */
  advance(seconds: number): void {
    for (let i = 0, n = Math.round(seconds * 60); i < n; i++) this.step();
    this.living.sync();
    this.aimCamera();
    this.look();
  }

  private show(now: number): void {
    const scale = this.pace.advise(this.stage.scale);
    if (scale !== null) this.stage.rescale(scale);
    this.draw(Math.min(0.2, this.unseen));
    this.unseen = 0;
    this.look();
    this.pace.drew(now);
  }

  frame(now: number): void {
    const dt = Math.min(0.1, Math.max(0, (now - this.last) / 1000));
    this.last = now;
    if (this.paused) return;
    this.owed += dt;
    for (let n = 0; this.owed >= STEP && n < 7; n++) { this.step(); this.owed -= STEP; }
    this.owed = Math.min(this.owed, STEP);
    this.unseen += dt;
    if (this.pace.ready(now)) this.show(now);
    else this.aimCamera();
    this.sound?.update(this.stage.camera, this.walker, this.sim, dt);
    $('title').style.opacity = this.time < 9 ? '' : '0';
  }
}
