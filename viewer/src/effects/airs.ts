/** placeholder */
import type * as THREE from 'three';
import type { Light } from '../sky/day';
import type { Sky } from '../world/types';
export class Airs {
  constructor(_a: unknown, _b: unknown, _c: unknown, _d: unknown) {}
  setSky(_s: Sky, _l: Light | null): void {}
  update(_t: number, _dt: number, _c: THREE.Camera): void {}
}
