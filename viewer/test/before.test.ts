import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { MARK, parted } from '../src/app/before';
import { pose, type Entity } from '../src/world/loader';
import { readExtras } from '../src/world/types';

/** An entity with one instance, whose matrix is noted where it is drawn. */
function entity(id: string): { e: Entity; drawn: () => THREE.Matrix4 } {
  let last = new THREE.Matrix4();
  const mesh = { setMatrixAt: (_: number, m: THREE.Matrix4) => { last = m.clone(); } }, draw = { mesh, id: 0, local: new THREE.Matrix4() };
  const e = { id, extras: readExtras({ entity: id }), matrix: new THREE.Matrix4().makeTranslation(1, 2, 3), parts: new Map([['', { link: '', draws: [draw], offset: new THREE.Matrix4() }]]), body: null } as unknown as Entity;
  return { e, drawn: () => last };
}

describe('the world before its last edit', () => {
  it('is no part of the world, and out of sight', () => {
    const now = entity('vase.1'), was = entity(`${MARK}vase.1`), entities = new Map([now.e, was.e].map((e) => [e.id, e]));
    expect(parted(entities)).toEqual([was.e]);
    expect([...entities.keys()]).toEqual(['vase.1']);
    expect(was.drawn().determinant()).toBe(0);
  });

  it('stands where it stood when it is shown', () => {
    const { e, drawn } = entity('vase.1');
    e.hidden = true;
    pose(e);
    expect(drawn().determinant()).toBe(0);
    e.hidden = false;
    pose(e);
    expect(new THREE.Vector3().setFromMatrixPosition(drawn()).toArray()).toEqual([1, 2, 3]);
  });
});
