import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { anglesTo, Gaze } from '../src/motion/gaze';
import { Halted } from '../src/motion/halted';
import { People, type Body } from '../src/motion/people';

/** A rig as a file has it: a chain from the hips to the eyes, front +Z, everyone's bones named alike. */
function rig(): THREE.Object3D {
  const root = new THREE.Object3D();
  const names: [string, number][] = [['hips', 0.9], ['upperChest', 0.4], ['neck', 0.15], ['head', 0.08]];
  let at = root;
  for (const [name, up] of names) { const bone = new THREE.Bone(); bone.name = `${name}_2`; bone.userData['name'] = name; bone.position.y = up; at.add(bone); at = bone; }
  for (const name of ['leftEye', 'rightEye']) { const eye = new THREE.Bone(); eye.userData['name'] = name; at.add(eye); }
  root.updateWorldMatrix(true, true);
  return root;
}
const bone = (root: THREE.Object3D, name: string): THREE.Object3D => { let found: THREE.Object3D | null = null; root.traverse((o) => { if (o.userData['name'] === name) found = o; }); return found!; };
const facing = (o: THREE.Object3D): THREE.Vector3 => new THREE.Vector3(0, 0, 1).applyQuaternion(o.getWorldQuaternion(new THREE.Quaternion()));

describe('a look', () => {
  it('turns left to who stands on the left, and not round to who stands behind', () => {
    const here = new THREE.Vector3(0, 1.6, 0), frame = new THREE.Quaternion();
    expect(anglesTo(here, new THREE.Vector3(1, 1.6, 1), frame)![0]).toBeCloseTo(Math.PI / 4);
    expect(anglesTo(here, new THREE.Vector3(0, 2.6, 1), frame)![1]).toBeCloseTo(0.45);
    expect(anglesTo(here, new THREE.Vector3(1, 1.6, -0.1), frame)![0]).toBeCloseTo(1.05);
    expect(anglesTo(here, new THREE.Vector3(0.2, 1.6, -2), frame)).toBeNull();
    frame.setFromAxisAngle(new THREE.Vector3(0, 1, 0), Math.PI / 2);
    expect(anglesTo(here, new THREE.Vector3(2, 1.6, 0), frame)![0]).toBeCloseTo(0);
  });

  it('comes slowly, stays within what a neck allows, and goes away again', () => {
    const root = rig(), gaze = Gaze.of(root)!, head = bone(root, 'head'), visitor = new THREE.Vector3(1.5, 1.53, 1.5);
    const step = (eye: THREE.Vector3): number => { gaze.undo(); gaze.turn(root, eye, 1 / 60); root.updateWorldMatrix(true, true); return Math.atan2(facing(head).x, facing(head).z); };
    const angles = Array.from({ length: 240 }, () => step(visitor));
    expect(Math.abs(angles[1]! - angles[0]!)).toBeLessThan(0.02);
    expect(angles[239]).toBeCloseTo(0.8 * (Math.PI / 4), 1);
    expect(Math.max(...angles.map((a, i) => (i ? Math.abs(a - angles[i - 1]!) : 0)))).toBeLessThan(0.05);
    for (let i = 0; i < 400; i++) step(new THREE.Vector3(30, 1.5, 30));
    expect(Math.abs(step(new THREE.Vector3(30, 1.5, 30)))).toBeLessThan(0.02);
    gaze.undo();
    expect(head.quaternion.angleTo(new THREE.Quaternion())).toBeCloseTo(0);
  });

  it('is not for those who lie', () => {
    const root = rig();
    root.rotation.x = -Math.PI / 2;
    root.updateWorldMatrix(true, true);
    const gaze = Gaze.of(root)!;
    for (let i = 0; i < 60; i++) gaze.turn(root, new THREE.Vector3(0, 1, -1), 1 / 60);
    expect(gaze.share).toBe(0);
    expect(Gaze.of(new THREE.Object3D())).toBeNull();
  });
});

describe('who is stopped', () => {
  it('comes from the walk to standing by shares, and back to exactly the walk', () => {
    const root = rig(), head = bone(root, 'head'), hips = bone(root, 'hips'), turned = new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), 0.8);
    const clip = new THREE.AnimationClip('p.1 halted', 4, [new THREE.QuaternionKeyframeTrack(`${head.name}.quaternion`, [0, 4], [...turned.toArray(), ...turned.toArray()])]);
    const halted = Halted.of(root, clip)!, walk = new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(1, 0, 0), 0.1), at = (share: number): number => {
      halted.undo();
      expect(head.quaternion.angleTo(walk)).toBeLessThan(1e-6);
      halted.turn(1.3, share);
      return head.quaternion.angleTo(turned);
    };
    head.quaternion.copy(walk);
    const whole = walk.angleTo(turned), away = [0, 0.1, 0.5, 1].map(at);
    expect(away[0]).toBeCloseTo(whole);
    expect(away[2]).toBeCloseTo(whole / 2);
    expect(away[3]).toBeLessThan(1e-3);
    expect(at(0)).toBeCloseTo(whole);
    expect(hips.quaternion.angleTo(new THREE.Quaternion())).toBe(0);
    expect(Halted.of(root, undefined)).toBeNull();
  });
});

