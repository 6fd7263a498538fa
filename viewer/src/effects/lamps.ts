/** The world's lamps: a fixed set of point lights follows the nearest ones, so that programs never recompile; the strongest cast shadows. */
import * as THREE from 'three';
import { lightFactor } from '../motion/formula';
import { shared } from '../materials/shared';
import { point } from '../world/frame';
import { glow, type Entity } from '../world/loader';
import type { Lamp } from '../world/types';

/** `flame` is the present flicker, 1 at full. */
interface Source { entity: Entity; lamp: Lamp; index: number; at: THREE.Vector3; on: boolean; level: number; flame: number }

/** Watts of the document to the player's candela: at night a 10 W lamp pools about 5 m. */
const CANDELA = 0.42;

export class Lamps {
  readonly sources: Source[] = [];
  private readonly lights: THREE.PointLight[] = [];
  /** What all lamps about give back from walls and ground, where no probe says it better. */
  private readonly fill = new THREE.AmbientLight(0x000000, 1);
  private readonly holders: (Source | null)[] = [];
  private ambientLamps = 1;
  /** Lights whose shadows are out of date: one is drawn anew a frame. */
  private stale: THREE.PointLight[] = [];

  constructor(scene: THREE.Scene, entities: Iterable<Entity>, count: number, shadows: number, private readonly bounce: number) {
    for (const entity of entities) entity.extras.lights.forEach((lamp, index) => this.sources.push({ entity, lamp, index, at: new THREE.Vector3(), on: lamp.on, level: 1, flame: 1 }));
    scene.add(this.fill);
    const n = Math.min(count, this.sources.length);
    for (let i = 0; i < n; i++) {
      const light = new THREE.PointLight(0xffffff, 0, 20, 2);
      light.castShadow = i < shadows;
      if (light.castShadow) { light.shadow.mapSize.set(512, 512); light.shadow.bias = -0.004; light.shadow.normalBias = 0.04; light.shadow.camera.near = 0.12; light.shadow.autoUpdate = false; light.shadow.radius = 2.5; }
      scene.add(light);
      this.lights.push(light);
      this.holders.push(null);
    }
  }

  /** How much lamps are wanted, 0 by day to 1 at night. */
  setWanted(amount: number): void {
    this.ambientLamps = amount;
    for (const s of this.sources) this.glowOf(s.entity);
  }

  get wanted(): number { return this.ambientLamps; }

  isOn(entity: Entity): boolean { return this.sources.some((s) => s.entity === entity && s.on); }

  /** Switches an entity's lamps; returns whether they are on now, or null when it has none. */
  toggle(entity: Entity): boolean | null {
    const own = this.sources.filter((s) => s.entity === entity);
    if (!own.length) return null;
    const on = !own.some((s) => s.on);
    for (const s of own) s.on = on;
    entity.lit = on;
    this.glowOf(entity);
    return on;
  }

  private glowOf(entity: Entity): void {
    const on = this.sources.some((s) => s.entity === entity && s.on);
    glow(entity, on ? 0.12 + 0.88 * this.ambientLamps : 0.01);
  }

  /** Gives the lights to the lamps that matter most here, and lets flames flicker. */
  update(eye: THREE.Vector3, dt: number, time: number): void {
    for (const s of this.sources) {
      point(s.lamp.position, s.at).applyMatrix4(s.entity.matrix);
      if (s.lamp.flicker > 0 || s.entity.extras.motions.length) s.flame = lightFactor(s.entity.id, s.index, s.lamp.flicker, s.entity.extras.motions, time);
    }
    this.tell(eye);
    const best = this.sources.filter((s) => s.on).sort((a, b) => weigh(b, eye) - weigh(a, eye)).slice(0, this.lights.length);
    const free = [...best];
    this.holders.forEach((h, i) => { const k = h ? free.indexOf(h) : -1; if (k >= 0) free.splice(k, 1); else this.holders[i] = null; });
    this.holders.forEach((h, i) => { if (!h) { this.holders[i] = free.shift() ?? null; if (this.holders[i]) { this.holders[i]!.level = 0; if (this.lights[i]!.castShadow) this.stale.push(this.lights[i]!); } } });
    const next = this.stale.shift();
    if (next) next.shadow.needsUpdate = true;
    this.lights.forEach((light, i) => this.drive(light, this.holders[i] ?? null, dt));
  }

  /** Tells surfaces and rain of the lamps that matter here. */
  private tell(eye: THREE.Vector3): void {
    const near = this.sources.filter((s) => s.on).sort((a, b) => weigh(b, eye) - weigh(a, eye));
    this.fill.color.setRGB(0, 0, 0);
    shared.uLampAt.value.forEach((at, i) => {
      const s = near[i], tone = shared.uLampTone.value[i]!;
      if (!s) { tone.setRGB(0, 0, 0); return; }
      at.set(s.at.x, s.at.y, s.at.z, 1);
      tone.setRGB(...s.lamp.color).multiplyScalar(this.ambientLamps * s.flame * Math.min(1.6, Math.sqrt(s.lamp.power) * 0.28));
      this.fill.color.add(bounced.copy(tone).multiplyScalar(this.bounce / (1 + 0.012 * s.at.distanceToSquared(eye))));
    });
  }

  private drive(light: THREE.PointLight, s: Source | null, dt: number): void {
    if (!s) { light.intensity = 0; return; }
    s.level = Math.min(1, s.level + dt * 2);
    light.color.setRGB(...s.lamp.color);
    light.intensity = s.lamp.power * CANDELA * (0.06 + 0.94 * this.ambientLamps) * s.level * s.flame;
    light.distance = Math.max(6, Math.sqrt(s.lamp.power) * 7);
    light.position.copy(s.at);
  }

  /** Ask the shadow-casting lamps to draw their shadows anew. */
  refresh(): void { this.stale = this.lights.filter((l) => l.castShadow); }
}

const bounced = new THREE.Color();

function weigh(s: Source, eye: THREE.Vector3): number {
  return s.lamp.power / (9 + s.at.distanceToSquared(eye));
}
