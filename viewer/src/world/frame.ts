/** The document is Z up with front -Y; the screen is Y up with front +Z. This is the only place that knows both. */
import * as THREE from 'three';
import type { Quat, Vec3 } from './types';

export const point = (v: Vec3 | readonly number[], out = new THREE.Vector3()): THREE.Vector3 => out.set(v[0] ?? 0, v[2] ?? 0, -(v[1] ?? 0));

/** A document quaternion (w, x, y, z) as a Y-up one. */
export const turn = (q: Quat, out = new THREE.Quaternion()): THREE.Quaternion => out.set(q[1], q[3], -q[2], q[0]);

/** Back from the screen to the document. */
export const unpoint = (v: { x: number; y: number; z: number }): Vec3 => [v.x, -v.z, v.y];

/** A Y-up quaternion as the document's (w, x, y, z). */
export const unturn = (q: { x: number; y: number; z: number; w: number }): Quat => [q.w, q.x, -q.z, q.y];

/** Unit direction towards the sun: azimuth from +Y clockwise seen from above. */
export function sunDirection(azimuth: number, elevation: number, out = new THREE.Vector3()): THREE.Vector3 {
  const c = Math.cos(elevation);
  return point([Math.sin(azimuth) * c, Math.cos(azimuth) * c, Math.sin(elevation)], out);
}
