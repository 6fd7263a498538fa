/** Leaves out scattered small things that are far, nearer the more the picture holds. */
import type * as THREE from 'three';
import type { Draw } from '../world/batches';
import type { Entity } from '../world/loader';

export const TRIANGLE_BUDGET = 1_500_000;

export class Thinner {
  reach: number;
  private readonly draws: { draw: Draw; shown: boolean }[] = [];
  private readonly most: number;

  constructor(entities: Iterable<Entity>, low: boolean) {
    this.reach = this.most = low ? 45 : 130;
    for (const e of entities) for (const p of e.parts.values()) for (const d of p.draws) if (d.scatter) this.draws.push({ draw: d, shown: true });
  }

  update(eye: THREE.Vector3, triangles: number): void {
    if (triangles > TRIANGLE_BUDGET * 0.93) this.reach = Math.max(12, this.reach * 0.9);
    else if (triangles < TRIANGLE_BUDGET * 0.6) this.reach = Math.min(this.most, this.reach * 1.004);
    for (const d of this.draws) {
      const far = d.draw.center.distanceTo(eye) - d.draw.radius, show = far < this.reach * (d.shown ? 1.05 : 1);
      if (show !== d.shown) { d.shown = show; d.draw.mesh.setVisibleAt(d.draw.id, show); }
    }
  }
}
