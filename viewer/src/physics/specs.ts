/** From entities to what the simulation needs: one body an entity, and one more for each moving link. */
import * as THREE from 'three';
import { point, turn } from '../world/frame';
import type { Entity } from '../world/loader';
import type { Collider } from '../world/types';
import type { BodySpec, Shape } from './api';

const at = new THREE.Vector3(), rot = new THREE.Quaternion(), scale = new THREE.Vector3();
const plain = (v: THREE.Vector3): { x: number; y: number; z: number } => ({ x: v.x, y: v.y, z: v.z });
const plainQ = (q: THREE.Quaternion): { x: number; y: number; z: number; w: number } => ({ x: q.x, y: q.y, z: q.z, w: q.w });

/** Bodies of all entities that have colliders or a solid mesh. */
export function bodySpecs(entities: Iterable<Entity>): BodySpec[] {
  const out: BodySpec[] = [];
  for (const e of entities) out.push(...specsOf(e));
  return out;
}

function specsOf(e: Entity): BodySpec[] {
  e.home.decompose(at, rot, scale);
  const base = { at: plain(at), turn: plainQ(rot), friction: e.extras.friction, mass: Math.max(0.05, e.extras.mass) };
  const moves = e.extras.motions.some((m) => !m.link), links = new Map<string, Shape[]>();
  for (const c of e.extras.colliders) {
    const list = links.get(c.link ?? '') ?? [];
    list.push(shape(c, e.scale));
    links.set(c.link ?? '', list);
  }
  if (e.collision) links.set('', [meshShape(e)]);
  if (e.extras.dynamic && !links.size) links.set('', [boxShape(e)]);
  return [...links].map(([link, shapes]): BodySpec => ({
    ...base, shapes, id: link ? `${e.id}#${link}` : e.id, motion: link || moves ? 'kinematic' : e.extras.dynamic ? 'dynamic' : 'fixed',
  }));
}

function shape(c: Collider, s: number): Shape {
  const center = plain(point(c.center ?? [0, 0, 0]).multiplyScalar(s)), q = plainQ(turn(c.rotation ?? [1, 0, 0, 0])), [x, y, z] = c.size ?? [1, 1, 1];
  const least = (v: number): number => Math.max(0.004, (v * s) / 2);
  switch (c.shape) {
    case 'cylinder': return { kind: 'cylinder', radius: Math.max(0.004, x * s), half: least(z), at: center, turn: q };
    case 'sphere': return { kind: 'sphere', radius: Math.max(0.004, x * s), at: center };
    case 'hull': return { kind: 'hull', points: Float32Array.from(c.points.flatMap((p) => point(p).applyQuaternion(turn(c.rotation ?? [1, 0, 0, 0])).add(point(c.center ?? [0, 0, 0])).multiplyScalar(s).toArray())) };
    default: return { kind: 'box', half: { x: least(x), y: least(z), z: least(y) }, at: center, turn: q };
  }
}

function meshShape(e: Entity): Shape {
  const c = e.collision!, points = c.points.map((v) => v * e.scale);
  return { kind: 'mesh', points, index: c.index };
}

function boxShape(e: Entity): Shape {
  const size = e.box.getSize(new THREE.Vector3()).multiplyScalar(e.scale / 2), center = e.box.getCenter(new THREE.Vector3()).multiplyScalar(e.scale);
  return { kind: 'box', half: plain(size), at: plain(center), turn: { x: 0, y: 0, z: 0, w: 1 } };
}
