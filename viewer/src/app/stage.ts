/** Renderer, camera, sun and sky: everything that is lit by the hour and the weather. */
import * as THREE from 'three';
import { CSM } from 'three/addons/csm/CSM.js';
import type { Lamps } from '../effects/lamps';
import { Mirror } from '../effects/mirror';
import type { WaterBody } from '../effects/water';
import { noiseTexture } from '../materials/noise';
import { shared } from '../materials/shared';
import { Chain } from '../post/chain';
import { lookOf } from '../post/look';
import { hourOf, lightAt, WEATHERS, type Light } from '../sky/day';
import { Clouds } from '../sky/clouds';
import { Dome } from '../sky/dome';
import { Batch } from '../world/batch';
import type { Info, Sky } from '../world/types';
import type { Detail } from './detail';

const SPLITS: Record<number, number[]> = { 1: [1], 2: [0.16, 1], 3: [0.07, 0.27, 1] };

export class Stage {
  readonly scene = new THREE.Scene();
  readonly camera = new THREE.PerspectiveCamera(60, 1, 0.07, 4000);
  readonly dome = new Dome();
  private readonly clouds: Clouds;
  readonly csm: CSM;
  readonly chain: Chain;
  readonly waters: WaterBody[] = [];
  lamps: Lamps | null = null;
  detail: Detail | null = null;
  light: Light | null = null;
  sky: Sky;
  hour: number;
  weather = 'as made';
  scale = 1;
  /** Set when the room's own light replaces the sky's. */
  roomProbe: THREE.Texture | null = null;
  private readonly pmrem: THREE.PMREMGenerator;
  private readonly probeScene = new THREE.Scene();
  private readonly probeGround = new THREE.MeshBasicMaterial({ color: 0x202020 });
  private probe: THREE.WebGLRenderTarget | null = null;
  private roomTarget: THREE.WebGLRenderTarget | null = null;
  private flash = 0;
  /** Pictures until the room is probed anew; 0 when its light is up to date. */
  private stale = 0;
  private readonly mirror: Mirror;

  constructor(readonly renderer: THREE.WebGLRenderer, readonly info: Info, readonly low: boolean, readonly software: boolean) {
    renderer.shadowMap.enabled = true;
    renderer.shadowMap.type = THREE.PCFShadowMap;
    renderer.info.autoReset = false;
    this.camera.rotation.order = 'YXZ';
    this.sky = info.sky;
    this.hour = hourOf(info.sky);
    shared.uNoise.value = noiseTexture(software ? 1 : 4);
    const cascades = low ? 1 : info.interior ? 2 : 3, splits = SPLITS[cascades]!;
    this.csm = new CSM({
      camera: this.camera, parent: this.scene, cascades, maxFar: info.interior ? 30 : low ? 70 : 140, mode: 'custom', shadowMapSize: low ? 1024 : 2048, lightMargin: info.interior ? 20 : 80,
      shadowBias: -0.0001, customSplitsCallback: (_n: number, _near: number, _far: number, target: number[]) => void target.push(...splits),
    });
    this.csm.fade = !low;
    for (const l of this.csm.lights) { l.shadow.normalBias = 0.035; l.shadow.radius = 1.7; }
    this.clouds = new Clouds(low, software);
    this.dome.uniforms.uCloudMap.value = this.clouds.target.texture;
    this.dome.mesh.userData['veil'] = true;
    this.scene.add(this.dome.mesh);
    this.mirror = new Mirror(renderer, this.scene, low ? 3 : 2);
    this.chain = new Chain(renderer, this.scene, this.camera, lookOf(info, info.sky, info.sky.sun_elevation), low, software ? 0 : 4);
    this.pmrem = new THREE.PMREMGenerator(renderer);
    const floor = new THREE.Mesh(new THREE.CircleGeometry(200, 24).rotateX(-Math.PI / 2).translate(0, -6, 0), this.probeGround);
    this.probeScene.add(floor);
  }

