/** A mouth that opens: the few vertices about the lips of one body, moved on the processor while it speaks. */
import * as THREE from 'three';
import type { Body } from '../motion/people';

export class Mouth {
  private open = 0;
  private round = 0;

  constructor(private readonly body: Body) {}

  /** Openness and rounding, 0..1, of every level of detail; nothing is written that does not change. */
  set(open: number, round: number): void {
    if (Math.abs(open - this.open) < 0.004 && Math.abs(round - this.round) < 0.004) return;
    this.open = open;
    this.round = round;
    const lips = this.body.lips;
    if (!lips) return;
    const geometry = this.body.levels[0]!, a = geometry.getAttribute('position') as THREE.BufferAttribute, p = a.array as Float32Array;
    for (let i = 0; i < lips.index.length; i++) {
      const v = lips.index[i]! * 3;
      for (let c = 0; c < 3; c++) p[v + c] = lips.home[i * 3 + c]! + open * lips.open[i * 3 + c]! + round * lips.round[i * 3 + c]!;
    }
    a.clearUpdateRanges();
    a.addUpdateRange(lips.index[0]! * 3, (lips.index[lips.index.length - 1]! - lips.index[0]! + 1) * 3);
    a.needsUpdate = true;
  }
}
