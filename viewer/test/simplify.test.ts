import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { bake } from '../src/world/bake';
import { componentsOf, levelsOf } from '../src/world/simplify';

const FINISH = { color: new THREE.Color(1, 1, 1), roughness: 1, metalness: 0, wear: 0, scale: 1, textured: false };
const baked = (g: THREE.BufferGeometry): THREE.BufferGeometry => bake(g, FINISH);
const tris = (g: THREE.BufferGeometry): number => g.index!.count / 3;
const area = (g: THREE.BufferGeometry): number => {
  const p = g.getAttribute('position') as THREE.BufferAttribute, t = new THREE.Triangle(), i = g.index!;
  let sum = 0;
  for (let k = 0; k < i.count; k += 3) { t.setFromAttributeAndIndices(p, i.getX(k), i.getX(k + 1), i.getX(k + 2)); sum += t.getArea(); }
  return sum;
};

/** Many small quads that touch nowhere. */
function crown(leaves: number): THREE.BufferGeometry {
  const p: number[] = [], index: number[] = [];
  for (let k = 0; k < leaves; k++) {
    const x = Math.sin(k * 12.9) * 3, y = Math.sin(k * 78.2) * 3, z = Math.sin(k * 37.7) * 3, b = p.length / 3;
    p.push(x, y, z, x + 0.1, y, z, x + 0.1, y + 0.1, z, x, y + 0.1, z);
    index.push(b, b + 1, b + 2, b, b + 2, b + 3);
  }
  const g = new THREE.BufferGeometry().setAttribute('position', new THREE.Float32BufferAttribute(p, 3));
  g.setIndex(index);
  return g;
}

describe('solid things', () => {
  const ball = baked(new THREE.SphereGeometry(1, 64, 48)), levels = levelsOf(ball, false, false);
  it('lose triangles level by level and stay within the error that they tell', () => {
    expect(levels.length).toBeGreaterThanOrEqual(2);
    let last = tris(ball), error = 0;
    for (const l of levels) {
      expect(tris(l.geometry)).toBeLessThan(last * 0.7);
      expect(l.error).toBeGreaterThan(error);
      last = tris(l.geometry); error = l.error;
      const p = l.geometry.getAttribute('position').array;
      for (let i = 0; i < p.length; i += 3) expect(Math.abs(Math.hypot(p[i]!, p[i + 1]!, p[i + 2]!) - 1)).toBeLessThan(l.error * 1.2);
    }
    expect(area(levels[0]!.geometry)).toBeGreaterThan(0.93 * area(ball));
  });
  it('keep their hard edges: every normal of a finely cut box still has one axis', () => {
    for (const l of levelsOf(baked(new THREE.BoxGeometry(2, 2, 2, 12, 12, 12)), false, false)) {
      const m = l.geometry.getAttribute('normal').array;
      for (let i = 0; i < m.length; i += 4) expect([m[i]!, m[i + 1]!, m[i + 2]!].filter((v) => v !== 0).length).toBe(1);
    }
  });
  it('keep a rope that would fall together', () => {
    const rope = new THREE.CylinderGeometry(0.01, 0.01, 8, 8, 60), plate = new THREE.PlaneGeometry(4, 4, 40, 40).translate(3, 0, 0);
    const both = new THREE.BufferGeometry(), p = [...rope.getAttribute('position').array, ...plate.getAttribute('position').array], n = rope.getAttribute('position').count;
    both.setAttribute('position', new THREE.Float32BufferAttribute(p, 3)).setIndex([...rope.index!.array, ...[...plate.index!.array].map((i) => i + n)]);
    const last = levelsOf(baked(both), false, false).at(-1)!, x = last.geometry.getAttribute('position').array, near = [...x].filter((_, i) => i % 3 === 1 && Math.abs(x[i - 1]!) < 0.05);
    expect(Math.max(...near)).toBeGreaterThan(4 - last.error);
    expect(Math.min(...near)).toBeLessThan(last.error - 4);
    expect(near.length).toBeGreaterThan(12);
  });
  it('pieces of a cut mesh keep their rims', () => {
    const field = baked(new THREE.PlaneGeometry(10, 10, 40, 40));
    for (const l of levelsOf(field, false, true)) {
      const p = l.geometry.getAttribute('position').array, rim = new Set<string>();
      for (let i = 0; i < p.length; i += 3) if (Math.abs(p[i]!) > 4.999) rim.add(`${p[i]!.toFixed(3)} ${p[i + 1]!.toFixed(3)}`);
      expect(rim.size).toBe(82);
    }
  });
  it('small ones are left alone', () => expect(levelsOf(baked(new THREE.BoxGeometry()), false, false)).toEqual([]));
});

describe('foliage', () => {
  const tree = baked(crown(2000)), levels = levelsOf(tree, true, false);
  it('keeps some leaves, grown, that cover about as much', () => {
    expect(levels.map((l) => tris(l.geometry) / tris(tree)).every((v, i) => Math.abs(v - [0.5, 0.25, 0.1][i]!) < 0.03)).toBe(true);
    for (const l of levels) expect(area(l.geometry) / area(tree)).toBeGreaterThan(0.7);
  });
  it('each level is part of the finer one, so that leaves do not jump', () => {
    const at = (g: THREE.BufferGeometry): Set<string> => {
      const parts = componentsOf(g), p = g.getAttribute('position').array, sum = new Float32Array(parts.count * 2);
      parts.of.forEach((k, i) => { sum[k * 2]! += p[i * 3]! / 4; sum[k * 2 + 1]! += p[i * 3 + 1]! / 4; });
      return new Set(Array.from({ length: parts.count }, (_, k) => `${sum[k * 2]!.toFixed(3)} ${sum[k * 2 + 1]!.toFixed(3)}`));
    };
    const fine = at(levels[0]!.geometry);
    for (const leaf of at(levels[2]!.geometry)) expect(fine.has(leaf)).toBe(true);
  });
});
