/** The last pass, as worldloom.render.path.grade finishes a poster: exposure by the middle tones, graduated filter, AgX, contrast and colour by mood, vignette, grain. */
import * as THREE from 'three';
import { Pass, FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import type { Look } from './look';
import { Meter } from './meter';

const VERTEX = /* glsl */ `precision highp float; attribute vec3 position; attribute vec2 uv; varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }`;
const FRAGMENT = /* glsl */ `
precision highp float; uniform sampler2D tDiffuse, uMap; uniform vec3 uGain, uLight; uniform float uMiddle, uGraduated, uDark, uContrast, uSaturation, uVignette, uSeed; varying vec2 vUv;
float hash(vec2 p) { vec3 q = fract(vec3(p.xyx) * 0.1031); q += dot(q, q.yzx + 33.33); return fract((q.x + q.y) * q.z); }
vec3 curve(vec3 x) { x = (clamp(log2(max(x, vec3(1e-10))), -12.47393, 4.026069) + 12.47393) / 16.5; return ((((15.5 * x - 40.14) * x + 31.96) * x - 6.868) * x + 0.4298) * x * x + 0.1191 * x - 0.00232; }
// AgX by Troy Sobotka; the polynomial fits its curve.
const mat3 INSET = mat3(0.842479, 0.0423283, 0.0423757, 0.0784336, 0.878469, 0.0784336, 0.0792237, 0.0791661, 0.879143);
const mat3 OUTSET = mat3(1.19688, -0.0528969, -0.0529716, -0.0980209, 1.1519, -0.0980434, -0.0990297, -0.0989612, 1.15107);
void main() {
  vec3 c = max(texture2D(tDiffuse, vUv).rgb, vec3(0.0)) * uGain * exp(-uGraduated * (texture2D(uMap, vUv).r - uMiddle));
  vec3 x = curve(INSET * c); float lo = 0.5 * curve(vec3(uDark)).x; x = (x - lo) / (1.0 - lo); x = 0.5 + (x - 0.475) * uContrast;
  float l = dot(x, vec3(0.33333)); x = l + (x - l) * uSaturation; float shade = clamp(1.0 - l * 2.0, 0.0, 1.0); x = clamp(OUTSET * (x + shade * vec3(-0.006, 0.001, 0.004) + (1.0 - shade) * uLight), 0.0, 1.0);
  vec2 d = (vUv - 0.5) * 2.0; x *= 1.0 - uVignette * pow(dot(d, d), 1.2) / 2.0; vec2 px = gl_FragCoord.xy + uSeed; x += (hash(px) + hash(px + 17.3) - 1.0) / 255.0;
  gl_FragColor = vec4(x, 1.0);
}`;

export class FinishPass extends Pass {
  readonly meter = new Meter();
  private readonly uniforms;
  private readonly quad: FullScreenQuad;

  constructor(public look: Look) {
    super();
    this.uniforms = {
      tDiffuse: { value: null as THREE.Texture | null }, uMap: { value: this.meter.map.texture }, uGain: { value: new THREE.Vector3(1, 1, 1) }, uLight: { value: new THREE.Vector3() }, uMiddle: { value: 0 }, uGraduated: { value: 0 }, uDark: { value: 0 },
      uContrast: { value: 1 }, uSaturation: { value: 1 }, uVignette: { value: 0.15 }, uSeed: { value: 0 },
    };
    this.quad = new FullScreenQuad(new THREE.RawShaderMaterial({ uniforms: this.uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, depthTest: false, depthWrite: false }));
  }

  override render(renderer: THREE.WebGLRenderer, writeBuffer: THREE.WebGLRenderTarget, readBuffer: THREE.WebGLRenderTarget, dt: number): void {
    const u = this.uniforms, k = this.look;
    this.meter.measure(renderer, readBuffer.texture, k, dt);
    const m = this.meter.now;
    u.tDiffuse.value = readBuffer.texture;
    u.uGain.value.fromArray(m.balance).multiplyScalar(m.exposure);
    u.uMiddle.value = m.middle; u.uDark.value = m.dark * m.exposure; u.uGraduated.value = k.graduated; u.uContrast.value = k.contrast; u.uSaturation.value = k.saturation;
    u.uLight.value.fromArray(k.light);
    u.uSeed.value = (u.uSeed.value + 1.618) % 97;
    renderer.setRenderTarget(this.renderToScreen ? null : writeBuffer);
    this.quad.render(renderer);
  }
}
