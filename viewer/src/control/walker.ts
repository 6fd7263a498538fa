/** The visitor: eyes, gait and the three ways to get about. Without physics it glides at eye height. */
import * as THREE from 'three';
import type { Simulation } from '../physics/api';
import type { Wish } from './input';

export type Mode = 'walk' | 'fly' | 'orbit' | 'tour';
export const EYE = 1.62;
const WALK = 2.1;
const RUN = 4.8;

export class Walker {
  mode: Mode = 'walk';
  yaw = 0;
  pitch = -0.03;
  /** Metres walked on the ground; footsteps listen to it. */
  travelled = 0;
  steadiness = true;
  readonly feet = new THREE.Vector3();
  private readonly pace = new THREE.Vector3();
  private eye = EYE;
  private bobbing = 0;

  look(turn: number, tilt: number): void {
    this.yaw += turn;
    this.pitch = Math.max(-1.5, Math.min(1.5, this.pitch + tilt));
  }

  /** One sixtieth of a second. */
  step(w: Wish, sim: Simulation | null): void {
    const dt = 1 / 60, fly = this.mode === 'fly', top = (w.run ? RUN : WALK) * (fly ? 3 : 1), len = Math.max(1, Math.hypot(w.forward, w.strafe));
    const f = (w.forward / len) * top, s = (w.strafe / len) * top, sy = Math.sin(this.yaw), cy = Math.cos(this.yaw), level = fly ? Math.cos(this.pitch) : 1;
    const want = new THREE.Vector3((-sy * f) * level + cy * s, fly ? Math.sin(this.pitch) * f + w.rise * top * 0.7 : 0, (-cy * f) * level - sy * s);
    this.pace.lerp(want, sim && !sim.grounded() && !fly ? 0.05 : 0.2);
    const before = this.feet.clone();
    if (sim) {
      sim.step({ x: this.pace.x, y: this.pace.y, z: this.pace.z, jump: w.jump, fly });
      const p = sim.player();
      this.feet.set(p.x, p.y, p.z);
    } else this.feet.addScaledVector(this.pace, dt);
    const moved = Math.hypot(this.feet.x - before.x, this.feet.z - before.z);
    if (sim?.grounded() && !fly) this.travelled += moved;
    const climb = this.feet.y - before.y;
    this.eye = Math.max(EYE - 0.3, Math.min(EYE + 0.3, this.eye - (Math.abs(climb) < 0.45 ? climb : 0)));
    this.eye += (EYE - this.eye) * 0.16;
    this.bobbing += (Math.min(1, moved / dt / RUN) - this.bobbing) * 0.1;
  }

  apply(camera: THREE.PerspectiveCamera): void {
    const bob = this.steadiness ? 0 : Math.sin(this.travelled * 4.2) * 0.022 * this.bobbing;
    camera.position.set(this.feet.x, this.feet.y + this.eye + bob, this.feet.z);
    camera.rotation.set(this.pitch, this.yaw, 0, 'YXZ');
  }

  teleport(feet: THREE.Vector3, sim: Simulation | null): void {
    this.feet.copy(feet);
    this.pace.set(0, 0, 0);
    this.eye = EYE;
    sim?.teleport({ x: feet.x, y: feet.y, z: feet.z });
  }
}
