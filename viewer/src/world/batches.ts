/** All solid geometry as a few BatchedMeshes: one per family, texture set and shadow habit. Each entity part is one movable instance. */
import * as THREE from 'three';
import type { CSM } from 'three/addons/csm/CSM.js';
import { dress, windDepth } from '../materials/dress';
import { familyOf, type Family } from '../materials/recipes';
import { bake, cells } from './bake';
import { Batch, type Chain } from './batch';
import { levelsOf } from './simplify';

export interface Draw { mesh: Batch; id: number; local: THREE.Matrix4 }
interface Request { geometry: THREE.BufferGeometry; local: THREE.Matrix4; world: THREE.Matrix4; scatter: boolean; done: (d: Draw) => void }
interface Bin { material: THREE.MeshStandardMaterial; family: Family; cast: boolean; receive: boolean; sources: Map<string, THREE.BufferGeometry[][]>; requests: { key: string; request: Request }[] }
export interface Tier { low: boolean; csm: CSM | null; inside: boolean; software: boolean }

const DISTINCT = new Set<Family>(['leaf', 'glass', 'glow', 'water', 'masonry', 'roof']);
const NO_SHADOW = new Set<Family>(['glass', 'glow', 'water']);

export class Batches {
  readonly meshes: Batch[] = [];
  readonly materials: THREE.MeshStandardMaterial[] = [];
  private readonly bins = new Map<string, Bin>();

  constructor(private readonly scene: THREE.Scene, private readonly tier: Tier) {}

  /** Asks for one more instance; the draws arrive when `build` runs. */
  add(mesh: THREE.Mesh, request: Omit<Request, 'geometry'>, cast: boolean): void {
    const m = mesh.material as THREE.MeshStandardMaterial, look = readLook(m);
    // Software renderers compile slowly: there only what must differ does.
    if (this.tier.software && !look.textured && !DISTINCT.has(look.family)) { look.key = look.key.replace(look.family, 'plain'); look.family = 'plain'; }
    const binKey = `${look.key}|${cast && !NO_SHADOW.has(look.family)}`;
    let bin = this.bins.get(binKey);
    if (!bin) {
      bin = { material: this.material(m, look), family: look.family, cast: cast && !NO_SHADOW.has(look.family), receive: look.family !== 'glow', sources: new Map(), requests: [] };
      this.bins.set(binKey, bin);
    }
    const key = `${mesh.geometry.uuid}|${m.color.getHexString()}|${m.roughness}|${m.metalness}|${look.wear}|${look.scale}`;
    if (!bin.sources.has(key)) {
      const baked = bake(mesh.geometry, { color: m.color, roughness: m.roughness, metalness: m.metalness, wear: look.wear, scale: look.scale, textured: look.textured });
      const pieces = cells(baked, request.scatter ? 20 : 36), foliage = look.family === 'leaf' || request.scatter;
      bin.sources.set(key, pieces.map((g) => withLevels(g, foliage, pieces.length > 1)));
    }
    bin.requests.push({ key, request: { ...request, geometry: mesh.geometry } });
  }

  /** Makes the batches. Call once, after all `add`. */
  build(): void {
    for (const bin of this.bins.values()) this.buildBin(bin);
    this.bins.clear();
  }

  private buildBin(bin: Bin): void {
    let vertices = 0, indices = 0, instances = 0;
    for (const list of bin.sources.values()) for (const g of list.flat()) { vertices += g.getAttribute('position').count; indices += g.index!.count; }
    for (const { key } of bin.requests) instances += bin.sources.get(key)!.length;
    const mesh = new Batch(instances, vertices, indices, bin.material);
    mesh.castShadow = bin.cast;
    mesh.receiveShadow = bin.receive;
    mesh.customDepthMaterial = windDepth(bin.material);
    if (bin.material.transparent) mesh.renderOrder = 3;
    const chains = new Map<string, Chain[]>();
    for (const [key, list] of bin.sources) chains.set(key, list.map((levels) => chainOf(mesh, levels)));
    for (const { key, request } of bin.requests) for (const chain of chains.get(key)!) request.done({ mesh, id: mesh.addThing(chain, request.world, request.scatter), local: request.local });
    this.scene.add(mesh);
    this.meshes.push(mesh);
  }

