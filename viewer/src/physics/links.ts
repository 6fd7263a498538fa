/** Doors and drawers: each joint eases between its limits and carries its link's body along. */
import * as THREE from 'three';
import { point } from '../world/frame';
import type { Entity } from '../world/loader';
import type { Joint } from '../world/types';
import type { Simulation } from './api';

export interface Swing { entity: Entity; joint: Joint; value: number; goal: number; rest: number }

const at = new THREE.Vector3(), rot = new THREE.Quaternion(), scale = new THREE.Vector3(), work = new THREE.Matrix4(), axis = new THREE.Vector3(), pivot = new THREE.Vector3();

/** The link's pose in the entity's frame for a joint value measured from the drawn pose. */
export function linkPose(joint: Joint, value: number, out: THREE.Matrix4): THREE.Matrix4 {
  point(joint.axis, axis).normalize();
  point(joint.origin, pivot);
  if (joint.kind === 'slide') return out.makeTranslation(axis.x * value, axis.y * value, axis.z * value);
  out.makeRotationAxis(axis, value);
  return out.setPosition(pivot.clone().sub(pivot.clone().applyMatrix4(out)));
}

export function swingsOf(entities: Iterable<Entity>): Swing[] {
  const out: Swing[] = [];
  for (const entity of entities) for (const joint of entity.extras.joints) out.push({ entity, joint, value: joint.value ?? 0, goal: joint.value ?? 0, rest: joint.value ?? 0 });
  return out;
}

/** Opens what is shut and shuts what is open. Returns true when it will be open. */
export function toggle(s: Swing): boolean {
  const [lo, hi] = s.joint.limits, far = Math.abs(hi) >= Math.abs(lo) ? hi : lo, shut = far === hi ? Math.max(lo, Math.min(0, hi)) : Math.min(hi, Math.max(0, lo));
  const open = Math.abs(s.goal - far) > 1e-3;
  s.goal = open ? far : shut;
  return open;
}

/** Moves all joints on by dt; a door that meets the walker waits. Returns the entities that moved. */
export function advance(swings: Swing[], dt: number, sim: Simulation | null): Entity[] {
  const moved: Entity[] = [];
  for (const s of swings) {
    const gap = s.goal - s.value;
    if (Math.abs(gap) < 1e-4) continue;
    const span = Math.max(0.1, Math.abs(s.joint.limits[1] - s.joint.limits[0])), before = s.value;
    const move = Math.sign(gap) * Math.min(Math.abs(gap), dt * span * (0.25 + 1.5 * Math.min(1, Math.abs(gap) / span)));
    s.value += move;
    applyLink(s, sim);
    if (sim?.touches(`${s.entity.id}#${s.joint.name}`)) { s.value = before; applyLink(s, sim); }
    moved.push(s.entity);
  }
  return moved;
}

export function applyLink(s: Swing, sim: Simulation | null): void {
  const part = s.entity.parts.get(s.joint.name);
  linkPose(s.joint, s.value, work);
  part?.offset.copy(work);
  work.premultiply(s.entity.matrix).decompose(at, rot, scale);
  sim?.drive(`${s.entity.id}#${s.joint.name}`, at, rot);
}
