/** What stands under the crosshair, who asked for it and what made it. */
import * as THREE from 'three';
import type { Simulation } from '../physics/api';
import type { Entity } from '../world/loader';
import { $, el } from './dom';

export interface Aim { entity: Entity; distance: number; link: string }

const inverse = new THREE.Matrix4(), ray = new THREE.Ray(), direction = new THREE.Vector3(), hit = new THREE.Vector3();

/** The entity the camera looks at: colliders first, then the boxes of things that have none. */
export function aimAt(camera: THREE.Camera, entities: Map<string, Entity>, sim: Simulation | null, far: number): Aim | null {
  camera.getWorldDirection(direction);
  const h = sim?.ray(camera.position, direction, far) ?? null;
  let best: Aim | null = null, reach = h ? h.distance + 0.02 : far;
  if (h) {
    const [id, link = ''] = h.id.split('#'), entity = entities.get(id ?? '');
    if (entity) best = { entity, distance: h.distance, link };
  }
  for (const e of entities.values()) {
    if (e.box.isEmpty() || e.extras.kind === 'terrain' || (sim && hasBody(e))) continue;
    const d = boxDistance(e, camera.position);
    if (d !== null && d < reach) { best = { entity: e, distance: d, link: '' }; reach = d; }
  }
  return best;
}

const hasBody = (e: Entity): boolean => e.extras.colliders.length > 0 || e.collision !== null || e.extras.dynamic;

function boxDistance(e: Entity, eye: THREE.Vector3): number | null {
  inverse.copy(e.matrix).invert();
  ray.origin.copy(eye).applyMatrix4(inverse);
  ray.direction.copy(direction).transformDirection(inverse);
  if (e.box.containsPoint(ray.origin)) return null;
  return ray.intersectBox(e.box, hit) ? hit.applyMatrix4(e.matrix).distanceTo(eye) : null;
}

/** A readable name: its label, else its category. */
export function nameOf(e: Entity): string {
  const raw = e.extras.label || e.extras.category.replaceAll('_', ' ') || e.id;
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}

export function showCard(aim: Aim | null): void {
  const card = $('card');
  card.hidden = !aim;
  if (!aim) return;
  const e = aim.entity, x = e.extras, attributes = Object.entries(x.attributes).map(([k, v]) => (v ? `${k} ${v}` : k)).join(', ');
  const why = x.why || (x.origin === 'asked' ? 'asked for' : 'added: part of the place'), list = el('dl');
  const row = (k: string, v: string): void => { if (v) list.append(el('dt', k), el('dd', v)); };
  row('id', e.id);
  row('kind', x.category);
  row('looks', attributes);
  row('made by', x.maker);
  row('stands on', x.support);
  row('mass', x.dynamic ? `${x.mass.toPrecision(3)} kg` : '');
  row('distance', `${aim.distance.toFixed(1)} m`);
  const reason = el('div', why);
  reason.className = 'why';
  card.replaceChildren(el('h2', nameOf(e)), reason, list);
}
