/** One 256 x 256 tileable noise texture made at boot: r broad, g fine, ba gradient of both (0.5 = flat). */
import * as THREE from 'three';

const SIZE = 256;

function octaves(seed: number, first: number): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  let amp = 1, state = seed >>> 0;
  for (let f = first; f <= SIZE / 2; f *= 2, amp *= 0.55) {
    const grid = new Float32Array(f * f);
    for (let i = 0; i < grid.length; i++) { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; grid[i] = state / 4294967296; }
    addOctave(out, grid, f, amp);
  }
  return normalise(out);
}

function addOctave(out: Float32Array, grid: Float32Array, f: number, amp: number): void {
  const step = f / SIZE;
  for (let y = 0; y < SIZE; y++) {
    const v = y * step, j = v | 0, b0 = v - j, b = b0 * b0 * (3 - 2 * b0), r0 = j * f, r1 = ((j + 1) % f) * f;
    for (let x = 0; x < SIZE; x++) {
      const u = x * step, i = u | 0, a0 = u - i, a = a0 * a0 * (3 - 2 * a0), i1 = (i + 1) % f;
      const top = grid[r0 + i]! * (1 - a) + grid[r0 + i1]! * a, low = grid[r1 + i]! * (1 - a) + grid[r1 + i1]! * a;
      out[y * SIZE + x]! += amp * (top * (1 - b) + low * b);
    }
  }
}

function normalise(a: Float32Array): Float32Array {
  let lo = Infinity, hi = -Infinity;
  for (const v of a) { if (v < lo) lo = v; if (v > hi) hi = v; }
  return a.map((v) => (v - lo) / (hi - lo));
}

const byte = (v: number): number => Math.max(0, Math.min(255, Math.round(v)));

/** The texels, for tests and for the texture. */
export function noiseData(): Uint8Array {
  const broad = octaves(3, 4), fine = octaves(11, 16), data = new Uint8Array(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const k = y * SIZE + x, right = y * SIZE + ((x + 1) % SIZE), down = ((y + 1) % SIZE) * SIZE + x;
      const gx = broad[right]! - broad[k]! + 0.4 * (fine[right]! - fine[k]!), gy = broad[down]! - broad[k]! + 0.4 * (fine[down]! - fine[k]!);
      data.set([byte(broad[k]! * 255), byte(fine[k]! * 255), byte(128 + gx * 620), byte(128 + gy * 620)], k * 4);
    }
  }
  return data;
}

export function noiseTexture(anisotropy: number): THREE.DataTexture {
  const t = new THREE.DataTexture(noiseData(), SIZE, SIZE, THREE.RGBAFormat);
  t.wrapS = t.wrapT = THREE.RepeatWrapping;
  t.generateMipmaps = true;
  t.minFilter = THREE.LinearMipmapLinearFilter;
  t.magFilter = THREE.LinearFilter;
  t.anisotropy = anisotropy;
  t.needsUpdate = true;
  return t;
}
