/** Keeps every picture within the budget of triangles: all eyes of a picture share one tolerance, which grows until they fit. */
import * as THREE from 'three';
import type { Batch, View } from '../world/batch';

export const TRIANGLE_BUDGET = 1_500_000;
/** Left for what is not batched, and for lamps whose shadows come due. */
const KEPT = 0.93;

interface Seen { texels: number; shadow: boolean; coarse: number }

export class Detail {
  /** Texels of error; 1 can hardly be seen. */
  tolerance: number;
  budget = TRIANGLE_BUDGET;
  private readonly least: number;
  private readonly seen = new WeakMap<THREE.Camera, Seen>();

  constructor(private readonly batches: readonly Batch[], low: boolean, private readonly reach = low ? 45 : 130) {
    this.least = this.tolerance = low ? 1.4 : 1;
    for (const b of batches) b.viewOf = (camera, shadow) => this.view(camera, shadow);
  }

  /** Says how many texels a camera's picture is high. Cameras that nobody told of are probes and lamps, which need little. */
  tell(camera: THREE.Camera, texels: number, shadow = false, coarse = shadow ? 1.6 : 1): void { this.seen.set(camera, { texels, shadow, coarse }); }

  private view(camera: THREE.Camera, shadow: boolean): View {
    const s = this.seen.get(camera) ?? { texels: shadow ? 512 : 96, shadow, coarse: 1.6 };
    return { camera, texels: s.texels, shadow, tolerance: this.tolerance * s.coarse, reach: this.reach / this.tolerance ** 1.5 };
  }

  /** What these eyes together would draw now. */
  count(cameras: readonly THREE.Camera[]): number {
    let sum = 0;
    for (const c of cameras) { const v = this.view(c, this.seen.get(c)?.shadow ?? false); for (const b of this.batches) if (b.visible) sum += b.choose(v, false); }
    return sum;
  }

  /** Finds the tolerance for a picture. `extra` triangles are drawn beside. Eases back slowly, so that nothing flickers between two levels. */
  plan(cameras: readonly THREE.Camera[], extra: number): void {
    const most = this.budget * KEPT - extra, was = this.tolerance;
    if (was > this.least) {
      this.tolerance = Math.max(this.least, was / 1.1);
      if (this.count(cameras) > most * 0.95) this.tolerance = was;
    }
    while (this.tolerance < 60 && this.count(cameras) > most) this.tolerance *= 1.15;
  }
}
