/** Where a shot's camera is at a time. */
import type { Camera, Shot, Vec3 } from '../world/types';

const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const mix3 = (a: Vec3, b: Vec3, t: number): Vec3 => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];

export function cameraAt(shot: Shot, time: number): Camera {
  const n = shot.keys.length, u = Math.min(1, Math.max(0, time / shot.seconds)), e = u * u * (3 - 2 * u), x = e * (n - 1), i = Math.min(Math.floor(x), Math.max(0, n - 2)), f = x - i;
  const a = shot.keys[i]!, b = shot.keys[Math.min(i + 1, n - 1)]!;
  return { name: a.name, position: mix3(a.position, b.position, f), target: mix3(a.target, b.target, f), fov: mix(a.fov, b.fov, f), focus: mix(a.focus, b.focus, f), aperture: mix(a.aperture, b.aperture, f) };
}
