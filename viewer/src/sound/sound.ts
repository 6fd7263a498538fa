/** The world's sound: beds, located loops and events, footsteps, knocks and thunder, all from blobs in the page. */
import * as THREE from 'three';
import type { P3, Simulation } from '../physics/api';
import type { Walker } from '../control/walker';
import type { Settings } from '../ui/settings';
import { point } from '../world/frame';
import type { Entity } from '../world/loader';
import type { Info, Sky, SoundSource, Vec3 } from '../world/types';
import { Bank } from './bank';
import { Captions } from './captions';
import { bedFactor, gain, impactOf, stepOn } from './what';

interface Emitter { entity: Entity; source: SoundSource; at: THREE.Vector3; distance: number; voice: Voice | null; next: number; level: number }
interface Voice { node: AudioBufferSourceNode | null; panner: PannerNode; gain: GainNode }
interface Bed { name: string; level: number; gain: GainNode | null }

const HEARD = 55;
const VOICES = 14;
const STRIDE = 0.78;
const LOUD = 1.6;
/** Gain of a voice at a metre, and of the world meanwhile. */
const SPEECH = 1.5, DUCKED = 0.4;
const facing = new THREE.Vector3(), upward = new THREE.Vector3(), right = new THREE.Vector3();

export class Sound {
  readonly captions: Captions;
  /** Tells the visitor that there is no sound. */
  silent: (why: string) => void = () => undefined;
  private context: AudioContext | null = null;
  private bank = new Bank(null);
  private master: GainNode | null = null;
  /** What the world itself says, brought to a like loudness in every world; hands and feet go past it. */
  private world: GainNode | null = null;
  private room: GainNode | null = null;
  private readonly emitters: Emitter[] = [];
  private readonly beds: Bed[];
  private readonly played: Record<string, number> = {};
  private sky: Sky;
  private night = 0;
  private time = 0;
  private since = 1;
  private strides = 0;
  private begun = false;
  private volume: number;
  private spoken: AudioBufferSourceNode | null = null;
  private readonly ear = new THREE.Vector3();

  constructor(private readonly info: Info, private readonly entities: Map<string, Entity>, settings: Settings) {
    this.captions = new Captions(info.captions);
    this.captions.show(settings.captions);
    this.volume = settings.volume;
    this.sky = info.sky;
    for (const entity of entities.values()) for (const source of entity.extras.sounds) this.emitters.push({ entity, source, at: new THREE.Vector3(), distance: 0, voice: null, next: 0, level: gain(source.gain) });
    this.emitters.forEach((e, i) => (e.next = e.source.every * (0.3 + ((i * 0.618) % 1))));
    this.beds = info.ambience.map((a) => ({ name: a.sound, level: gain(a.gain), gain: null }));
    for (const [name, level] of [['rain_ground', 0.6], ['wind', 0.35]] as const) {
      if (!info.interior && !this.beds.some((b) => b.name.startsWith(name.slice(0, 4)))) this.beds.push({ name, level, gain: null });
    }
  }

  report(): { state: string; voices: number; beds: number; names: string[]; played: Record<string, number>; captions: string[]; failed: number } {
    return { state: this.context?.state ?? 'none', voices: this.emitters.filter((e) => e.voice).length, beds: this.beds.filter((b) => b.gain).length, names: [...this.bank.names], played: this.played, captions: this.captions.log, failed: this.bank.failed };
  }

  /** Must be called from a gesture. */
  async start(): Promise<void> {
    if (this.context) { if (this.context.state === 'suspended') await this.context.resume().catch(() => undefined); return; }
    if (this.begun) return;
    this.begun = true;
    try {
      this.context = new AudioContext({ latencyHint: 'interactive' });
    } catch {
      this.silent('This browser gives no sound; captions tell what would be heard.');
      this.captions.show(true);
      return;
    }
    this.bank = new Bank(this.context);
    this.wire(this.context);
    await this.context.resume().catch(() => undefined);
    await Promise.all(this.beds.map((b) => this.openBed(b)));
    if (this.bank.failed > 0 && this.bank.failed === this.beds.length) { this.silent('This browser cannot play Ogg sound; captions tell what would be heard.'); this.captions.show(true); }
    if (this.info.narration && this.bank.has('narration')) setTimeout(() => { this.captions.put(this.info.narration); void this.play('narration', null, 1); }, 1500);
  }

