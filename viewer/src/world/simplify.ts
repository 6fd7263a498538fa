/**
 * Coarser twins of a mesh, made at boot. Solid things: vertices of one grid cell become one (Rossignac and Borrel 1993), hard edges and
 * seams kept. Foliage: some of its leaves, grown so that they cover as much (Cook et al. 2007, stochastic simplification).
 */
import * as THREE from 'three';

/** `error`: how far it strays from the original, metres in the mesh's own frame. */
export interface Level { geometry: THREE.BufferGeometry; error: number }

const LEAST = 300;
const SHARES = [0.5, 0.25, 0.1];

/** From fine to coarse, without the mesh itself. `split`: its open edges meet a neighbour's and must stay where they are. */
export function levelsOf(geometry: THREE.BufferGeometry, foliage: boolean, split: boolean): Level[] {
  if (geometry.index!.count / 3 < LEAST) return [];
  const parts = componentsOf(geometry);
  return foliage && parts.count >= 40 ? thinned(geometry, parts) : clustered(geometry, split);
}

interface Parts { count: number; /** of each vertex */ of: Int32Array }

/** What hangs together by shared vertices. */
export function componentsOf(g: THREE.BufferGeometry): Parts {
  const n = g.getAttribute('position').count, index = g.index!.array, up = new Int32Array(n);
  for (let i = 0; i < n; i++) up[i] = i;
  const root = (i: number): number => { while (up[i] !== i) { up[i] = up[up[i]!]!; i = up[i]!; } return i; };
  for (let t = 0; t < index.length; t += 3) {
    const a = root(index[t]!), b = root(index[t + 1]!);
    if (a !== b) up[b] = a;
    const c = root(index[t + 2]!), d = root(a);
    if (c !== d) up[c] = d;
  }
  const of = new Int32Array(n), number = new Int32Array(n).fill(-1);
  let count = 0;
  for (let i = 0; i < n; i++) { const r = root(i); if (number[r]! < 0) number[r] = count++; of[i] = number[r]!; }
  return { count, of };
}

/** A fixed number in 0..1 for each leaf. */
const lot = (i: number): number => (Math.imul(i + 1, 2654435761) >>> 0) / 4294967296;

function thinned(g: THREE.BufferGeometry, parts: Parts): Level[] {
  const p = g.getAttribute('position').array as Float32Array, middle = new Float32Array(parts.count * 3), weight = new Float32Array(parts.count), reach = new Float32Array(parts.count);
  for (let i = 0; i < parts.of.length; i++) { const k = parts.of[i]!; weight[k]!++; for (let c = 0; c < 3; c++) middle[k * 3 + c]! += p[i * 3 + c]!; }
  for (let k = 0; k < parts.count; k++) for (let c = 0; c < 3; c++) middle[k * 3 + c]! /= weight[k]!;
  let size = 0;
  for (let i = 0; i < parts.of.length; i++) { const k = parts.of[i]!, d = Math.hypot(p[i * 3]! - middle[k * 3]!, p[i * 3 + 1]! - middle[k * 3 + 1]!, p[i * 3 + 2]! - middle[k * 3 + 2]!); if (d > reach[k]!) reach[k] = d; }
  for (const r of reach) size += r / parts.count;
  const index = g.index!.array, out: Level[] = [];
  SHARES.forEach((share, level) => {
    const kept: number[] = [];
    for (let t = 0; t < index.length; t += 3) if (lot(parts.of[index[t]!]!) < share) kept.push(t / 3);
    if (!kept.length) return;
    const order: number[] = [], geometry = subset(g, kept, order), q = geometry.getAttribute('position').array as Float32Array, grow = share ** -0.46;
    order.forEach((v, i) => { const k = parts.of[v]!; for (let c = 0; c < 3; c++) q[i * 3 + c] = middle[k * 3 + c]! + (q[i * 3 + c]! - middle[k * 3 + c]!) * grow; });
    out.push({ geometry, error: size * 2 ** (level - 1) * 1.2 });
  });
  return out;
}

function clustered(g: THREE.BufferGeometry, split: boolean): Level[] {
  const out: Level[] = [];
  let from = g, cell = edge(g) * 2, error = 0;
  for (let tries = 0; tries < 5 && out.length < 3; tries++, cell *= 2.4) {
    const tris = from.index!.count / 3, kept = cluster(from, cell, split);
    if (kept === null || kept.index!.count / 3 > tris * 0.68) continue;
    if (!kept.index!.count) break;
    error += cell * 0.45;
    out.push({ geometry: kept, error });
    from = kept;
    if (kept.index!.count / 3 < LEAST / 3) break;
  }
  return out;
}