  /** The sky document with the chosen weather in place of its own. */
  private weathered(): Sky {
    const own = this.info.sky, w = WEATHERS.find((x) => x.name === this.weather);
    if (!w) return own;
    return { ...own, weather: w.name, cloud_cover: w.cover, fog_density: w.fog, rain: w.rain, snow: w.snow, dust: w.dust, lightning: w.lightning, turbidity: w.turbidity, wind: [own.wind[0] * w.wind, own.wind[1] * w.wind] };
  }

  /** Lights the scene for an hour and a weather; some 20 ms. */
  set(hour: number, weather = this.weather): void {
    this.hour = hour;
    this.weather = weather;
    this.sky = this.weathered();
    const l = (this.light = lightAt(this.sky, hour, this.info.interior)), s = shared;
    s.uWind.value.set(this.sky.wind[0], -this.sky.wind[1]);
    this.clouds.set(this.renderer, l.clouds, l.elevation, l.key, l.keyColor, l.open);
    this.dome.set(l);
    s.uKeyDir.value.copy(l.key);
    s.uFogSun.value.copy(l.fogSun);
    s.uSunDir.value.copy(l.sun);
    s.uSunColor.value.copy(l.sunColor);
    s.uFogColor.value.copy(l.fog);
    s.uFogDensity.value = this.sky.fog_density * (this.info.interior ? 0.3 : 1);
    s.uFogHeight.value = Math.max(2, this.sky.fog_height);
    s.uWet.value = this.info.interior ? 0 : Math.max(this.sky.rain, /rain|storm/.test(this.sky.weather) && this.weather === 'as made' ? 0.7 : 0);
    s.uSnow.value = this.info.interior ? 0 : this.sky.snow;
    this.csm.lightDirection.copy(l.key).negate();
    for (const light of this.csm.lights) { light.color.copy(l.keyColor); light.intensity = 1; }
    this.chain.setLook(lookOf(this.info, this.sky, l.elevation));
    this.lamps?.setWanted(l.lamps);
    this.lightProbe(l);
    this.relight();
    for (const w of this.waters) { w.uniforms['uKey']!.value.copy(l.key); w.uniforms['uKeyColor']!.value.copy(l.keyColor); w.uniforms['uRain']!.value = this.sky.rain; w.uniforms['uKeyDim']!.value = 1 - l.cover * 0.6; }
  }

  private lightProbe(l: Light): void {
    this.probeGround.color.copy(l.ambient).multiplyScalar(0.3).add(l.sunColor.clone().multiplyScalar(0.05 * Math.max(0, l.sun.y)));
    this.dome.uniforms.uDisc.value = 0;
    this.probeScene.add(this.dome.mesh);
    const fresh = this.pmrem.fromScene(this.probeScene, 0.02, 0.1, 1000);
    this.dome.uniforms.uDisc.value = 1;
    this.scene.add(this.dome.mesh);
    this.probe?.dispose();
    this.probe = fresh;
    this.scene.environment = this.roomProbe ?? fresh.texture;
    this.scene.environmentIntensity = this.info.interior ? (this.roomProbe ? 1 : 0.22) : 0.85;
  }

  /** Interiors: light the room by itself. Draws the scene from `eye` and lets the result be the ambient light; `times` bounces. */
  probeRoom(eye: THREE.Vector3, times: number): void {
    this.roomProbe = null;
    if (this.light) this.lightProbe(this.light);
    for (let i = 0; i < times; i++) {
      const r = this.pmrem.fromScene(this.scene, 0.06, 0.1, 200, { position: eye });
      this.roomTarget?.dispose();
      this.roomTarget = r;
      this.roomProbe = r.texture;
      this.scene.environment = r.texture;
      this.scene.environmentIntensity = 1;
    }
  }

  /** The light in the room has changed: probe it anew once the change has settled. */
  relight(): void { if (this.roomProbe) this.stale = 5; }

