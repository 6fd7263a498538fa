/** The last pass: AgX, a grade by mood, vignette, and half a step of triangular noise against banding. */
import * as THREE from 'three';
import { Pass, FullScreenQuad } from 'three/addons/postprocessing/Pass.js';

export interface Grade { saturation: number; contrast: number; warm: THREE.Color; cool: THREE.Color; vignette: number }

const grade = (saturation: number, contrast: number, warm: number[], cool: number[], vignette: number): Grade => ({ saturation, contrast, vignette, warm: new THREE.Color(...(warm as [number, number, number])), cool: new THREE.Color(...(cool as [number, number, number])) });

/** Grades by the plan's mood; unknown moods are calm. */
export function gradeOf(mood: string): Grade {
  if (/cosy|cozy|warm|romantic|nostalg|golden/.test(mood)) return grade(1.16, 0.5, [1.05, 1.0, 0.93], [1.0, 0.995, 0.985], 0.5);
  if (/eerie|dark|tense|horror|myster|ominous|noir|gloom/.test(mood)) return grade(0.92, 0.75, [1.0, 1.0, 0.97], [0.95, 1.0, 1.05], 0.75);
  if (/busy|lively|cheer|festive|playful|joy/.test(mood)) return grade(1.28, 0.55, [1.03, 1.0, 0.97], [0.985, 1.0, 1.02], 0.35);
  if (/lonely|melanchol|sad|bleak|cold/.test(mood)) return grade(0.95, 0.5, [1.01, 1.0, 0.98], [0.96, 1.0, 1.045], 0.55);
  return grade(1.16, 0.55, [1.025, 1.0, 0.965], [0.98, 1.0, 1.03], 0.45);
}

/** The same AgX and grade as three's "custom" tone mapping, for the tier that draws straight to the screen. Call before any material is made. */
export function gradeInPlace(g: Grade): void {
  const v = (c: THREE.Color): string => `vec3(${c.r.toFixed(3)}, ${c.g.toFixed(3)}, ${c.b.toFixed(3)})`;
  THREE.ShaderChunk.tonemapping_pars_fragment = THREE.ShaderChunk.tonemapping_pars_fragment.replace(/vec3 CustomToneMapping\([^}]*\}/, /* glsl */ `vec3 CustomToneMapping( vec3 color ) {
    vec3 wlT = pow(max(AgXToneMapping(color), vec3(0.0)), vec3(1.0 / 2.2)); float wlL = dot(wlT, vec3(0.2126, 0.7152, 0.0722)); wlT = clamp(mix(vec3(wlL), wlT, ${g.saturation.toFixed(3)}), 0.0, 1.0);
    wlT = mix(wlT, wlT * wlT * (3.0 - 2.0 * wlT), ${(g.contrast * 0.5).toFixed(3)}) * mix(${v(g.cool)}, ${v(g.warm)}, smoothstep(0.12, 0.75, wlL)); return pow(wlT, vec3(2.2));
  }`);
}

const VERTEX = /* glsl */ `precision highp float; uniform mat4 modelViewMatrix, projectionMatrix; attribute vec3 position; attribute vec2 uv; varying vec2 vUv; void main() { vUv = uv; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }`;
const FRAGMENT = /* glsl */ `
precision highp float; uniform sampler2D tDiffuse; uniform vec3 uWarm, uCool; uniform float uSat, uCon, uVig, uSeed; uniform vec2 uTexel; varying vec2 vUv;
#define saturate(a) clamp(a, 0.0, 1.0)
#include <tonemapping_pars_fragment>
#include <colorspace_pars_fragment>
float hash(vec2 p) { vec3 q = fract(vec3(p.xyx) * 0.1031); q += dot(q, q.yzx + 33.33); return fract((q.x + q.y) * q.z); }
void main() {
  vec3 c = max(texture2D(tDiffuse, vUv).rgb, vec3(0.0));
  c = AgXToneMapping(c); c = sRGBTransferOETF(vec4(c, 1.0)).rgb;
  float l = dot(c, vec3(0.2126, 0.7152, 0.0722)); c = mix(vec3(l), c, uSat); c = clamp(c, 0.0, 1.0); c = mix(c, c * c * (3.0 - 2.0 * c), uCon); c *= mix(uCool, uWarm, smoothstep(0.12, 0.75, l));
  vec2 d = vUv - 0.5; c *= 1.0 - uVig * dot(d, d); vec2 px = gl_FragCoord.xy + uSeed; c += (hash(px) + hash(px + 17.3) - 1.0) / 255.0;
  gl_FragColor = vec4(c, 1.0);
}`;

export class FinishPass extends Pass {
  readonly uniforms;
  private readonly quad: FullScreenQuad;

  constructor(g: Grade) {
    super();
    this.uniforms = {
      tDiffuse: { value: null as THREE.Texture | null }, toneMappingExposure: { value: 1 }, uWarm: { value: g.warm }, uCool: { value: g.cool }, uSat: { value: g.saturation },
      uCon: { value: g.contrast }, uVig: { value: g.vignette }, uSeed: { value: 0 }, uTexel: { value: new THREE.Vector2() },
    };
    this.quad = new FullScreenQuad(new THREE.RawShaderMaterial({ uniforms: this.uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, depthTest: false, depthWrite: false }));
  }

  override render(renderer: THREE.WebGLRenderer, writeBuffer: THREE.WebGLRenderTarget, readBuffer: THREE.WebGLRenderTarget): void {
    this.uniforms.tDiffuse.value = readBuffer.texture;
    this.uniforms.toneMappingExposure.value = renderer.toneMappingExposure;
    renderer.setRenderTarget(this.renderToScreen ? null : writeBuffer);
    this.quad.render(renderer);
  }
}
