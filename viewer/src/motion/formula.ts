/** Behaviours by closed formula, the same numbers as worldloom.world.motion, where each is written out. Z up, seconds, radians. */
import type { Motion, Quat, Vec3 } from '../world/types';

export interface State { position: Vec3; rotation: Quat; scale: number }
const TAU = 2 * Math.PI;
const { sin, cos, min, max, hypot, atan, atan2, floor } = Math;

/** The k-th number in [0, 1) of a seed. */
export function share(seed: number, k: number): number {
  let h = (seed + Math.imul(k, 0x9e3779b9)) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b) >>> 0;
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** FNV-1a over UTF-8. */
export function seedOf(text: string): number {
  let h = 0x811c9dc5;
  for (const b of new TextEncoder().encode(text)) h = Math.imul(h ^ b, 0x01000193) >>> 0;
  return h;
}

const smooth = (f: number): number => f * f * (3 - 2 * f);
const mod = (a: number, n: number): number => ((a % n) + n) % n;

function between(seed: number, k: number, i: number, e: number): number {
  const a = share(seed, k + mod(i, 64)), b = share(seed, k + mod(i + 1, 64));
  return a + (b - a) * e;
}

/** Smooth noise in [0, 1) along x. */
export function drift(seed: number, k: number, x: number): number {
  const i = floor(x);
  return between(seed, k, i, smooth(x - i));
}

const noise = (seed: number, k: number, slow: number, fast: number): number => 0.65 * drift(seed, k, slow) + 0.35 * drift(seed, k + 50, fast);

/** Factor on a lamp's power: its own flicker and the entity's flicker motions. */
export function lightFactor(id: string, index: number, flicker: number, motions: readonly Motion[], t: number): number {
  let factor = flicker > 0 ? 1 - flicker * noise(seedOf(id), 101 * index, 5 * t, 13 * t) : 1;
  for (const m of motions) if (m.kind === 'flicker') factor *= 1 - m.amplitude * noise(m.seed, 0, t / m.period, 2.6 * t / m.period);
  return max(factor, 0);
}

/** Radians of a sway, swing, spin or turn. */
export function angle(m: Motion, t: number): number {
  const w = TAU * t / m.period, s = m.seed;
  if (m.kind === 'sway') return m.amplitude * (0.75 * sin(w + TAU * share(s, 0)) + 0.25 * sin(1.6 * w + TAU * share(s, 1)));
  if (m.kind === 'swing') return m.amplitude * sin(w + TAU * share(s, 0));
  if (m.kind === 'spin') return w + TAU * share(s, 0);
  const x = t / m.period, i = floor(x);
  return m.amplitude * (2 * between(s, 10, i, smooth(min(1, (x - i) / 0.4))) - 1);
}

/** One motion applied to a pose. */
export function step(m: Motion, state: State, t: number, extent: Vec3): State {
  const { position: p, rotation: q, scale: s } = state;
  switch (m.kind) {
    case 'bob': return bob(m, state, t, extent);
    case 'circle': return circle(m, state, t);
    case 'path': return along(m, state, t);
    case 'track': return keyed(m, state, t);
    case 'breathe': return { position: p, rotation: q, scale: s * (1 + m.amplitude * (0.5 - 0.5 * cos(TAU * t / m.period + TAU * share(m.seed, 0)))) };
    case 'sway': case 'swing': case 'spin': case 'turn': {
      const r = axisTurn(m.axis, angle(m, t)), arm = rotate(q, sub(m.center, rotate(r, m.center)));
      return { position: [p[0] + s * arm[0], p[1] + s * arm[1], p[2] + s * arm[2]], rotation: multiply(q, r), scale: s };
    }
    default: return state;
  }
}