  /** Draws at this share of the screen's fineness. */
  rescale(scale: number): void { this.scale = scale; this.size(innerWidth, innerHeight); }

  size(width: number, height: number): void {
    const ratio = (this.low ? 1 : Math.min(devicePixelRatio, 1.75)) * this.scale;
    this.chain.size(width, height, ratio);
    this.mirror.size(width, height);
    this.camera.aspect = width / height;
    // The document's fields of view are horizontal; keep about 75 degrees on a wide screen.
    this.camera.fov = Math.min(78, (2 * Math.atan(Math.tan(0.64) / Math.max(1, this.camera.aspect)) * 180) / Math.PI * (this.camera.aspect < 1 ? 1.1 : 1));
    this.camera.updateProjectionMatrix();
    this.csm.updateFrustums();
  }

  /** Lightning now and then in a storm; without flashes where motion is unwelcome. */
  storm(dt: number, chance: () => number, flashes: boolean): boolean {
    this.flash *= Math.exp(-dt * 7);
    const strike = this.sky.lightning && chance() < dt / 9;
    if (strike && flashes) this.flash = 1.4;
    this.dome.uniforms.uFlash.value = this.flash;
    return strike;
  }

  /** Tells each eye's fineness and finds what all of them may draw. */
  private plan(): void {
    const d = this.detail;
    if (!d) return;
    const height = this.renderer.domElement.height, eyes: THREE.Camera[] = [this.camera];
    d.tell(this.camera, height);
    for (const light of this.csm.lights) {
      light.updateMatrixWorld();
      light.target.updateMatrixWorld();
      light.shadow.updateMatrices(light);
      d.tell(light.shadow.camera, light.shadow.mapSize.y, true);
      eyes.push(light.shadow.camera);
    }
    const mirror = this.waters.length ? this.mirror.aimAt(this.camera, this.waters) : null;
    if (mirror) { d.tell(mirror, height / (this.low ? 3 : 2), false, this.low ? 3 : 1.5); eyes.push(mirror); }
    d.plan(eyes, this.beside(eyes));
  }

  /** Triangles of what is no batch, for all eyes: people are seen by each shadow that they may stand in. */
  private beside(eyes: readonly THREE.Camera[]): number {
    const frusta = eyes.map((c) => new THREE.Frustum().setFromProjectionMatrix(new THREE.Matrix4().multiplyMatrices(c.projectionMatrix, c.matrixWorldInverse)));
    let sum = 0;
    this.scene.traverseVisible((o) => {
      const mesh = o as THREE.Mesh, g = mesh.geometry as THREE.InstancedBufferGeometry | undefined;
      if (!g || o instanceof Batch) return;
      const once = ((g.index?.count ?? 0) / 3) * (g.isInstancedBufferGeometry ? g.instanceCount : 1);
      sum += once * ((o as THREE.SkinnedMesh).isSkinnedMesh ? frusta.filter((f) => f.intersectsSphere((o as THREE.SkinnedMesh).boundingSphere!)).length : 1);
    });
    return sum;
  }

  draw(dt: number): { calls: number; triangles: number } {
    this.camera.updateMatrixWorld();
    this.csm.update();
    this.plan();
    if (this.stale > 0 && --this.stale === 0) this.probeRoom(this.camera.position, this.low ? 1 : 2);
    // What is bright keeps its colour when the eye is opened wide.
    shared.uGlow.value = Math.min(1.3, 1.1 / Math.max(0.05, this.chain.exposure));
    this.renderer.info.reset();
    if (!this.software && !this.info.interior) this.clouds.step(this.renderer);
    if (this.waters.length) this.mirror.update(this.camera, this.waters, this.scene.children.filter((o) => o.userData['veil']));
    this.chain.render(dt);
    return { calls: this.renderer.info.render.calls, triangles: this.renderer.info.render.triangles };
  }
}
