/** People who act: a skin that is drawn at once, its animation by the world's time, and eyes that meet a visitor's. */
import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { CSM } from 'three/addons/csm/CSM.js';
import { dress } from '../materials/dress';
import { bake } from '../world/bake';
import { levelsOf } from '../world/simplify';
import { Gaze } from './gaze';
import { Halted } from './halted';

/** How finely, how often: metres from the eye from which each level is drawn, triangles that all who are in a picture may have (shadows draw them
 *  again) and how much closer each level begins until they fit, and seconds between two stances. */
const FAR = [14, 32, 60], SHARE = 450_000, CLOSER = 0.8, RATES: readonly [number, number][] = [[12, 0], [30, 1 / 30], [60, 1 / 12], [140, 1 / 4]];

/** Vertices about the mouth in rising order, where they are, and by how far an open and a rounded mouth moves them (3 numbers each). */
export interface Lips { index: Uint32Array; home: Float32Array; open: Float32Array; round: Float32Array }
export interface Body { lips: Lips | null; /** Seconds behind the world's time. */ lag: number; /** How far they stand where they were stopped on their way, 0..1. */ halt: number; halted: Halted | null; mesh: THREE.SkinnedMesh; rig: THREE.Object3D; mixer: THREE.AnimationMixer; gaze: Gaze | null; seconds: number; /** From when to when of a round they talk. */ says: [number, number][]; levels: THREE.BufferGeometry[]; next: number }
interface Tier { low: boolean; csm: CSM | null; inside: boolean; /** How often each is drawn in a picture, shadows with it. */ eyes: number }

export class People {
  readonly bodies: Body[] = [];
  private material: THREE.MeshStandardMaterial | null = null;
  private readonly rigs = new Map<string, THREE.Object3D>();
  private readonly clips = new Map<string, THREE.AnimationClip>();
  private readonly stops = new Map<string, THREE.AnimationClip>();
  private last = 0;

  constructor(private readonly scene: THREE.Scene, private readonly tier: Tier) {}

  /** Takes a file's rigs and animations. */
  meet(root: THREE.Object3D, animations: readonly THREE.AnimationClip[]): void {
    for (const o of root.children) { const id = o.userData['rig'] as string | undefined; if (id) this.rigs.set(id, o); }
    for (const a of animations) {
      const told = a.userData as { entity?: string; halted?: string; carried?: string };
      if (told.carried) continue; // things in hands go by their motions
      if (told.halted) this.stops.set(told.halted, a); else this.clips.set(String(told.entity ?? ''), a);
    }
  }

  /** Those within a distance who say something now, each with the seconds since they began, and until they end. */
  saying(time: number, eye: THREE.Vector3, far: number): [Body, number, number][] {
    return this.bodies.flatMap((b): [Body, number, number][] => {
      const t = Math.max(0, time - b.lag) % b.seconds, said = b.says.find(([on, off]) => t >= on && t < off);
      return said && b.mesh.boundingSphere!.center.distanceTo(eye) < far ? [[b, t - said[0], said[1] - t]] : [];
    });
  }

  rigOf(id: string): THREE.Object3D | undefined { return this.rigs.get(id); }

  /** Draws an entity's skinned meshes as one. */
  add(id: string, parts: readonly THREE.SkinnedMesh[]): Body {
    const rig = this.rigs.get(id)!, geometry = mergeGeometries(parts.map(flat)), first = parts[0]!;
    const mesh = new THREE.SkinnedMesh(geometry, (this.material ??= this.look()));
    mesh.bindMode = THREE.DetachedBindMode;
    mesh.bind(new THREE.Skeleton(first.skeleton.bones, first.skeleton.boneInverses), new THREE.Matrix4());
    mesh.castShadow = mesh.receiveShadow = true;
    mesh.boundingSphere = new THREE.Sphere(new THREE.Vector3(), 1.4);
    mesh.userData['entity'] = id;
    rig.matrixAutoUpdate = false;
    this.scene.add(rig, mesh);
    const clip = this.clips.get(id), mixer = new THREE.AnimationMixer(rig);
    if (clip) {
      // Where an entity is, its motions say.
      clip.tracks = clip.tracks.filter((t) => !t.name.startsWith(`${rig.name}.`));
      mixer.clipAction(clip).play();
    }
    const body: Body = { lips: lipsOf(parts, geometry), lag: 0, halt: 0, halted: Halted.of(rig, this.stops.get(id)), mesh, rig, mixer, gaze: Gaze.of(rig), seconds: clip?.duration ?? 1, says: (clip?.userData as { says?: [number, number][] } | undefined)?.says ?? [], levels: [geometry, ...levelsOf(geometry, false, false).slice(0, 2).map((l) => l.geometry)], next: 0 };
    this.bodies.push(body);
    return body;
  }

