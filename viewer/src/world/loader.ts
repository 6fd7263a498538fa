/** Reads world.glb into entities. One node an entity; children named `<entity>#<link>` are its moving links. */
import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import type { Body, People } from '../motion/people';
import type { Batches, Draw } from './batches';
import { readExtras, type Extras, type Info } from './types';

/** `faces`: up to which triangle each recipe reaches. */
export interface Collision { points: Float32Array; index: Uint32Array; faces: { end: number; recipe: string }[] }
export interface Part { link: string; draws: Draw[]; offset: THREE.Matrix4 }
export interface Entity {
  id: string; extras: Extras; home: THREE.Matrix4; matrix: THREE.Matrix4; scale: number; parts: Map<string, Part>;
  /** In the entity's own frame, Y up. */
  box: THREE.Box3; moving: boolean; collision: Collision | null; water: THREE.Mesh | null; lit: boolean;
  /** Recipes of its materials, in the order of its primitives. */
  recipes: string[];
  /** Of somebody who acts. */
  body: Body | null;
  /** Drawn nowhere. */
  hidden?: boolean;
  /** Seconds by which its own time lags behind the world's. */
  lag: number;
}

const GROUND = /terrain|ground|land|seabed|hill|island|road|street|floor|quay|path|plaza|beach|slope/;
const SCATTER = /grass|tuft|pebble|scatter|flower|litter|leaves|reed|fern|stubble|clutter|gravel|debris|weed|wildflower/;

export async function loadWorld(bytes: ArrayBuffer, batches: Batches, people: People, info: Info): Promise<Map<string, Entity>> {
  const gltf = await new GLTFLoader().parseAsync(bytes, '');
  gltf.scene.updateMatrixWorld(true);
  people.meet(gltf.scene, gltf.animations);
  const entities = new Map<string, Entity>();
  const visit = (node: THREE.Object3D): void => {
    if (node.userData['rig']) return;
    if (node.userData['entity'] || node.userData['water']) { const e = readEntity(node, batches, people, info); entities.set(e.id, e); return; }
    if ((node as THREE.Mesh).isMesh) { const e = readEntity(node, batches, people, info); entities.set(e.id, e); return; }
    for (const child of [...node.children]) visit(child);
  };
  for (const child of [...gltf.scene.children]) visit(child);
  batches.build();
  return entities;
}

const nameOf = (o: THREE.Object3D): string => String((o.userData['name'] as string | undefined) ?? o.name);

function readEntity(node: THREE.Object3D, batches: Batches, people: People, info: Info): Entity {
  const extras = readExtras(node.userData as Partial<Extras>), id = extras.entity || nameOf(node);
  extras.entity = id;
  extras.why ||= info.why[id] ?? '';
  const scale = new THREE.Vector3(), rig = people.rigOf(id), home = (rig ?? node).matrixWorld.clone();
  home.decompose(new THREE.Vector3(), new THREE.Quaternion(), scale);
  const e: Entity = { id, extras, home, matrix: home.clone(), scale: scale.x, parts: new Map(), box: new THREE.Box3(), moving: false, collision: null, water: null, lit: true, recipes: [], body: null, lag: 0 };
  e.moving = extras.dynamic || extras.joints.length > 0 || extras.motions.length > 0;
  if (rig) embody(node, e, people, home.clone().invert());
  else collect(node, e, batches, '', home.clone().invert());
  return e;
}

/** A skin whose vertices lie in the world at its first stance. */
function embody(node: THREE.Object3D, e: Entity, people: People, inverse: THREE.Matrix4): void {
  const parts: THREE.SkinnedMesh[] = [];
  node.traverse((o) => { if ((o as THREE.SkinnedMesh).isSkinnedMesh) parts.push(o as THREE.SkinnedMesh); });
  for (const { geometry: g, material } of parts) {
    g.computeBoundingBox();
    e.box.union(g.boundingBox!.clone().applyMatrix4(inverse));
    const recipe = recipeOf(material as THREE.Material);
    if (!e.recipes.includes(recipe)) e.recipes.push(recipe);
  }
  e.body = people.add(e.id, parts);
}