/** The median length of some edges. */
function edge(g: THREE.BufferGeometry): number {
  const p = g.getAttribute('position').array, index = g.index!.array, step = Math.max(3, Math.floor(index.length / 240) * 3), lengths: number[] = [];
  for (let t = 0; t < index.length; t += step) { const a = index[t]! * 3, b = index[t + 1]! * 3; lengths.push(Math.hypot(p[a]! - p[b]!, p[a + 1]! - p[b + 1]!, p[a + 2]! - p[b + 2]!)); }
  return lengths.sort((a, b) => a - b)[lengths.length >> 1] || 0.01;
}

/** Numbers keys of three integers in the order of their first coming. */
class Numbering {
  count = 0;
  private readonly mask: number;
  private readonly slot: Int32Array;
  private readonly keys: Int32Array;

  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.mask = size - 1;
    this.slot = new Int32Array(size).fill(-1);
    this.keys = new Int32Array(most * 3);
  }

  of(a: number, b: number, c: number): number {
    const k = this.keys;
    let h = Math.imul(a, 73856093) ^ Math.imul(b, 19349663) ^ Math.imul(c, 83492791);
    for (h = (h ^ (h >>> 15)) & this.mask; ; h = (h + 1) & this.mask) {
      const i = this.slot[h]!;
      if (i < 0) { const n = this.count++; this.slot[h] = n; k[n * 3] = a; k[n * 3 + 1] = b; k[n * 3 + 2] = c; return n; }
      if (k[i * 3] === a && k[i * 3 + 1] === b && k[i * 3 + 2] === c) return i;
    }
  }
}

/** Vertices at edges that only one triangle has. */
function openEdges(g: THREE.BufferGeometry): Uint8Array {
  const index = g.index!.array, edges = new Numbering(index.length), uses = new Uint8Array(index.length), ends = new Int32Array(index.length * 2), open = new Uint8Array(g.getAttribute('position').count);
  for (let t = 0; t < index.length; t++) {
    const a = index[t]!, b = index[t % 3 === 2 ? t - 2 : t + 1]!, k = edges.of(Math.min(a, b), Math.max(a, b), 0);
    if (uses[k]! < 2) uses[k]!++;
    ends[k * 2] = a;
    ends[k * 2 + 1] = b;
  }
  for (let k = 0; k < edges.count; k++) if (uses[k] === 1) open[ends[k * 2]!] = open[ends[k * 2 + 1]!] = 1;
  return open;
}

/** One vertex a cell and facing; thin things that would fall together keep what they have. Null where nothing is gained. */
function cluster(g: THREE.BufferGeometry, cell: number, split: boolean): THREE.BufferGeometry | null {
  const p = g.getAttribute('position').array as Float32Array, m = g.getAttribute('normal').array as Int16Array, uv = g.getAttribute('uv').array as Float32Array, index = g.index!.array;
  const n = p.length / 3, open = split ? openEdges(g) : null, cells = new Numbering(n), groups = new Numbering(n), cellOf = new Int32Array(n), groupOf = new Int32Array(n), first: number[] = [];
  const sum = new Float32Array(n * 3), weight = new Float32Array(n), lean = 1 / (cell * 12);
  for (let i = 0; i < n; i++) {
    const x = p[i * 3]!, y = p[i * 3 + 1]!, z = p[i * 3 + 2]!, c = open?.[i] ? cells.of(i, -1, 0x7fffffff) : cells.of(Math.floor(x / cell), Math.floor(y / cell), Math.floor(z / cell));
    cellOf[i] = c;
    sum[c * 3]! += x; sum[c * 3 + 1]! += y; sum[c * 3 + 2]! += z; weight[c]!++;
    const a = m[i * 4]!, b = m[i * 4 + 1]!, d = m[i * 4 + 2]!, aa = Math.abs(a), bb = Math.abs(b), dd = Math.abs(d);
    const face = aa >= bb && aa >= dd ? (a < 0 ? 0 : 1) : bb >= dd ? (b < 0 ? 2 : 3) : d < 0 ? 4 : 5;
    const k = groups.of(c, face, Math.imul(Math.floor(uv[i * 2]! * lean), 40503) + Math.floor(uv[i * 2 + 1]! * lean));
    if (k === first.length) first.push(i);
    groupOf[i] = k;
  }
  if (groups.count > n * 0.75) return null;
  for (let c = 0; c < cells.count; c++) for (let i = 0; i < 3; i++) sum[c * 3 + i]! /= weight[c]!;
  const parts = componentsOf(g), whole = thinOnes(index, p, sum, cellOf, parts, cell), fresh: number[] = [], order: number[] = [], at: number[] = [], place = new Int32Array(groups.count).fill(-1), own = new Int32Array(n).fill(-1);
  for (let t = 0; t < index.length; t += 3) {
    const va = index[t]!, vb = index[t + 1]!, vc = index[t + 2]!, thin = whole[parts.of[va]!], i = cellOf[va]!, j = cellOf[vb]!, l = cellOf[vc]!;
    if (!thin && (i === j || j === l || i === l)) continue;
    for (let c = 0; c < 3; c++) {
      const v = index[t + c]!, k = groupOf[v]!;
      let to = thin ? own[v]! : place[k]!;
      if (to < 0) {
        to = order.length;
        const from = thin ? p : sum, o = (thin ? v : cellOf[v]!) * 3;
        if (thin) own[v] = to; else place[k] = to;
        order.push(thin ? v : first[k]!);
        at.push(from[o]!, from[o + 1]!, from[o + 2]!);
      }
      fresh.push(to);
    }
  }
  return gather(g, order, Float32Array.from(at), Uint32Array.from(fresh));
}

