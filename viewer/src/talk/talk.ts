/** Talks with people: who is near enough, greetings, questions and answers, the voice and the mouth. */
import * as THREE from 'three';
import type { Player } from '../app/player';
import { unpoint } from '../world/frame';
import type { Entity } from '../world/loader';
import type { Vec3 } from '../world/types';
import { answer, greeting, suggestions, type Answer } from './answers';
import { Names, type Facts, type Known, type Seen } from './facts';
import { Halt } from './halt';
import { Mouth } from './mouth';
import { Panel } from './panel';
import { capital } from './wording';
import { guessed, mouthAt, post, served, Voice, type Spoken } from './voice';

/** Metres within which a talk is offered, and beyond which it ends. */
const NEAR = 3.2, FAR = 5.5, LONGEST = 300;
const head = new THREE.Vector3(), to = new THREE.Vector3(), forward = new THREE.Vector3();

/** Metres up to which lips of those who talk among themselves are seen to move, seconds in which they shut at the end, and what they move by. */
const CHAT = 14, SHUT = 0.15, MURMUR = guessed('and so we went down to the water, where the old boats are; nobody was there. then it began to rain');

export class Talk {
  /** Milliseconds that the last offline answer took. */
  lastMs = 0;
  readonly server = served();
  private readonly panel: Panel;
  private readonly voice: Voice;
  private readonly names: Names;
  private readonly mouths = new Map<string, Mouth>();
  private near: Entity | null = null;
  private partner: Entity | null = null;
  private speaking: { id: string; since: number; what: Spoken } | null = null;
  private turn = 0;
  /** Seconds in which the visitor still turns to whom they talk with. */
  private turning = 0;
  private halt: Halt | null = null;
  private last = 0;

  constructor(private readonly player: Player, private readonly facts: Facts) {
    this.names = new Names(facts);
    this.panel = new Panel({ ask: (t) => void this.ask(t), close: () => this.close(), open: () => this.begin() });
    this.voice = new Voice(this.server, (wav, at) => this.player.sound?.speech(wav, at) ?? Promise.resolve(false), () => player.settings.volume);
  }

  /** Whether somebody is near enough to begin. */
  get offered(): boolean { return this.near !== null && !this.open; }
  get open(): boolean { return this.partner !== null; }
  /** Whether keys belong to the panel. */
  get focused(): boolean { return this.panel.focused; }

  /** Lets a walker stop or go on; before anybody moves. */
  step(dt: number): void {
    this.halt?.step(dt, this.partner === this.halt.entity);
    if (!this.partner && this.halt?.over) this.halt = null;
  }

  /** Looks who is near, and moves mouths. Once a picture. */
  update(time: number): void {
    const walking = this.player.walker.mode === 'walk' || this.player.walker.mode === 'fly';
    this.near = walking && !this.player.hud.open ? this.nearest() : null;
    if (!this.open) this.panel.offer(this.near ? this.called(this.near.id) : '');
    if (this.partner && (!walking || this.away(this.partner) > FAR)) this.close();
    this.face(time - this.last);
    this.last = time;
    this.move(time);
  }

  /** Begins to talk with who is near; false where nobody is. */
  begin(): boolean {
    if (this.open || !this.near) return this.open;
    this.partner = this.near;
    this.player.wake();
    if (this.halt?.entity !== this.partner) this.halt = new Halt(this.partner, this.player.entities.values());
    const k = this.known(this.partner.id);
    this.panel.open(capital(this.called(k.me)), this.server.free);
    this.panel.suggest(suggestions(k));
    this.turning = this.player.settings.motion ? 0.9 : 0.001;
    this.say(greeting(k));
    return true;
  }

  close(): boolean {
    if (!this.partner) return false;
    this.voice.stop();
    this.player.sound?.hush();
    this.turn++;
    this.speaking = this.partner = null;
    this.panel.close();
    return true;
  }

  /** Asks the partner; what the rules do not know a language model may, where the visitor gave one. */
  async ask(question: string): Promise<void> {
    const partner = this.partner, text = question.slice(0, LONGEST), turn = ++this.turn;
    if (!partner) return;
    this.panel.line('you', text);
    const found = this.offline(partner.id, text);
    if (!this.server.free || found.rule !== 'unknown') { this.say(found.text); return; }
    const pending = this.panel.line('them', '…');
    const reply = await post<{ text: string }>('/talk/ask', { person: partner.id, text }, 40);
    pending.remove();
    if (turn === this.turn && partner === this.partner) this.say(reply?.text ?? found.text, reply ? 'AI' : '');
  }

  /** What the rules say, and how long they took. */
  offline(id: string, question: string): Answer {
    const start = performance.now(), a = answer(this.known(id), question, this.names);
    this.lastMs = performance.now() - start;
    return a;
  }

  private say(text: string, mark = ''): void {
    const id = this.partner!.id, p = this.facts.people[id]!;
    this.panel.line('them', text, mark);
    this.speaking = null;
    if (p.asleep) return;
    void this.voice.say(id, text, p.pitch ?? 1, this.place(this.partner!), (what) => { if (this.partner?.id === id) this.speaking = { id, since: this.player.time, what }; });
  }