  /** Who is drawn how finely, by metres from the eye: a crowd coarser than two or three. */
  choose(away: readonly number[]): THREE.BufferGeometry[] {
    let near = this.tier.low ? 0.6 : 1, chosen: THREE.BufferGeometry[];
    do {
      chosen = this.bodies.map((b, k) => {
        const level = FAR.findIndex((far) => away[k]! < far * near);
        return b.levels[Math.min(level < 0 ? 9 : level, b.levels.length - 1)]!;
      });
      near *= CLOSER;
    } while (near > 0.05 && chosen.reduce((sum, g) => sum + g.index!.count / 3, 0) * this.tier.eyes > SHARE);
    return chosen;
  }

  private look(): THREE.MeshStandardMaterial {
    const m = new THREE.MeshStandardMaterial({ roughness: 1, metalness: 1, vertexColors: true, side: THREE.DoubleSide });
    return dress(m, { family: 'person', textured: false, ...this.tier });
  }

  /** Stances at a time, as often as each deserves. */
  update(time: number, eye: THREE.Vector3): void {
    const dt = Math.min(Math.max(time - this.last, 0), 0.1);
    this.last = time;
    const far = this.bodies.map((b) => {
      const at = b.mesh.boundingSphere!.center.setFromMatrixPosition(b.rig.matrix);
      at.y += 0.9;
      return at.distanceTo(eye);
    }), chosen = this.choose(far);
    for (const [k, b] of this.bodies.entries()) {
      const away = far[k]!, rate = RATES.find(([most]) => away < most), geometry = chosen[k]!;
      if (b.mesh.geometry !== geometry) b.mesh.geometry = geometry;
      if (!rate || (time < b.next && time > b.next - 1)) continue;
      b.next = time + rate[1];
      b.gaze?.undo();
      b.halted?.undo();
      b.mixer.setTime(Math.max(0, time - b.lag) % b.seconds);
      b.halted?.turn(time, b.halt);
      b.gaze?.turn(b.rig, eye, dt);
    }
  }
}

/** What the wear of hair says to the shader of people (materials/recipes.ts). */
const HAIR: Record<string, number> = { hair: 0.98, curls: 1 };

/** A primitive in the player's layout, its finish in its vertices, without textures. */
function flat(mesh: THREE.SkinnedMesh): THREE.BufferGeometry {
  const m = mesh.material as THREE.MeshStandardMaterial, x = m.userData as { tone?: number[]; wear?: number; recipe?: string }, tone = x.tone, hair = HAIR[x.recipe ?? ''];
  const color = tone ? new THREE.Color().setRGB(tone[0]!, tone[1]!, tone[2]!, THREE.LinearSRGBColorSpace) : m.color;
  const g = bake(mesh.geometry, { color, roughness: tone ? tone[3]! : m.roughness, metalness: m.metalness, wear: hair ?? Math.min(x.wear ?? 0.2, 0.9), scale: 1, textured: false });
  g.setAttribute('skinIndex', mesh.geometry.getAttribute('skinIndex'));
  g.setAttribute('skinWeight', mesh.geometry.getAttribute('skinWeight'));
  return g;
}

/** What the file's shapes `aa` and `ou` move, as few numbers; null where it has none. */
function lipsOf(parts: readonly THREE.SkinnedMesh[], whole: THREE.BufferGeometry): Lips | null {
  const p = whole.getAttribute('position').array, index: number[] = [], rows: [number[], number[]] = [[], []];
  let base = 0;
  for (const { geometry: g, morphTargetDictionary: names } of parts) {
    const shapes = ['aa', 'ou'].map((n) => (names && n in names ? g.morphAttributes['position']?.[names[n]!] : undefined)), n = g.getAttribute('position').count;
    for (let v = 0; v < n; v++) {
      if (!shapes.some((s) => s && Math.abs(s.getX(v)) + Math.abs(s.getY(v)) + Math.abs(s.getZ(v)) > 5e-5)) continue;
      index.push(base + v);
      rows.forEach((row, k) => { const s = shapes[k]; row.push(s?.getX(v) ?? 0, s?.getY(v) ?? 0, s?.getZ(v) ?? 0); });
    }
    base += n;
  }
  const home = Float32Array.from(index.flatMap((v) => [p[v * 3]!, p[v * 3 + 1]!, p[v * 3 + 2]!]));
  return index.length ? { index: Uint32Array.from(index), home, open: Float32Array.from(rows[0]), round: Float32Array.from(rows[1]) } : null;
}
