/** Using things: open, switch, pick up, throw. */
import * as THREE from 'three';
import type { Lamps } from '../effects/lamps';
import type { Simulation } from '../physics/api';
import type { Entity } from '../world/loader';
import { nameOf, type Aim } from '../ui/inspector';
import type { Living } from './living';

const REACH = 2.8;
const HEAVY = 28;
const forward = new THREE.Vector3();

export class Hands {
  held: Entity | null = null;

  constructor(private readonly living: Living, private readonly lamps: () => Lamps | null) {}

  /** What E would do to this, in words; empty when nothing. */
  offer(aim: Aim | null): string {
    if (this.held) return 'click: throw   G: put down';
    if (!aim || aim.distance > REACH) return '';
    const e = aim.entity, name = nameOf(e).toLowerCase(), lamp = this.lamps();
    if (e.extras.joints.length && this.living.swings.some((s) => s.entity === e)) return `E: ${this.living.openness(e) > 0.02 ? 'shut' : 'open'} ${name}`;
    if (lamp?.sources.some((s) => s.entity === e)) return `E: switch ${lamp.isOn(e) ? 'off' : 'on'}`;
    if (e.extras.dynamic && e.extras.mass <= HEAVY) return `E: pick up ${name}`;
    return e.extras.dynamic ? `push ${name}` : '';
  }

  /** Does it; returns what was done. */
  use(aim: Aim | null): string {
    if (this.held) { this.held = null; return 'drop'; }
    if (!aim || aim.distance > REACH) return '';
    const e = aim.entity, opened = this.living.open(e, aim.link);
    if (opened !== null) return opened ? 'open' : 'shut';
    const lit = this.lamps()?.toggle(e) ?? null;
    if (lit !== null) return lit ? 'on' : 'off';
    if (e.extras.dynamic && e.extras.mass <= HEAVY) { this.held = e; return 'hold'; }
    return '';
  }

  /** Throws what is held, else gives what is looked at a shove. */
  throwHeld(camera: THREE.Camera, sim: Simulation | null): boolean {
    const e = this.held;
    if (!e || !sim) return false;
    camera.getWorldDirection(forward);
    const speed = Math.min(9, 5 + 12 / Math.max(1, e.extras.mass));
    sim.launch(e.id, { x: forward.x * speed, y: forward.y * speed + 1.2, z: forward.z * speed });
    this.held = null;
    return true;
  }

  /** Keeps the held thing before the eyes; a thing that got stuck far away slips out of the hand. */
  carry(camera: THREE.Camera, sim: Simulation): void {
    const e = this.held;
    if (!e) return;
    camera.getWorldDirection(forward);
    const size = e.box.getSize(new THREE.Vector3()).length() * 0.5 * e.scale, middle = e.box.getCenter(new THREE.Vector3()).multiplyScalar(e.scale);
    const to = camera.position.clone().addScaledVector(forward, 0.75 + size).sub(middle.applyQuaternion(new THREE.Quaternion().setFromRotationMatrix(e.matrix)));
    const p = sim.pose(e.id);
    if (p && to.distanceTo(new THREE.Vector3(p.at.x, p.at.y, p.at.z)) > 3) { this.held = null; return; }
    sim.carry(e.id, { x: to.x, y: to.y - 0.12, z: to.z });
  }
}