  /** Master volume, a limiter, and the room's reverberation beside the dry way. */
  private wire(c: AudioContext): void {
    const limiter = new DynamicsCompressorNode(c, { threshold: -9, ratio: 12, knee: 6, attack: 0.004, release: 0.2 });
    this.master = new GainNode(c, { gain: this.volume * LOUD });
    this.master.connect(limiter).connect(c.destination);
    this.world = new GainNode(c, { gain: this.info.level });
    this.world.connect(this.master);
    const inside = this.info.interior, [seconds, share] = this.info.echo ?? (inside ? [0.9, 0.22] : [1.6, 0.035]);
    this.room = new GainNode(c, { gain: Math.min(share, 0.5) });
    const hall = new ConvolverNode(c, { buffer: echo(c, Math.min(Math.max(seconds, 0.15), 6), inside ? 5200 : 2600), disableNormalization: false });
    this.room.connect(hall).connect(this.master);
  }

  private async openBed(bed: Bed): Promise<void> {
    const buffer = await this.bank.get(bed.name), c = this.context;
    if (!buffer || !c || !this.master) return;
    bed.gain = new GainNode(c, { gain: 0 });
    this.loop(bed.name, buffer).connect(bed.gain).connect(this.world!);
    this.driveBed(bed, 1.5);
    this.captions.tell(bed.name, 0, 60);
  }

  private loop(name: string, buffer: AudioBuffer): AudioBufferSourceNode {
    const [a, b] = this.info.loops[name] ?? [0, buffer.duration], end = Math.min(b, buffer.duration), node = new AudioBufferSourceNode(this.context!, { buffer, loop: true, loopStart: a, loopEnd: end });
    node.start(0, a + Math.random() * Math.max(0, end - a));
    this.count(name);
    return node;
  }

  private driveBed(bed: Bed, seconds: number): void {
    const c = this.context, level = bed.level * bedFactor(bed.name, this.sky, this.info.sky, this.night);
    bed.gain?.gain.setTargetAtTime(level, c!.currentTime, seconds / 3);
    if (level > bed.level * 0.2 && bed.gain) this.captions.tell(bed.name, 0, 60);
  }

  private count(name: string): void { this.played[name] = (this.played[name] ?? 0) + 1; }

  setVolume(v: number): void { this.volume = v; this.master?.gain.setTargetAtTime(v * LOUD, this.context!.currentTime, 0.05); }
  showCaptions(on: boolean): void { if (on !== this.captions.shown) this.captions.show(on); }

  /** Silence while the page is hidden. */
  pause(on: boolean): void { if (this.context) void (on ? this.context.suspend() : this.context.resume()).catch(() => undefined); }

  setSky(sky: Sky, night: number): void {
    this.sky = sky;
    this.night = night;
    if (this.context) for (const b of this.beds) this.driveBed(b, 1);
  }

  /** Plays a sound once; at null it is everywhere. */
  async play(name: string | null, at: P3 | null, level: number, rate = 1, way: 'hands' | 'world' = 'hands'): Promise<void> {
    const c = this.context;
    if (!name || !c || !this.master || !this.bank.has(name)) return;
    const buffer = await this.bank.get(name);
    if (!buffer) return;
    const node = new AudioBufferSourceNode(c, { buffer, playbackRate: rate }), g = new GainNode(c, { gain: level });
    this.count(name);
    const out = way === 'world' ? this.world! : this.master;
    node.connect(g);
    if (at) { const p = this.panner(at); g.connect(p); p.connect(out); p.connect(this.room!); } else g.connect(out);
    node.start();
  }

