import { expect, it } from 'vitest';
import { machineOf } from '../src/boot/tier';
import { linkPose, toggle } from '../src/physics/links';
import { readExtras } from '../src/world/types';
import * as THREE from 'three';

it.each([
  ['ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5)', 8, { low: true, software: true }], ['Google SwiftShader', 16, { low: true, software: true }],
  ['ANGLE (NVIDIA GeForce RTX 3060)', 8, { low: false, software: false }], ['ANGLE (Intel UHD 620)', 2, { low: true, software: false }], ['Adreno (TM) 506', 8, { low: true, software: false }],
] as const)('%s', (name, cores, is) => expect(machineOf(name, 'auto', cores)).toEqual(is));

it('a wish overrides', () => {
  expect(machineOf('llvmpipe', 'high', 2)).toEqual({ low: false, software: true });
  expect(machineOf('RTX', 'low', 8).low).toBe(true);
});

it('doors turn about their hinge, drawers slide, and both go back', () => {
  const [door, drawer] = readExtras({ joints: [{ name: 'leaf', origin: [1, 0, 0] }, { name: 'tray', kind: 'slide', axis: [0, -1, 0], limits: [0, 0.4] }] as never }).joints;
  const hinge = new THREE.Vector3(1, 5, 0).applyMatrix4(linkPose(door!, 1.2, new THREE.Matrix4()));
  expect(hinge.distanceTo(new THREE.Vector3(1, 5, 0))).toBeLessThan(1e-9);
  expect(new THREE.Vector3().applyMatrix4(linkPose(drawer!, 0.4, new THREE.Matrix4())).z).toBeCloseTo(0.4);
  const s = { entity: null as never, joint: door!, value: 0, goal: 0, rest: 0 };
  expect([toggle(s), s.goal, toggle(s), s.goal]).toEqual([true, 1.6, false, 0]);
});