function bob(m: Motion, { position: p, rotation: q, scale: s }: State, t: number, extent: Vec3): State {
  const w = TAU * t / m.period, a = m.amplitude, phase = (k: number): number => TAU * share(m.seed, k);
  const z = p[2] + a * (0.65 * sin(w + phase(0)) + 0.35 * sin(1.6 * w + phase(1)));
  const roll = min(0.12, 0.5 * a / max(s * extent[0] / 2, 0.3)) * sin(0.8 * w + phase(2));
  const pitch = min(0.06, 0.7 * a / max(s * extent[1] / 2, 0.5)) * sin(1.2 * w + phase(3));
  return { position: [p[0], p[1], z], rotation: multiply(multiply(q, axisTurn([0, 1, 0], roll)), axisTurn([1, 0, 0], pitch)), scale: s };
}

function circle(m: Motion, { position: p, rotation: q, scale: s }: State, t: number): State {
  const k = TAU / m.period, a = m.amplitude, w = k * t, d = share(m.seed, 4) < 0.5 ? 1 : -1, phase = (i: number): number => TAU * share(m.seed, i);
  const r = a * (1 + 0.18 * sin(2 * w + phase(1))), dr = a * 0.36 * k * cos(2 * w + phase(1));
  const c = cos(d * w + phase(0)), sn = sin(d * w + phase(0)), tall = min(0.12 * a, 2);
  const h = tall * (0.6 * sin(w + phase(2)) + 0.4 * sin(3 * w + phase(3)));
  const v: Vec3 = [dr * c - r * d * k * sn, dr * sn + r * d * k * c, tall * k * (0.6 * cos(w + phase(2)) + 1.2 * cos(3 * w + phase(3)))];
  const flat = hypot(v[0], v[1]), bank = d * min(0.6, atan(flat * flat / (9.81 * max(a, 0.1)))), mid = rotate(q, m.center);
  return { position: [p[0] + s * mid[0] + r * c, p[1] + s * mid[1] + r * sn, p[2] + s * mid[2] + h], rotation: multiply(heading(v), axisTurn([0, 1, 0], bank)), scale: s };
}

/** Along a Catmull-Rom curve through the points; open ones ease to rest at the last. */
function along(m: Motion, state: State, t: number): State {
  const pts = m.points, n = pts.length - 1;
  if (n < 1) return state;
  const first = pts[0]!, last = pts[n]!, closed = distance(first, last) < 1e-6, chords = pts.slice(1).map((b, i) => distance(pts[i]!, b)), total = chords.reduce((a, b) => a + b, 0);
  if (total <= 0) return state;
  const x = t * max(m.speed, 0.01) / total, y = min(max(x / 2, 0), 1), u = closed ? mod(x + share(m.seed, 0), 1) : y * (2 - y);
  let far = u * total, i = 0;
  while (i < n - 1 && far > chords[i]!) far -= chords[i++]!;
  const f = chords[i]! > 0 ? min(far / chords[i]!, 1) : 0;
  const a = i ? pts[i - 1]! : closed ? pts[n - 1]! : mirror(first, pts[1]!), d = i + 2 <= n ? pts[i + 2]! : closed ? pts[1]! : mirror(last, pts[n - 1]!);
  const [place, v] = catmull(a, pts[i]!, pts[i + 1]!, d, f);
  return { position: place, rotation: hypot(...v) > 1e-9 ? heading(v) : state.rotation, scale: state.scale };
}

/** By keys: offset and turn at times of the period, the last going over into the first. */
function keyed(m: Motion, state: State, t: number): State {
  const n = min(m.times.length, m.points.length);
  if (!n) return state;
  const { position: p, rotation: q, scale: s } = state, x = mod(t, m.period), after = m.times.findIndex((k, i) => i < n && k > x);
  const next = after < 0 ? n : after, i = next > 0 ? next - 1 : n - 1, j = next % n;
  const start = m.times[i]! - (next > 0 ? 0 : m.period), end = m.times[j]! + (next < n ? 0 : m.period), f = min(max((x - start) / max(end - start, 1e-9), 0), 1);
  const a = m.points[i]!, b = m.points[j]!, c = m.center, r: Quat = m.turns.length >= n ? slerp(m.turns[i]!, m.turns[j]!, f) : [1, 0, 0, 0];
  const at = rotate(q, sub([0, 1, 2].map((k) => a[k]! + (b[k]! - a[k]!) * f + c[k]!) as Vec3, rotate(r, c)));
  return { position: [p[0] + s * at[0], p[1] + s * at[1], p[2] + s * at[2]], rotation: multiply(q, r), scale: s };
}

