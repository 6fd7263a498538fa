/** The player moves things exactly as film and Python do: one file of golden values for both. */
import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import golden from '../../tests/golden/motion.json';
import { catmull, drift, lightFactor, seedOf, share } from '../src/motion/formula';
import { linkAt, matrixOf, moversOf, stateAt } from '../src/motion/motion';
import { readExtras, readMotion, type Motion, type Quat, type Vec3 } from '../src/world/types';
import { point, turn } from '../src/world/frame';
import type { Entity } from '../src/world/loader';

interface Pose { position?: Vec3; rotation?: Quat; scale?: number }
interface Case { name: string; of: string; link?: string; t: number; factor?: number; position?: Vec3; rotation?: Quat; scale?: number; entity: { id: string; pose: Pose; extent: Vec3; lights?: { flicker: number }[]; motions: Partial<Motion>[] } }
const cases = golden.cases as unknown as Case[];

function entityOf(id: string, pose: Pose, motions: Partial<Motion>[], more: object = {}): Entity {
  const home = new THREE.Matrix4().compose(point(pose.position ?? [0, 0, 0]), turn(pose.rotation ?? [1, 0, 0, 0]), new THREE.Vector3().setScalar(pose.scale ?? 1));
  return { id, extras: readExtras({ entity: id, motions: motions as Motion[], ...more }), home, matrix: home.clone(), scale: pose.scale ?? 1, parts: new Map(), box: new THREE.Box3(), moving: true, collision: null, water: null, lit: true, recipes: [], body: null, lag: 0 };
}

function near(a: readonly number[], b: readonly number[], digits: number): void {
  expect(a.length).toBe(b.length);
  a.forEach((v, i) => expect(v).toBeCloseTo(b[i]!, digits));
}

describe('golden motions', () => {
  it.each(cases.map((c) => [c.name, c] as const))('%s', (_name, c) => {
    const motions = c.entity.motions.map(readMotion);
    if (c.of === 'light') { expect(lightFactor(c.entity.id, 0, c.entity.lights![0]!.flicker, motions, c.t)).toBeCloseTo(c.factor!, 8); return; }
    const e = entityOf(c.entity.id, c.entity.pose, c.entity.motions, { extent: c.entity.extent }), mover = moversOf(new Map([[e.id, e]]))[0]!;
    const s = c.of === 'pose' ? stateAt(mover, c.t) : linkAt(mover.links.get(c.link!)!, c.t, mover.extent);
    near(s.position, c.position!, 5);
    // A quaternion and its negative are the same turn; decomposing a matrix may give either.
    const sign = Math.sign(s.rotation.reduce((sum, v, i) => sum + v * c.rotation![i]!, 0));
    near(s.rotation.map((v) => v * sign), c.rotation!, 5);
    expect(s.scale).toBeCloseTo(c.scale!, 8);
  });
});

it('numbers of a seed are those of Python', () => {
  expect(share(0, 0)).toBe(0);
  expect(share(2 ** 32 + 5, 3)).toBe(share(5, 3));
  expect(seedOf('a')).toBe(0xe40c292c);
  expect(drift(3, 10, 64.25)).toBeCloseTo(drift(3, 10, 0.25), 12);
});

it('a curve passes through its points', () => {
  const [p] = catmull([0, 0, 0], [1, 2, 3], [4, 0, 1], [5, 5, 5], 1);
  near(p, [4, 0, 1], 12);
});

it('a rider keeps its place on its carrier', () => {
  const boat = entityOf('boat.1', { position: [4, 2, 0.1] }, [{ kind: 'bob', amplitude: 0.3, period: 4 }]), cat = entityOf('cat.1', { position: [5, 2, 1.1] }, [], { support: 'boat.1' });
  const movers = moversOf(new Map([[cat.id, cat], [boat.id, boat]])), rider = movers.find((m) => m.entity === cat)!;
  expect(movers.map((m) => m.entity.id)).toEqual(['boat.1', 'cat.1']);
  for (const t of [0.3, 2.2, 9]) {
    const inBoat = (m: THREE.Matrix4): THREE.Matrix4 => matrixOf(stateAt(rider.carrier!, t), new THREE.Matrix4()).invert().multiply(m);
    const now = inBoat(matrixOf(stateAt(rider, t), new THREE.Matrix4())), then = boat.home.clone().invert().multiply(cat.home);
    near(now.elements, then.elements, 6);
  }
});

it('what rests under physics is left to physics', () => {
  const crate = entityOf('crate.1', {}, [{ kind: 'bob' }], { dynamic: true });
  expect(moversOf(new Map([[crate.id, crate]]))).toEqual([]);
});
