import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import type { Wish } from '../src/control/input';
import { EYE, Walker } from '../src/control/walker';

const still: Wish = { forward: 0, strafe: 0, rise: 0, run: false, turn: 0, tilt: 0, jump: false };
const go = (w: Walker, wish: Partial<Wish>, seconds = 2): Walker => { for (let i = 0; i < seconds * 60; i++) w.step({ ...still, ...wish }, null); return w; };

describe('the walker', () => {
  it('walks north at yaw 0, at a walking pace', () => {
    const w = go(new Walker(), { forward: 1 });
    expect(w.feet.x).toBeCloseTo(0);
    expect(-w.feet.z).toBeGreaterThan(3.6);
    expect(-w.feet.z).toBeLessThan(4.4);
  });
  it('runs more than twice as fast, and no faster on the diagonal', () => {
    const ran = go(new Walker(), { forward: 1, run: true }).feet.length(), across = go(new Walker(), { forward: 1, strafe: 1, run: true }).feet.length();
    expect(ran).toBeGreaterThan(2 * go(new Walker(), { forward: 1 }).feet.length());
    expect(across).toBeCloseTo(ran, 2);
  });
  it('strafes to the right of where it looks', () => {
    const w = new Walker();
    w.look(Math.PI / 2, 0);
    go(w, { strafe: 1 });
    expect(w.feet.z).toBeLessThan(-3);
  });
  it('never looks further than straight up', () => {
    const w = new Walker();
    w.look(0, 99);
    expect(w.pitch).toBeLessThan(Math.PI / 2);
  });
  it('flies where it looks', () => {
    const w = new Walker();
    w.mode = 'fly';
    w.look(0, 0.8);
    go(w, { forward: 1 });
    expect(w.feet.y).toBeGreaterThan(5);
  });
  it('sees from eye height', () => {
    const w = new Walker(), c = new THREE.PerspectiveCamera();
    w.teleport(new THREE.Vector3(3, 1, 2), null);
    w.apply(c);
    expect(c.position.y).toBeCloseTo(1 + EYE);
  });
});
