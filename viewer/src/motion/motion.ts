/** Who moves by formula, and who rides along: a gull on a boat goes where the boat goes. */
import * as THREE from 'three';
import { point, turn, unpoint, unturn } from '../world/frame';
import type { Entity } from '../world/loader';
import type { Motion, Vec3 } from '../world/types';
import { carried, step, type State } from './formula';

const STILL: State = { position: [0, 0, 0], rotation: [1, 0, 0, 0], scale: 1 };
const at = new THREE.Vector3(), rot = new THREE.Quaternion(), size = new THREE.Vector3();

export interface Mover { entity: Entity; home: State; extent: Vec3; own: Motion[]; links: Map<string, Motion[]>; carrier: Mover | null }

/** All that moves, carriers before their riders. Dynamic things belong to physics, not here. */
export function moversOf(entities: Map<string, Entity>): Mover[] {
  const out: Mover[] = [], seen = new Map<string, Mover | null>();
  const visit = (e: Entity, depth: number): Mover | null => {
    const known = seen.get(e.id);
    if (known !== undefined) return known;
    seen.set(e.id, null);
    const under = entities.get(e.extras.support), carrier = under && depth < 8 && !under.extras.dynamic ? visit(under, depth + 1) : null;
    const m = e.extras.dynamic ? null : moverOf(e, carrier);
    seen.set(e.id, m);
    if (m) out.push(m);
    return m;
  };
  for (const e of entities.values()) visit(e, 0);
  return out;
}

function moverOf(entity: Entity, carrier: Mover | null): Mover | null {
  const links = new Map<string, Motion[]>(), own: Motion[] = [];
  for (const m of entity.extras.motions) {
    if (m.kind === 'flicker') continue;
    if (m.link) links.set(m.link, [...(links.get(m.link) ?? []), m]); else own.push(m);
  }
  const ride = carrier && (carrier.own.length || carrier.carrier) ? carrier : null;
  if (!own.length && !links.size && !ride) return null;
  entity.home.decompose(at, rot, size);
  const box = entity.box.getSize(new THREE.Vector3());
  return { entity, own, links, carrier: ride, home: { position: unpoint(at), rotation: unturn(rot), scale: size.x }, extent: entity.extras.extent ?? [box.x, box.z, box.y] };
}

/** Where a mover is at a time, in the document's frame. */
export function stateAt(m: Mover, time: number): State {
  let s = m.home;
  for (const motion of m.own) s = step(motion, s, time - m.entity.lag, m.extent);
  return m.carrier ? carried(s, m.carrier.home, stateAt(m.carrier, time)) : s;
}

/** A link's transform within its entity at a time. */
export function linkAt(motions: readonly Motion[], time: number, extent: Vec3): State {
  return motions.reduce((s, m) => step(m, s, time, extent), STILL);
}

/** A state as a matrix on the screen's axes. */
export function matrixOf(s: State, out: THREE.Matrix4): THREE.Matrix4 {
  return out.compose(point(s.position, at), turn(s.rotation, rot), size.setScalar(s.scale));
}