  /** Plays speech that came from elsewhere, at a place; the rest of the world is softer while it lasts. False where there is no sound. */
  async speech(wav: ArrayBuffer, at: Vec3 | null): Promise<boolean> {
    const c = this.context;
    if (!c || !this.master || c.state !== 'running') return false;
    try {
      const buffer = await c.decodeAudioData(wav), node = new AudioBufferSourceNode(c, { buffer }), g = new GainNode(c, { gain: SPEECH });
      this.spoken?.stop();
      this.spoken = node;
      node.connect(g);
      if (at) {
        const p = this.panner({ x: at[0], y: at[1], z: at[2] }), far = Math.max(1, facing.set(at[0], at[1], at[2]).distanceTo(this.ear));
        g.connect(p).connect(this.master);
        g.connect(new GainNode(c, { gain: 1 / Math.sqrt(far) })).connect(this.room!); // the room answers from all round, nearly as loud far away
      } else g.connect(this.master);
      const world = this.world!.gain;
      world.setTargetAtTime(this.info.level * DUCKED, c.currentTime, 0.15);
      node.onended = () => { if (this.spoken === node) { this.spoken = null; world.setTargetAtTime(this.info.level, c.currentTime, 0.5); } };
      node.start();
      this.count('speech');
      return true;
    } catch {
      return false;
    }
  }

  /** Ends it. */
  hush(): void { this.spoken?.stop(); }

  private panner(at: P3): PannerNode {
    return new PannerNode(this.context!, { panningModel: 'HRTF', distanceModel: 'inverse', refDistance: 1, rolloffFactor: 1, positionX: at.x, positionY: at.y, positionZ: at.z });
  }

  /** What a hand did to a thing. */
  touch(e: Entity, what: string): void {
    const at = new THREE.Vector3().setFromMatrixPosition(e.matrix), slides = e.extras.joints[0]?.kind === 'slide';
    const name = what === 'open' ? (slides ? 'drawer' : 'door_open') : what === 'shut' ? (slides ? 'drawer' : 'door_close') : what === 'on' || what === 'off' ? 'switch' : what === 'hold' ? 'pick_up' : '';
    if (!name) return;
    this.captions.tell(name, 0, 0.5);
    void this.play(name, at, 0.9);
  }

  impact(e: Entity | undefined, speed: number, at: P3): void {
    if (!e) return;
    const name = this.bank.first(impactOf(`${e.extras.attributes['material'] ?? ''} ${e.recipes.join(' ')}`), 'impact_wood', 'impact_stone');
    if (!name) return;
    this.captions.tell(name, 0, 2);
    void this.play(name, at, Math.min(1.6, 0.25 * speed), 1.25 - Math.min(0.45, e.extras.mass / 60));
  }

  /** A strike somewhere off: the sound comes after the light. */
  thunder(): void {
    const a = Math.random() * 6.283, far = 200 + Math.random() * 900, at = { x: Math.cos(a) * 14, y: 9, z: Math.sin(a) * 14 };
    setTimeout(() => { const name = this.bank.first('thunder_clap', 'thunder'); if (name) this.captions.tell(name, 0, 3); void this.play(name, at, 9 - far / 160, 1.05 - far / 5000); }, far / 0.343);
  }

  update(camera: THREE.Camera, walker: Walker, sim: Simulation | null, dt: number): void {
    this.time += dt;
    this.listen(camera);
    this.steps(walker, sim);
    this.since += dt;
    if (this.since > 0.25) { this.since = 0; this.choose(camera.position); }
    for (const e of this.emitters) {
      if (e.voice) moveTo(e.voice.panner, e.at);
      if (!e.source.loop && this.time > e.next) this.happen(e);
    }
  }

  private listen(camera: THREE.Camera): void {
    camera.getWorldDirection(facing);
    upward.set(0, 1, 0).applyQuaternion(camera.quaternion);
    right.crossVectors(facing, upward);
    const l = this.context?.listener, p = this.ear.copy(camera.position);
    if (!l) return;
    if (!l.positionX) { (l as unknown as { setPosition(x: number, y: number, z: number): void }).setPosition(p.x, p.y, p.z); (l as unknown as { setOrientation(...v: number[]): void }).setOrientation(...facing.toArray(), ...upward.toArray()); return; }
    l.positionX.value = p.x; l.positionY.value = p.y; l.positionZ.value = p.z;
    l.forwardX.value = facing.x; l.forwardY.value = facing.y; l.forwardZ.value = facing.z;
    l.upX.value = upward.x; l.upY.value = upward.y; l.upZ.value = upward.z;
  }