  /** Turns the visitor's eyes to the partner's, who on a tall screen stands above the panel; a visitor who looks about ends it. */
  private face(dt: number): void {
    if (!this.partner || this.turning <= 0 || dt <= 0) return;
    const w = this.player.walker, c = this.player.stage.camera, share = this.player.settings.motion ? 1 - Math.exp(-6 * dt) : 1;
    to.copy(this.eyesOf(this.partner)).sub(c.position);
    const yaw = Math.atan2(-to.x, -to.z) - w.yaw, pitch = Math.atan2(to.y, Math.hypot(to.x, to.z)) - (c.aspect < 1 ? 0.22 : 0.04);
    w.look(share * Math.atan2(Math.sin(yaw), Math.cos(yaw)), share * (pitch - w.pitch));
    this.turning -= dt;
  }

  private eyesOf(e: Entity): THREE.Vector3 { return e.body?.gaze ? e.body.gaze.eyes(head) : this.headOf(e); }

  private move(time: number): void {
    const s = this.speaking, t = s ? time - s.since : 0;
    if (s && t < s.what.seconds) this.mouthOf(s.id)?.set(...mouthAt(s.what, t));
    else { for (const m of this.mouths.values()) m.set(0, 0); this.speaking = null; this.chat(time); }
  }

  /** Those who talk among themselves, near enough to see: their words are not made, so lips go by a sentence that nobody hears. */
  private chat(time: number): void {
    for (const [body, since, left] of this.player.people.saying(time, this.player.stage.camera.position, CHAT)) {
      const id = String(body.mesh.userData['entity']), [open, round] = mouthAt(MURMUR, since % MURMUR.seconds), share = Math.min(left / SHUT, 1);
      this.mouthOf(id)?.set(share * open, share * round);
    }
  }

  private mouthOf(id: string): Mouth | null {
    const body = this.player.entities.get(id)?.body;
    if (!body) return null;
    let m = this.mouths.get(id);
    if (!m) this.mouths.set(id, (m = new Mouth(body)));
    return m;
  }

  /** What a visitor calls somebody. */
  called(id: string): string {
    const p = this.facts.people[id];
    return p?.name || `the ${p?.noun ?? 'person'}`;
  }

  private headOf(e: Entity): THREE.Vector3 {
    if (e.body) return head.copy(e.body.mesh.boundingSphere!.center);
    return e.box.getCenter(head).applyMatrix4(e.matrix);
  }

  private away(e: Entity): number {
    const eye = this.player.stage.camera.position;
    return Math.hypot(this.headOf(e).x - eye.x, head.z - eye.z) + Math.max(0, Math.abs(head.y - eye.y) - 2);
  }

  /** Whoever stands near and before the eyes. */
  private nearest(): Entity | null {
    const c = this.player.stage.camera;
    c.getWorldDirection(forward);
    let best: Entity | null = null, least = Infinity;
    for (const id of Object.keys(this.facts.people)) {
      const e = this.player.entities.get(id);
      if (!e || e.hidden) continue;
      const far = this.away(e);
      if (far > NEAR) continue;
      to.copy(head).sub(c.position).setY(0).normalize();
      const ahead = to.x * forward.x + to.z * forward.z, rank = far * (1.6 - ahead);
      if (ahead > 0.35 * Math.hypot(forward.x, forward.z) && rank < least) { least = rank; best = e; }
    }
    return best;
  }

  private place(e: Entity): Vec3 { return this.eyesOf(e).toArray(); }

  /** The world as it is now. */
  known(me: string): Known {
    const p = this.player, s = p.stage, things = new Map<string, Seen>();
    for (const e of p.entities.values()) {
      const size = e.box.getSize(new THREE.Vector3()).multiplyScalar(e.scale), at = e.box.isEmpty() ? head.setFromMatrixPosition(e.matrix) : e.box.getCenter(head).applyMatrix4(e.matrix);
      things.set(e.id, { at: unpoint(at), extent: e.box.isEmpty() ? (e.extras.extent ?? [0, 0, 0]) : [size.x, size.z, size.y], support: e.extras.support, attributes: e.extras.attributes, why: e.extras.why });
    }
    const weather = s.weather === 'as made' ? s.sky.weather : s.weather, i = p.info;
    const sounds = [...i.ambience.map((a) => a.sound), ...[...p.entities.values()].flatMap((e) => e.extras.sounds.map((x) => x.sound))].map((n) => i.captions[n] ?? '').filter(Boolean);
    return {
      facts: this.facts, me, things, visitor: { at: unpoint(s.camera.position), yaw: p.walker.yaw }, aim: p.aim?.entity.id ?? null,
      world: { title: i.title || i.prompt, place: i.place, interior: i.interior, version: i.version, hour: s.hour, weather, season: s.sky.season, sounds: [...new Set(sounds)] },
    };
  }
}