/** The parts that would lose too much of their area although they are large: ropes, masts, rails. */
function thinOnes(index: ArrayLike<number>, p: Float32Array, mean: Float32Array, cellOf: Int32Array, parts: Parts, cell: number): Uint8Array {
  const had = new Float32Array(parts.count), has = new Float32Array(parts.count), whole = new Uint8Array(parts.count);
  for (let t = 0; t < index.length; t += 3) {
    const a = index[t]!, b = index[t + 1]!, c = index[t + 2]!, i = cellOf[a]!, j = cellOf[b]!, l = cellOf[c]!, k = parts.of[a]!;
    had[k]! += area(p, a * 3, b * 3, c * 3);
    if (i !== j && j !== l && i !== l) has[k]! += area(mean, i * 3, j * 3, l * 3);
  }
  for (let k = 0; k < parts.count; k++) whole[k] = Number(has[k]! < 0.4 * had[k]! && had[k]! > cell * cell * 2);
  return whole;
}

function area(p: Float32Array, a: number, b: number, c: number): number {
  const x = p[a]!, y = p[a + 1]!, z = p[a + 2]!, ux = p[b]! - x, uy = p[b + 1]! - y, uz = p[b + 2]! - z, vx = p[c]! - x, vy = p[c + 1]! - y, vz = p[c + 2]! - z;
  const i = uy * vz - uz * vy, j = uz * vx - ux * vz, k = ux * vy - uy * vx;
  return Math.sqrt(i * i + j * j + k * k);
}

/** These vertices with other places. */
function gather(g: THREE.BufferGeometry, order: readonly number[], positions: Float32Array | null, index: Uint32Array): THREE.BufferGeometry {
  const out = new THREE.BufferGeometry();
  for (const [name, a] of Object.entries(g.attributes)) {
    const s = a.itemSize, old = a.array;
    if (name === 'position' && positions) { out.setAttribute(name, new THREE.BufferAttribute(positions, 3)); continue; }
    const fresh = new (old.constructor as new (n: number) => typeof old)(order.length * s);
    for (let i = 0; i < order.length; i++) for (let c = 0; c < s; c++) fresh[i * s + c] = old[order[i]! * s + c]!;
    out.setAttribute(name, new THREE.BufferAttribute(fresh, s, a.normalized));
  }
  out.setIndex(new THREE.BufferAttribute(index, 1));
  return out;
}

/** Some triangles of a mesh with only their vertices; `order` receives which. */
export function subset(g: THREE.BufferGeometry, triangles: readonly number[], order: number[] = []): THREE.BufferGeometry {
  const source = g.index!.array, place = new Int32Array(g.getAttribute('position').count).fill(-1), index = new Uint32Array(triangles.length * 3);
  for (let k = 0; k < triangles.length; k++) {
    for (let c = 0; c < 3; c++) {
      const v = source[triangles[k]! * 3 + c]!;
      if (place[v]! < 0) { place[v] = order.length; order.push(v); }
      index[k * 3 + c] = place[v]!;
    }
  }
  return gather(g, order, null, index);
}