  /** Voices go to the loops that are loudest here. */
  private choose(ear: THREE.Vector3): void {
    for (const e of this.emitters) e.distance = point(e.source.position, e.at).applyMatrix4(e.entity.matrix).distanceTo(ear);
    const loops = this.emitters.filter((e) => e.source.loop && e.distance < HEARD).sort((a, b) => b.level / (1 + b.distance) - a.level / (1 + a.distance));
    const wanted = new Set(loops.slice(0, VOICES));
    for (const e of this.emitters) if (e.voice && !wanted.has(e)) this.close(e);
    for (const e of wanted) {
      if (e.distance < 14) this.captions.tell(e.source.sound, this.side(e, ear), 45);
      if (!e.voice) void this.open(e);
    }
  }

  private side(e: Emitter, ear: THREE.Vector3): number { return e.distance < 0.5 ? 0 : right.dot(upward.copy(e.at).sub(ear)) / e.distance; }

  private async open(e: Emitter): Promise<void> {
    const c = this.context;
    if (!c || !this.master || !this.bank.has(e.source.sound)) return;
    const panner = this.panner(e.at), g = new GainNode(c, { gain: 0 }), voice: Voice = { node: null, panner, gain: g };
    e.voice = voice;
    const buffer = await this.bank.get(e.source.sound);
    if (!buffer || e.voice !== voice) { if (e.voice === voice) e.voice = null; return; }
    voice.node = this.loop(e.source.sound, buffer);
    voice.node.connect(g).connect(panner).connect(this.world!);
    panner.connect(this.room!);
    g.gain.setTargetAtTime(e.level, c.currentTime, 0.2);
  }

  private close(e: Emitter): void {
    const v = e.voice, c = this.context;
    e.voice = null;
    if (!v || !c) return;
    v.gain.gain.setTargetAtTime(0, c.currentTime, 0.15);
    v.node?.stop(c.currentTime + 0.8);
    setTimeout(() => { v.panner.disconnect(); v.gain.disconnect(); }, 900);
  }

  private happen(e: Emitter): void {
    e.next = this.time + Math.max(0.4, e.source.every) * (0.45 + 1.1 * Math.random());
    if (e.distance > HEARD || e.source.every <= 0) return;
    this.captions.tell(e.source.sound, 0, 12);
    void this.play(e.source.sound, e.at, e.level, 0.96 + 0.08 * Math.random(), 'world');
  }

  private steps(walker: Walker, sim: Simulation | null): void {
    const n = Math.floor(walker.travelled / STRIDE);
    if (n === this.strides) return;
    this.strides = n;
    const ground = sim?.ground() ?? null, e = ground ? this.entities.get(ground.id.split('#')[0]!) : undefined;
    const snow = this.sky.snow > 0.35 && !this.info.interior && e?.extras.kind === 'terrain';
    const what = snow ? 'snow' : e ? recipeUnder(e, ground!.face) : this.info.interior ? 'wood' : 'ground';
    const name = this.bank.first(stepOn(what), 'step_stone', 'step_wood', 'step_dirt');
    void this.play(name, walker.feet, 0.42 + 0.12 * Math.random(), 0.92 + 0.16 * Math.random());
  }
}

/** The recipe of the triangle stood on, else what the thing is called. */
export function recipeUnder(e: Entity, face: number): string {
  const faces = e.collision?.faces ?? [], all = faces.at(-1)?.end ?? 1, part = face >= 0 ? faces.find((f) => face % all < f.end) : undefined;
  return part?.recipe ?? `${e.extras.attributes['material'] ?? ''} ${e.recipes[0] ?? ''} ${e.extras.category}`;
}

function moveTo(p: PannerNode, at: THREE.Vector3): void { p.positionX.value = at.x; p.positionY.value = at.y; p.positionZ.value = at.z; }

/** A decaying, darkening noise as the answer of a room. */
function echo(c: AudioContext, seconds: number, bright: number): AudioBuffer {
  const n = Math.floor(seconds * c.sampleRate), out = c.createBuffer(2, n, c.sampleRate), k = Math.exp(-6.283 * bright / c.sampleRate);
  for (let ch = 0; ch < 2; ch++) {
    const d = out.getChannelData(ch);
    let low = 0;
    for (let i = 0; i < n; i++) { low = low * k + (Math.random() * 2 - 1) * (1 - k); d[i] = low * Math.exp(-6.9 * i / n); }
  }
  return out;
}