function collect(node: THREE.Object3D, e: Entity, batches: Batches, link: string, inverse: THREE.Matrix4): void {
  const own = nameOf(node), mark = own.indexOf('#');
  const here = (node.userData['link'] as string | undefined) || (mark > 0 && own.startsWith(e.id) ? own.slice(mark + 1) : link);
  let part = e.parts.get(here);
  if (!part) e.parts.set(here, (part = { link: here, draws: [], offset: new THREE.Matrix4() }));
  const mesh = node as THREE.Mesh;
  if (mesh.isMesh) addMesh(mesh, e, part, batches, inverse);
  for (const child of node.children) collect(child, e, batches, here, inverse);
}

function addMesh(mesh: THREE.Mesh, e: Entity, part: Part, batches: Batches, inverse: THREE.Matrix4): void {
  const local = mesh.matrixWorld.clone().premultiply(inverse), g = mesh.geometry;
  g.computeBoundingBox();
  e.box.union(g.boundingBox!.clone().applyMatrix4(local));
  if (e.extras.water) { e.water ??= mesh; return; }
  const recipe = recipeOf(mesh.material as THREE.Material);
  if (!e.recipes.includes(recipe)) e.recipes.push(recipe);
  const kind = e.extras.kind, category = e.extras.category, scatter = kind === 'terrain' && category !== 'forest' && (SCATTER.test(category) || Boolean(g.getAttribute('_sway')));
  const solid = kind !== 'person' && e.extras.colliders.length === 0 && !scatter && category !== 'forest' && (kind === 'architecture' || (kind === 'terrain' && GROUND.test(category + e.id)));
  if (solid) addCollision(e, g, local, recipe);
  // Far woods are many triangles, and their shadows fall where nobody looks.
  const cast = !scatter && category !== 'forest' && !(kind === 'terrain' && GROUND.test(category));
  batches.add(mesh, { local, world: mesh.matrixWorld.clone(), scatter, done: (d) => part.draws.push(d) }, cast);
}

const recipeOf = (m: THREE.Material): string => String((m.userData['recipe'] as string | undefined) ?? m.name);

function addCollision(e: Entity, g: THREE.BufferGeometry, local: THREE.Matrix4, recipe: string): void {
  const a = g.getAttribute('position'), v = new THREE.Vector3(), old = e.collision, base = old ? old.points.length / 3 : 0;
  const points = new Float32Array((base + a.count) * 3), count = g.index?.count ?? a.count, index = new Uint32Array((old?.index.length ?? 0) + count);
  if (old) { points.set(old.points); index.set(old.index); }
  for (let i = 0; i < a.count; i++) v.fromBufferAttribute(a as THREE.BufferAttribute, i).applyMatrix4(local).toArray(points, (base + i) * 3);
  for (let i = 0; i < count; i++) index[(old?.index.length ?? 0) + i] = base + (g.index ? g.index.getX(i) : i);
  e.collision = { points, index, faces: [...(old?.faces ?? []), { end: index.length / 3, recipe }] };
}

const work = new THREE.Matrix4();

/** Writes the entity's present pose, links included, to its instances. */
export function pose(e: Entity): void {
  if (e.body) { e.body.rig.matrix.copy(e.matrix); e.body.rig.matrixWorldNeedsUpdate = true; }
  for (const part of e.parts.values()) {
    for (const d of part.draws) {
      if (e.hidden) work.makeScale(0, 0, 0);
      else work.multiplyMatrices(e.matrix, part.offset).multiply(d.local);
      d.mesh.setMatrixAt(d.id, work);
    }
  }
}

const tint = new THREE.Vector4(1, 1, 1, 1);

/** Turns the entity's own glow up or down, 0..1. */
export function glow(e: Entity, amount: number): void {
  tint.w = amount;
  for (const part of e.parts.values()) for (const d of part.draws) d.mesh.setColorAt(d.id, tint as unknown as THREE.Color);
}
