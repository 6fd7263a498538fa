/** A BatchedMesh whose instances choose, for each eye anew, whether and how finely they are drawn. */
import * as THREE from 'three';

/** How one eye sees: the sun's, a lamp's, a mirror's or the visitor's. */
export interface View {
  camera: THREE.Camera;
  /** Picture height in texels; a map's side for shadows. */
  texels: number;
  /** Texels that a drawn thing may stray; things smaller than this are left out. */
  tolerance: number;
  /** How far scattered small things are drawn, metres. */
  reach: number;
  shadow: boolean;
}

/** Geometry ids from fine to coarse; `errors` in metres in the mesh's own frame, 0 first. */
export interface Chain { ids: number[]; errors: number[]; triangles: number[]; sphere: THREE.Sphere }

const frustum = new THREE.Frustum(), matrix = new THREE.Matrix4(), eye = new THREE.Vector3(), ball = new THREE.Sphere();
const planes = new Float32Array(24);
/** Above this, sorting costs more than it saves. */
const SORTED = 800;

export class Batch extends THREE.BatchedMesh {
  /** Tells how a camera sees. */
  viewOf: (camera: THREE.Camera, shadow: boolean) => View = (camera, shadow) => ({ camera, shadow, texels: 256, tolerance: 2, reach: 30 });
  private readonly chains: Chain[] = [];
  private readonly scattered: boolean[] = [];
  /** World sphere and scale of each instance: x, y, z, radius, scale. */
  private readonly spheres: Float32Array;
  /** Level that each instance is drawn at, -1 for not at all. */
  private readonly drawn: Int8Array;

  constructor(instances: number, vertices: number, indices: number, material: THREE.Material) {
    super(instances, vertices, indices, material);
    this.spheres = new Float32Array(instances * 5);
    this.drawn = new Int8Array(instances);
    this.sortObjects = material.transparent || instances < SORTED;
    this.perObjectFrustumCulled = false;
    this.frustumCulled = false;
  }

  addThing(chain: Chain, world: THREE.Matrix4, scatter: boolean): number {
    const id = this.addInstance(chain.ids[0]!);
    this.chains[id] = chain;
    this.scattered[id] = scatter;
    this.setMatrixAt(id, world);
    return id;
  }

  override setMatrixAt(id: number, world: THREE.Matrix4): this {
    const chain = this.chains[id];
    if (chain) {
      ball.copy(chain.sphere).applyMatrix4(world);
      this.spheres.set([ball.center.x, ball.center.y, ball.center.z, ball.radius, ball.radius / Math.max(1e-9, chain.sphere.radius)], id * 5);
    }
    return super.setMatrixAt(id, world);
  }

  /** Triangles that this view would draw; with `set`, makes it so. */
  choose(view: View, set: boolean): number {
    if (view.shadow && !this.castShadow) return 0;
    const camera = view.camera, s = this.spheres, wide = (camera as THREE.OrthographicCamera).isOrthographicCamera, tolerance = view.tolerance;
    frustum.setFromProjectionMatrix(matrix.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse));
    frustum.planes.forEach((p, i) => planes.set([p.normal.x, p.normal.y, p.normal.z, p.constant], i * 4));
    eye.setFromMatrixPosition(camera.matrixWorld);
    // The projection's sixth number is 1 / tan(half the height), or 2 / height.
    const scale = (camera.projectionMatrix.elements[5]! * view.texels) / 2;
    let sum = 0;
    for (let id = 0, o = 0; id < this.chains.length; id++, o += 5) {
      const x = s[o]!, y = s[o + 1]!, z = s[o + 2]!, r = s[o + 3]!, away = Math.max(0.05, Math.sqrt((x - eye.x) ** 2 + (y - eye.y) ** 2 + (z - eye.z) ** 2) - r), fine = wide ? scale : scale / away;
      let level = -1;
      if (r * 2 * fine > tolerance && (!this.scattered[id] || away < view.reach) && inside(x, y, z, r)) {
        const chain = this.chains[id]!, stray = tolerance / (s[o + 4]! * fine);
        for (level = chain.ids.length - 1; level > 0 && chain.errors[level]! > stray; level--);
        sum += chain.triangles[level]!;
      }
      if (set && level !== this.drawn[id]) this.show(id, level);
    }
    return sum;
  }

  private show(id: number, level: number): void {
    if (level < 0 || this.drawn[id]! < 0) this.setVisibleAt(id, level >= 0);
    if (level >= 0) this.setGeometryIdAt(id, this.chains[id]!.ids[level]!);
    this.drawn[id] = level;
  }

  override onBeforeRender(renderer: THREE.WebGLRenderer, scene: THREE.Scene, camera: THREE.Camera, geometry: THREE.BufferGeometry, material: THREE.Material, group: THREE.Group): void {
    this.choose(this.viewOf(camera, false), true);
    super.onBeforeRender(renderer, scene, camera, geometry, material, group);
  }

  override onBeforeShadow(renderer: THREE.WebGLRenderer, object: THREE.Scene, camera: THREE.Camera, shadowCamera: THREE.Camera, geometry: THREE.BufferGeometry, depth: THREE.Material, group: THREE.Group): void {
    this.choose(this.viewOf(shadowCamera, true), true);
    super.onBeforeShadow(renderer, object, camera, shadowCamera, geometry, depth, group);
  }
}

function inside(x: number, y: number, z: number, r: number): boolean {
  for (let i = 0; i < 24; i += 4) if (planes[i]! * x + planes[i + 1]! * y + planes[i + 2]! * z + planes[i + 3]! < -r) return false;
  return true;
}
