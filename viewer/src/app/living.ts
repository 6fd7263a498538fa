/** What moves: bodies under physics, doors and drawers, and behaviours by formula. */
import * as THREE from 'three';
import { linkAt, matrixOf, moversOf, stateAt, type Mover } from '../motion/motion';
import type { Simulation } from '../physics/api';
import { advance, applyLink, swingsOf, toggle, type Swing } from '../physics/links';
import { pose, type Entity } from '../world/loader';

const at = new THREE.Vector3(), rot = new THREE.Quaternion(), scale = new THREE.Vector3();

export class Living {
  sim: Simulation | null = null;
  readonly swings: Swing[];
  private readonly dynamic: Entity[];
  private readonly movers: Mover[];
  private readonly settled = new Set<string>();

  constructor(entities: Map<string, Entity>) {
    const all = [...entities.values()];
    this.swings = swingsOf(all);
    this.dynamic = all.filter((e) => e.extras.dynamic);
    this.movers = moversOf(entities);
  }

  /** Poses by formula at this time; kinematic bodies follow. */
  behave(time: number): void {
    for (const m of this.movers) {
      const e = m.entity;
      if (m.own.length || m.carrier) matrixOf(stateAt(m, time), e.matrix);
      for (const [link, motions] of m.links) {
        const part = e.parts.get(link);
        if (part) matrixOf(linkAt(motions, time - e.lag, m.extent), part.offset);
      }
      pose(e);
      if (!this.sim || !(m.own.length || m.carrier)) continue;
      e.matrix.decompose(at, rot, scale);
      this.sim.drive(e.id, at, rot);
      for (const s of this.swings) if (s.entity === e) applyLink(s, this.sim);
    }
  }

  swing(dt: number): void {
    for (const e of advance(this.swings, dt, this.sim)) pose(e);
  }

  /** Brings pushed things to where physics says they are. */
  sync(): void {
    if (!this.sim) return;
    for (const e of this.dynamic) {
      const p = this.sim.pose(e.id);
      if (!p || (p.asleep && this.settled.has(e.id))) continue;
      if (p.asleep) this.settled.add(e.id); else this.settled.delete(e.id);
      e.matrix.compose(at.set(p.at.x, p.at.y, p.at.z), rot.set(p.turn.x, p.turn.y, p.turn.z, p.turn.w), scale.setScalar(e.scale));
      pose(e);
    }
  }

  /** Opens or shuts the link looked at, else the first. Returns null when there is none. */
  open(e: Entity, link: string): boolean | null {
    const own = this.swings.filter((s) => s.entity === e), s = own.find((x) => x.joint.name === link) ?? own[0];
    return s ? toggle(s) : null;
  }

  openness(e: Entity): number {
    const s = this.swings.find((x) => x.entity === e);
    return s ? Math.abs(s.value - s.rest) : 0;
  }
}