function somebody(): { scene: THREE.Scene; people: People; hips: THREE.Object3D; body: Body; n: number } {
    const scene = new THREE.Scene(), people = new People(scene, { low: true, csm: null, inside: false, eyes: 2 }), root = rig();
    root.name = 'p1rig';
    root.userData['rig'] = 'p.1';
    const hips = bone(root, 'hips'), file = new THREE.Object3D();
    file.add(root);
    const quarter = new THREE.Quaternion().setFromAxisAngle(new THREE.Vector3(0, 1, 0), Math.PI / 2);
    const clip = new THREE.AnimationClip('p.1 walk', 2, [
      new THREE.QuaternionKeyframeTrack(`${hips.name}.quaternion`, [0, 2], [0, 0, 0, 1, ...quarter.toArray()]),
      new THREE.VectorKeyframeTrack('p1rig.position', [0, 2], [0, 0, 0, 9, 9, 9]),
    ]);
    clip.userData = { entity: 'p.1' };
    people.meet(file, [clip]);
    const g = new THREE.BoxGeometry(0.4, 1.7, 0.3, 4, 8, 4), n = g.getAttribute('position').count;
    g.setAttribute('skinIndex', new THREE.BufferAttribute(new Uint8Array(n * 4), 4));
    g.setAttribute('skinWeight', new THREE.BufferAttribute(new Uint8Array(n * 4).map((_, i) => (i % 4 ? 0 : 255)), 4, true));
    const mesh = new THREE.SkinnedMesh(g, new THREE.MeshStandardMaterial({ color: 0xff0000, roughness: 0.9 }));
    mesh.bind(new THREE.Skeleton([hips as THREE.Bone]));
    return { scene, people, hips, body: people.add('p.1', [mesh, mesh.clone()]), n };
}

describe('people', () => {
  it('plays an animation by the world\'s time, but never moves the rig by it', () => {
    const { scene, people, hips, body, n } = somebody();
    expect(scene.children).toContain(body.mesh);
    expect(body.mesh.geometry.getAttribute('position').count).toBe(2 * n);
    body.rig.matrix.makeTranslation(3, 0, -2);
    people.update(1, new THREE.Vector3(3, 1.5, 8));
    expect(hips.quaternion.angleTo(new THREE.Quaternion())).toBeCloseTo(Math.PI / 4);
    people.update(5, new THREE.Vector3(3, 1.5, 8));
    expect(hips.quaternion.angleTo(new THREE.Quaternion())).toBeCloseTo(Math.PI / 4);
    expect(body.rig.position.length()).toBe(0);
    expect(body.mesh.boundingSphere!.center.x).toBe(3);
  });

  it('knows who says something, how long, and near enough', () => {
    const { people, body } = somebody(), eye = new THREE.Vector3(0, 1.6, 3);
    body.says = [[0.5, 1.5]];
    body.seconds = 2;
    people.update(0, eye);
    expect(people.saying(0.2, eye, 14)).toEqual([]);
    expect(people.saying(2.75, eye, 14).map(([b, t]) => [b === body, t])).toEqual([[true, 0.25]]);
    expect(people.saying(2.75, new THREE.Vector3(0, 1.6, 40), 14)).toEqual([]);
  });

  it('draws a crowd coarser than one, whoever is near first', () => {
    const { people, body } = somebody(), of = (n: number): THREE.BufferGeometry => { const g = new THREE.BufferGeometry(); g.setIndex(new THREE.BufferAttribute(new Uint32Array(n * 3), 1)); return g; };
    body.levels = [of(30_000), of(9_000), of(2_000)];
    expect(people.choose([3]).map((g) => g.index!.count / 3)).toEqual([30_000]);
    people.bodies.push(...Array.from({ length: 29 }, () => ({ ...body })));
    const counts = people.choose(people.bodies.map((_, k) => k / 3)).map((g) => g.index!.count / 3);
    expect(counts[0]).toBe(30_000);
    expect(counts[29]).toBeLessThan(30_000);
    expect(counts.reduce((a, b) => a + b) * 2).toBeLessThanOrEqual(450_000);
  });

  it('moves those far away less often, and nobody beyond sight', () => {
    const { people, body } = somebody(), stances = (away: number): number => {
      let seen = 0, was = -1;
      for (let i = 0; i < 60; i++) { people.update(10 + away + i / 60, new THREE.Vector3(0, 1, away)); if (body.mixer.time !== was) { seen++; was = body.mixer.time; } }
      return seen;
    };
    expect(stances(5)).toBe(60);
    expect(stances(45)).toBeGreaterThan(9);
    expect(stances(45)).toBeLessThan(16);
    expect(stances(500)).toBeLessThan(2);
  });
});