/** The turn at a share f of the shorter way between two unit quaternions. */
function slerp(a: Quat, b: Quat, f: number): Quat {
  const sum = a.reduce((d, v, i) => d + v * b[i]!, 0), sign = sum < 0 ? -1 : 1, w = Math.acos(min(Math.abs(sum), 1)), k = sin(w);
  const [u, v] = k < 1e-6 ? [1 - f, f] : [sin((1 - f) * w) / k, sin(f * w) / k], out = a.map((x, i) => u * x + sign * v * b[i]!), n = hypot(...out);
  return out.map((x) => x / n) as Quat;
}

/** Point and derivative at f in [0, 1] between b and c of the uniform Catmull-Rom curve. */
export function catmull(a: Vec3, b: Vec3, c: Vec3, d: Vec3, f: number): [Vec3, Vec3] {
  const p: Vec3 = [0, 0, 0], v: Vec3 = [0, 0, 0];
  for (let j = 0; j < 3; j++) {
    const k1 = c[j]! - a[j]!, k2 = 2 * a[j]! - 5 * b[j]! + 4 * c[j]! - d[j]!, k3 = 3 * b[j]! - a[j]! - 3 * c[j]! + d[j]!;
    p[j] = b[j]! + 0.5 * f * (k1 + f * (k2 + f * k3));
    v[j] = 0.5 * (k1 + f * (2 * k2 + 3 * f * k3));
  }
  return [p, v];
}

/** A rider's pose when its carrier went from `home` to `now`. */
export function carried(rider: State, home: State, now: State): State {
  const back: Quat = [home.rotation[0], -home.rotation[1], -home.rotation[2], -home.rotation[3]], k = now.scale / home.scale;
  const [x, y, z] = rotate(now.rotation, rotate(back, sub(rider.position, home.position))), p = now.position;
  return { position: [p[0] + k * x, p[1] + k * y, p[2] + k * z], rotation: multiply(multiply(now.rotation, back), rider.rotation), scale: k * rider.scale };
}

/** Front (-Y) along v, level wings. */
function heading(v: Vec3): Quat {
  return multiply(axisTurn([0, 0, 1], atan2(v[0], -v[1])), axisTurn([1, 0, 0], -atan2(v[2], hypot(v[0], v[1]))));
}

const distance = (a: Vec3, b: Vec3): number => hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const mirror = (a: Vec3, b: Vec3): Vec3 => [2 * a[0] - b[0], 2 * a[1] - b[1], 2 * a[2] - b[2]];
const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

function axisTurn(axis: Vec3, a: number): Quat {
  const n = hypot(...axis);
  if (n === 0) return [1, 0, 0, 0];
  const s = sin(a / 2) / n;
  return [cos(a / 2), axis[0] * s, axis[1] * s, axis[2] * s];
}

export function multiply([w, x, y, z]: Quat, [i, j, k, l]: Quat): Quat {
  return [w * i - x * j - y * k - z * l, w * j + x * i + y * l - z * k, w * k - x * l + y * i + z * j, w * l + x * k - y * j + z * i];
}

export function rotate([w, x, y, z]: Quat, [i, j, k]: Vec3): Vec3 {
  const a = 2 * (y * k - z * j), b = 2 * (z * i - x * k), c = 2 * (x * j - y * i);
  return [i + w * a + y * c - z * b, j + w * b + z * a - x * c, k + w * c + x * b - y * a];
}