  private material(source: THREE.MeshStandardMaterial, look: Look): THREE.MeshStandardMaterial {
    const glass = look.family === 'glass';
    const m = new THREE.MeshStandardMaterial({
      map: source.map, normalMap: source.normalMap, roughnessMap: source.roughnessMap, emissiveMap: source.emissiveMap,
      roughness: 1, metalness: 1, vertexColors: true, emissive: vivid(source.emissive), emissiveIntensity: 0.85 * source.emissiveIntensity ** 0.4,
      side: look.thin ? THREE.DoubleSide : source.side, alphaTest: source.alphaTest > 0 ? 0.4 : 0, transparent: glass || (source.transparent && source.alphaTest === 0),
      opacity: glass ? 0.22 : source.opacity, depthWrite: !glass, envMapIntensity: glass ? 1.6 : 1,
    });
    // Without tangents: glTF's v runs down, so the relief's second axis is turned round, as GLTFLoader does for meshes that have none.
    m.normalScale.set(Math.abs(source.normalScale.x), -Math.abs(source.normalScale.y));
    m.shadowSide = look.thin ? THREE.DoubleSide : THREE.BackSide;
    if (!look.thin && look.family !== 'leaf') m.shadowSide = THREE.DoubleSide;
    dress(m, { family: look.family, textured: look.textured, low: this.tier.low, csm: this.tier.csm, inside: this.tier.inside });
    this.materials.push(m);
    return m;
  }
}

/** A lamp's colour, deepened: very bright light would else be white on the screen. */
const vivid = (c: THREE.Color): THREE.Color => { const top = Math.max(c.r, c.g, c.b, 1e-6); return new THREE.Color((c.r / top) ** 1.5 * top, (c.g / top) ** 1.5 * top, (c.b / top) ** 1.5 * top); };

interface Look { family: Family; wear: number; scale: number; thin: boolean; textured: boolean; key: string }

/** What the material's name and extras say; the key names everything that cannot travel per vertex. */
export function readLook(m: THREE.MeshStandardMaterial): Look {
  const x = m.userData as { recipe?: string; wear?: number; scale?: number; thin?: boolean };
  const recipe = x.recipe ?? m.name ?? 'plain', glows = m.emissive && m.emissive.r + m.emissive.g + m.emissive.b > 0;
  let family = familyOf(recipe);
  if ((m as THREE.MeshPhysicalMaterial).transmission > 0.4) family = 'glass';
  if (glows && family === 'plain') family = 'glow';
  const maps = [m.map, m.normalMap, m.roughnessMap, m.emissiveMap].map((t) => t?.uuid ?? '').join(',');
  const thin = x.thin ?? m.side === THREE.DoubleSide;
  const glow = glows ? `${m.emissive.toArray().map((v) => v.toFixed(3))}*${m.emissiveIntensity}` : '';
  const clear = m.transparent && family !== 'glass' ? m.opacity : '';
  return { family, wear: x.wear ?? 0.2, scale: x.scale ?? 1, thin, textured: m.map !== null, key: [family, maps, thin, glow, clear, m.alphaTest].join('|') };
}

/** The mesh and its coarser twins; how far each strays is kept with it. */
function withLevels(g: THREE.BufferGeometry, foliage: boolean, split: boolean): THREE.BufferGeometry[] {
  const levels = levelsOf(g, foliage, split);
  for (const l of levels) l.geometry.userData['error'] = l.error;
  return [g, ...levels.map((l) => l.geometry)];
}

function chainOf(mesh: Batch, levels: readonly THREE.BufferGeometry[]): Chain {
  const ids = levels.map((g) => mesh.addGeometry(g)), errors = levels.map((g) => Number(g.userData['error'] ?? 0)), triangles = levels.map((g) => g.index!.count / 3);
  levels[0]!.computeBoundingSphere();
  const sphere = levels[0]!.boundingSphere!.clone();
  for (const g of levels) g.dispose();
  return { ids, errors, triangles, sphere };
}
