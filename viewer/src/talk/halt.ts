/** A walker who stops to talk, and goes on: the time of their own lags behind the world's while both feet stand. */
import * as THREE from 'three';
import type { Entity } from '../world/loader';

/** Of the pace a second; the slow pace at which the next moment is awaited when both feet are down; metres between them then; seconds at most; and seconds in which a body comes to stand or to walk. */
const EASE = 1.6, SLOW = 0.3, LEVEL = 0.03, PATIENCE = 1.5, BLEND = 0.45;
const left = new THREE.Vector3(), right = new THREE.Vector3();

export class Halt {
  private pace = 1;
  private waited = 0;
  /** Those who walk the same way, one behind the other: nobody walks into who stands. */
  private readonly party: Entity[];
  private readonly feet: [THREE.Object3D, THREE.Object3D] | null;

  constructor(readonly entity: Entity, all: Iterable<Entity>) {
    const way = wayOf(entity);
    this.party = way ? [...all].filter((e) => wayOf(e) === way) : [];
    const bones = entity.body?.mesh.skeleton.bones ?? [], named = (n: string): THREE.Object3D | undefined => bones.find((b) => String((b.userData['name'] as string | undefined) ?? b.name).replace(/_\d+$/, '') === n);
    const l = named('leftFoot'), r = named('rightFoot');
    this.feet = l && r ? [l, r] : null;
  }

  /** Whether they have gone on at their full pace. */
  get over(): boolean { return this.pace >= 1 && !this.party.some((e) => e.body && e.body.halt > 0); }

  /** Stands still after a while, or goes on. */
  step(dt: number, stand: boolean): void {
    if (!this.party.length || dt <= 0) { this.pace = stand ? this.pace : 1; return; }
    if (!stand) { this.pace = Math.min(1, this.pace + EASE * dt); this.waited = 0; }
    else if (this.pace > SLOW) this.pace = Math.max(SLOW, this.pace - EASE * dt);
    else if (this.pace > 0) { this.waited += dt; if (this.level() || this.waited > PATIENCE) this.pace = 0; }
    for (const e of this.party) { e.lag += dt * (1 - this.pace); if (e.body) { e.body.lag = e.lag; e.body.halt = this.halt(e.body.halt, dt, stand); } }
  }

  /** Bodies come to stand as they slow down, and are on their way again before they have their full pace. */
  private halt(now: number, dt: number, stand: boolean): number {
    const wanted = stand ? 1 - this.pace : 0, most = dt / BLEND;
    return Math.max(0, Math.min(1, now + Math.max(-most, Math.min(most, wanted - now))));
  }

  private level(): boolean {
    if (!this.feet) return true;
    return Math.abs(left.setFromMatrixPosition(this.feet[0].matrixWorld).y - right.setFromMatrixPosition(this.feet[1].matrixWorld).y) < LEVEL;
  }
}

/** The path that somebody walks, as a word; empty for who walks none. */
function wayOf(e: Entity): string {
  const path = e.extras.motions.find((m) => m.kind === 'path' && !m.link);
  return path && e.body ? JSON.stringify(path.points) : '';
}
