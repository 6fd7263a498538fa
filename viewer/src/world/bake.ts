/** Brings any glTF geometry to the player's one vertex layout, with the material's numbers baked in, so that unlike materials share a batch. */
import * as THREE from 'three';
import { subset } from './simplify';

export interface Finish { color: THREE.Color; roughness: number; metalness: number; wear: number; scale: number; textured: boolean }

type Attribute = THREE.BufferAttribute | THREE.InterleavedBufferAttribute;

/** position f32x3, normal i16x4, uv f32x2, color u16x4 (linear), aSurf u8x4 (roughness, metalness, wear, sway), u32 index. */
export function bake(source: THREE.BufferGeometry, finish: Finish): THREE.BufferGeometry {
  const position = source.getAttribute('position') as Attribute, n = position.count, out = new THREE.BufferGeometry();
  if (!source.getAttribute('normal')) source.computeVertexNormals();
  out.setAttribute('position', new THREE.BufferAttribute(floats(position, 3), 3));
  out.setAttribute('normal', new THREE.BufferAttribute(normals(source.getAttribute('normal') as Attribute), 4, true));
  const uv = source.getAttribute('uv') as Attribute | undefined, tile = uv ? floats(uv, 2) : new Float32Array(n * 2);
  if (!finish.textured && finish.scale !== 1) for (let i = 0; i < tile.length; i++) tile[i]! /= finish.scale;
  out.setAttribute('uv', new THREE.BufferAttribute(tile, 2));
  out.setAttribute('color', new THREE.BufferAttribute(colors(source.getAttribute('color') as Attribute | undefined, n, finish.color), 4, true));
  out.setAttribute('aSurf', new THREE.BufferAttribute(surf(source.getAttribute('_sway') as Attribute | undefined, n, finish), 4, true));
  out.setIndex(new THREE.BufferAttribute(indices(source, n), 1));
  return out;
}

function floats(a: Attribute, size: number): Float32Array {
  const out = new Float32Array(a.count * size);
  for (let i = 0; i < a.count; i++) for (let c = 0; c < size; c++) out[i * size + c] = a.getComponent(i, c);
  return out;
}

function normals(a: Attribute): Int16Array {
  const out = new Int16Array(a.count * 4);
  for (let i = 0; i < a.count; i++) for (let c = 0; c < 3; c++) out[i * 4 + c] = Math.round(Math.max(-1, Math.min(1, a.getComponent(i, c))) * 32767);
  return out;
}

function colors(a: Attribute | undefined, n: number, base: THREE.Color): Uint16Array {
  const out = new Uint16Array(n * 4).fill(65535), rgb = [base.r, base.g, base.b];
  for (let i = 0; i < n; i++) for (let c = 0; c < 3; c++) out[i * 4 + c] = Math.round(Math.max(0, Math.min(1, rgb[c]! * (a ? a.getComponent(i, c) : 1))) * 65535);
  return out;
}

function surf(sway: Attribute | undefined, n: number, f: Finish): Uint8Array {
  const out = new Uint8Array(n * 4), r = Math.round(f.roughness * 255), m = Math.round(f.metalness * 255), w = Math.round(Math.min(1, f.wear) * 255);
  for (let i = 0; i < n; i++) {
    out[i * 4] = r; out[i * 4 + 1] = m; out[i * 4 + 2] = w;
    out[i * 4 + 3] = sway ? Math.round(Math.max(0, Math.min(1, sway.getX(i))) * 255) : 0;
  }
  return out;
}

function indices(source: THREE.BufferGeometry, n: number): Uint32Array {
  return source.index ? Uint32Array.from(source.index.array) : Uint32Array.from({ length: n }, (_, i) => i);
}

/** Splits a wide mesh into square cells, so that what is behind or far is not drawn. Returns the mesh itself when it is small. */
export function cells(geometry: THREE.BufferGeometry, size: number, least = 4000): THREE.BufferGeometry[] {
  geometry.computeBoundingBox();
  const box = geometry.boundingBox!, index = geometry.index!.array, tris = index.length / 3;
  const wide = Math.max(box.max.x - box.min.x, box.max.z - box.min.z);
  if (tris < least || wide < size * 1.5) return [geometry];
  const step = Math.max(size, wide / 14), p = geometry.getAttribute('position').array, bins = new Map<number, number[]>();
  for (let t = 0; t < tris; t++) {
    const a = index[t * 3]! * 3, i = Math.floor((p[a]! - box.min.x) / step), j = Math.floor((p[a + 2]! - box.min.z) / step), k = i * 1000 + j;
    let bin = bins.get(k);
    if (!bin) bins.set(k, (bin = []));
    bin.push(t);
  }
  return [...bins.values()].map((bin) => subset(geometry, bin));
}
