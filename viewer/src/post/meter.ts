/** Measures the picture before it is toned: a small map of its light for the graduated filter, and means for exposure and balance. */
import * as THREE from 'three';
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import type { Look } from './look';

const WIDE = 32, HIGH = 18;
const VERTEX = 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';
/** Mean colour, and in alpha the mean logarithm of light. */
const GATHER = /* glsl */ `varying vec2 vUv; uniform sampler2D tDiffuse; void main() {
  vec3 sum = vec3(0.0); float log_ = 0.0;
  for (int i = 0; i < 6; i++) for (int j = 0; j < 6; j++) { vec3 c = clamp(texture2D(tDiffuse, vUv + (vec2(i, j) - 2.5) / (6.0 * vec2(${WIDE}.0, ${HIGH}.0))).rgb, 0.0, 60.0); sum += c; log_ += log(dot(c, vec3(0.33333)) + 4e-4); }
  gl_FragColor = vec4(sum / 36.0, log_ / 36.0); }`;
const SPREAD = /* glsl */ `varying vec2 vUv; uniform sampler2D tDiffuse; void main() {
  float sum = 0.0, weight = 0.0;
  for (int i = -6; i <= 6; i++) for (int j = -6; j <= 6; j++) { float w = exp(-float(i * i + j * j) / 20.0); sum += w * texture2D(tDiffuse, clamp(vUv + vec2(i, j) / vec2(${WIDE}.0, ${HIGH}.0), 0.0, 1.0)).a; weight += w; }
  gl_FragColor = vec4(sum / weight); }`;

export interface Metered { exposure: number; balance: [number, number, number]; /** mean logarithm of light */ middle: number; /** the darkest parts' light */ dark: number }

/** What the numbers of a picture (RGBA rows: mean colour, mean log) ask for. */
export function meteredOf(data: ArrayLike<number>, look: Look): Metered {
  const n = data.length / 4, mean = [0, 0, 0];
  let middle = 0, dark = Infinity;
  for (let i = 0; i < data.length; i += 4) { for (let c = 0; c < 3; c++) mean[c]! += data[i + c]! / n; middle += data[i + 3]! / n; dark = Math.min(dark, data[i + 3]!); }
  const grey = (mean[0]! + mean[1]! + mean[2]!) / 3 + 1e-6, balance = mean.map((v) => (grey / (v + 1e-6)) ** look.balance) as [number, number, number];
  return { exposure: look.key / Math.exp(middle), balance, middle, dark: Math.exp(dark) };
}

export class Meter {
  /** Blurred logarithm of light. */
  readonly map: THREE.WebGLRenderTarget;
  now: Metered = { exposure: 1, balance: [1, 1, 1], middle: 0, dark: 0 };
  /** The exposure of the place; looking about strays from it by a stop and a half at most. */
  private home = 1;
  /** Pictures still to be taken for the place's own: what glows is dimmed by the first's exposure. */
  private fresh = 2;
  private readonly small: THREE.WebGLRenderTarget;
  private readonly gather: FullScreenQuad;
  private readonly spread: FullScreenQuad;
  private readonly halves = new Uint16Array(WIDE * HIGH * 4);
  private readonly floats = new Float32Array(WIDE * HIGH * 4);
  private waiting = false;
  private due = 0;

  constructor() {
    const target = (): THREE.WebGLRenderTarget => new THREE.WebGLRenderTarget(WIDE, HIGH, { type: THREE.HalfFloatType, depthBuffer: false });
    this.map = target();
    this.small = target();
    const quad = (fragmentShader: string): FullScreenQuad => new FullScreenQuad(new THREE.ShaderMaterial({ vertexShader: VERTEX, fragmentShader, uniforms: { tDiffuse: { value: null } }, depthTest: false, depthWrite: false, toneMapped: false }));
    this.gather = quad(GATHER);
    this.spread = quad(SPREAD);
    (this.spread.material as THREE.ShaderMaterial).uniforms['tDiffuse']!.value = this.small.texture;
  }

  /** The light has changed: measure at once, and take this for the place's own. */
  reset(): void { this.fresh = 2; }

  measure(renderer: THREE.WebGLRenderer, picture: THREE.Texture, look: Look, dt: number): void {
    (this.gather.material as THREE.ShaderMaterial).uniforms['tDiffuse']!.value = picture;
    renderer.setRenderTarget(this.small);
    this.gather.render(renderer);
    renderer.setRenderTarget(this.map);
    this.spread.render(renderer);
    this.due -= dt;
    if (this.fresh > 0) { this.fresh--; this.home = 0; renderer.readRenderTargetPixels(this.small, 0, 0, WIDE, HIGH, this.halves); this.take(look, 1); return; }
    if (this.waiting || this.due > 0) return;
    this.waiting = true;
    this.due = 0.12;
    renderer.readRenderTargetPixelsAsync(this.small, 0, 0, WIDE, HIGH, this.halves).then(() => this.take(look, 0.15), () => undefined).finally(() => (this.waiting = false));
  }

  private take(look: Look, share: number): void {
    this.halves.forEach((h, i) => (this.floats[i] = THREE.DataUtils.fromHalfFloat(h)));
    const m = meteredOf(this.floats, look), n = this.now, mix = (a: number, b: number): number => a + (b - a) * share;
    this.home ||= m.exposure;
    const wanted = Math.min(this.home * 2.8, Math.max(this.home / 2.8, m.exposure));
    this.now = { exposure: Math.exp(mix(Math.log(n.exposure), Math.log(wanted))), middle: mix(n.middle, m.middle), dark: mix(n.dark, m.dark), balance: m.balance.map((v, c) => mix(n.balance[c]!, v)) as Metered['balance'] };
  }
}
