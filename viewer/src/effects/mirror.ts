/** What stands by calm water, drawn once more upside down into a smaller picture that the water mixes into its sky. */
import * as THREE from 'three';
import type { WaterBody } from './water';

const BIAS = new THREE.Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1);
const looking = new THREE.Vector3(), plane = new THREE.Plane(), clip = new THREE.Vector4(), q = new THREE.Vector4();

export class Mirror {
  private readonly target = new THREE.WebGLRenderTarget(512, 288, { type: THREE.HalfFloatType, samples: 0 });
  private readonly eye = new THREE.PerspectiveCamera();
  readonly matrix = new THREE.Matrix4();

  /** `share`: how many times smaller than the screen. */
  constructor(private readonly renderer: THREE.WebGLRenderer, private readonly scene: THREE.Scene, private readonly share: number) {}

  size(width: number, height: number): void { this.target.setSize(Math.max(64, Math.round(width / this.share)), Math.max(64, Math.round(height / this.share))); }

  /** The surface worth mirroring for this eye: calm, below it and in the largest piece. */
  static choose(waters: readonly WaterBody[], eye: THREE.Vector3): WaterBody | null {
    const calm = waters.filter((w) => w.water.waves < 0.55 && eye.y > w.water.level + 0.05 && eye.y < w.water.level + 60);
    return calm.sort((a, b) => b.reach - a.reach)[0] ?? null;
  }

  /** The mirrored eye, where something is worth mirroring. */
  aimAt(camera: THREE.PerspectiveCamera, waters: readonly WaterBody[]): THREE.Camera | null {
    const body = Mirror.choose(waters, camera.position);
    if (body) this.aim(camera, body.water.level);
    return body && this.eye;
  }

  /** Draws the mirrored scene and tells the waters of that level. `hidden` are left out: sky, particles, the waters themselves. */
  update(camera: THREE.PerspectiveCamera, waters: readonly WaterBody[], hidden: readonly THREE.Object3D[]): void {
    const body = Mirror.choose(waters, camera.position);
    for (const w of waters) w.uniforms['uMirrorOn']!.value = 0;
    if (!body) return;
    const level = body.water.level, shown = hidden.map((o) => o.visible), auto = this.renderer.shadowMap.autoUpdate;
    this.aim(camera, level);
    for (const o of hidden) o.visible = false;
    this.renderer.shadowMap.autoUpdate = false;
    this.renderer.setRenderTarget(this.target);
    this.renderer.setClearColor(0x000000, 0);
    this.renderer.clear();
    this.renderer.render(this.scene, this.eye);
    this.renderer.setRenderTarget(null);
    this.renderer.shadowMap.autoUpdate = auto;
    hidden.forEach((o, i) => (o.visible = shown[i]!));
    for (const w of waters) {
      if (Math.abs(w.water.level - level) > 0.02) continue;
      w.uniforms['uMirror']!.value = this.target.texture;
      (w.uniforms['uMirrorMatrix']!.value as THREE.Matrix4).copy(this.matrix);
      w.uniforms['uMirrorOn']!.value = 1;
    }
  }

  /** The eye below the surface, its near plane laid onto the surface (Lengyel, Oblique View Frustum Depth Projection and Clipping, 2005). */
  private aim(camera: THREE.PerspectiveCamera, level: number): void {
    const e = this.eye;
    camera.getWorldDirection(looking);
    e.position.set(camera.position.x, 2 * level - camera.position.y, camera.position.z);
    e.up.set(0, 1, 0).applyQuaternion(camera.quaternion);
    e.up.y *= -1;
    e.lookAt(e.position.x + looking.x, e.position.y - looking.y, e.position.z + looking.z);
    e.updateMatrixWorld();
    e.projectionMatrix.copy(camera.projectionMatrix);
    this.matrix.copy(BIAS).multiply(e.projectionMatrix).multiply(e.matrixWorldInverse);
    plane.set(new THREE.Vector3(0, 1, 0), -level + 0.02).applyMatrix4(e.matrixWorldInverse);
    clip.set(plane.normal.x, plane.normal.y, plane.normal.z, plane.constant);
    const p = e.projectionMatrix.elements;
    q.set((Math.sign(clip.x) + p[8]!) / p[0]!, (Math.sign(clip.y) + p[9]!) / p[5]!, -1, (1 + p[10]!) / p[14]!);
    clip.multiplyScalar(2 / clip.dot(q));
    p[2] = clip.x; p[6] = clip.y; p[10] = clip.z + 1; p[14] = clip.w;
    e.projectionMatrixInverse.copy(e.projectionMatrix).invert();
  }
}
