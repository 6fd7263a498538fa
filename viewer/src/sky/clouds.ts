/**
 * Clouds as the poster draws them (worldloom.render.path.clouds): heaps marched over a flat base, flocks, veils, a torn ceiling. They are drawn
 * into a map of the upper sky, a strip a picture, which the dome and the water look up.
 */
import * as THREE from 'three';
import { FullScreenQuad } from 'three/addons/postprocessing/Pass.js';
import { shared } from '../materials/shared';
import type { Sky } from '../world/types';
import { NIGHT } from './atmosphere';

/** How much of each kind hangs in the sky, 0..1; `gloom` is the ceiling's darkness. */
export interface Kinds { heaps: number; flocks: number; veils: number; ceiling: number; gloom: number }

const clamp = (x: number, lo = 0, hi = 1): number => Math.min(hi, Math.max(lo, x));

/** The clouds that suit a weather and an hour: low light favours thin high layers that it can fire from below. */
export function kinds(sky: Sky, elevation: number): Kinds {
  const c = sky.cloud_cover, none = { heaps: 0, flocks: 0, veils: 0, ceiling: 0, gloom: 0 };
  if (c < 0.03) return none;
  if (sky.planet === 'mars') return { ...none, veils: 0.22 };
  if (/^(overcast|rain|storm)$/.test(sky.weather) || c > 0.8) return { ...none, ceiling: clamp(c), gloom: { storm: 1, rain: 0.55 }[sky.weather] ?? 0.2 };
  if (elevation < NIGHT) return { ...none, heaps: Math.max(0.7 * c - 0.2, 0), flocks: 0.2 * c, veils: 0.5 * c };
  const low = 1 - clamp((elevation - 0.12) / 0.25);
  return { ...none, heaps: Math.min(0.12 + 0.9 * c, 0.8) * (1 - low), flocks: (0.25 + 0.5 * c) * low, veils: 0.3 + 0.35 * low };
}

const SIZE = 256;

/** Tiling waves from `low` to `high` a tile, smooth or lumpy, brought to mean 0.5 and an eighth of deviation. */
function field(seed: number, low: number, high: number, fall: number, lumpy: boolean): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  let state = (seed * 2654435761) >>> 0, amp = 1;
  const next = (): number => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 4294967296 - 0.5; };
  for (let f = low; f <= high; f *= 2, amp *= fall) {
    const grid = Float32Array.from({ length: f * f }, next);
    for (let y = 0; y < SIZE; y++) {
      const v = (y * f) / SIZE, j = v | 0, b0 = v - j, b = b0 * b0 * b0 * (b0 * (b0 * 6 - 15) + 10), r0 = j * f, r1 = ((j + 1) % f) * f;
      for (let x = 0; x < SIZE; x++) {
        const u = (x * f) / SIZE, i = u | 0, a0 = u - i, a = a0 * a0 * a0 * (a0 * (a0 * 6 - 15) + 10), i1 = (i + 1) % f;
        const n = (grid[r0 + i]! * (1 - a) + grid[r0 + i1]! * a) * (1 - b) + (grid[r1 + i]! * (1 - a) + grid[r1 + i1]! * a) * b;
        out[y * SIZE + x]! += amp * (lumpy ? Math.abs(n) * 1.7 : n);
      }
    }
  }
  let mean = 0, square = 0;
  for (const v of out) { mean += v / out.length; square += (v * v) / out.length; }
  const k = 0.125 / Math.sqrt(square - mean * mean);
  return out.map((v) => 0.5 + (v - mean) * k);
}

interface Noise { texture: THREE.DataTexture; heaps: Float32Array }
let made: Noise | null = null;

/** r where heaps stand, g fine lumps, b wide, a combed; sorted heaps beside it. */
function noise(): Noise {
  if (made) return made;
  const mounds = field(3, 4, 8, 0.9, false), lumps = field(5, 9, 72, 0.42, true), fine = field(7, 9, 144, 0.6, true), wide = field(11, 2, 16, 0.55, false), combed = field(13, 6, 192, 0.62, false);
  const data = new Uint8Array(SIZE * SIZE * 4), heaps = mounds.map((v, i) => 0.5 + ((v - 0.5) + 0.95 * (lumps[i]! - 0.5)) / 1.38), byte = (v: number): number => clamp(Math.round(v * 255), 0, 255);
  for (let i = 0; i < SIZE * SIZE; i++) data.set([byte(heaps[i]!), byte(fine[i]!), byte(wide[i]!), byte(combed[i]!)], i * 4);
  const texture = new THREE.DataTexture(data, SIZE, SIZE, THREE.RGBAFormat);
  texture.wrapS = texture.wrapT = THREE.RepeatWrapping;
  texture.minFilter = texture.magFilter = THREE.LinearFilter;
  texture.needsUpdate = true;
  return (made = { texture, heaps: heaps.slice().sort() });
}

const FRAGMENT = /* glsl */ `
varying vec2 vUv; uniform sampler2D uClouds; uniform float uHeaps, uFlocks, uVeils, uCeiling, uGloom, uLow, uCut, uSpan, uDeep, uTime; uniform vec3 uKey, uPower, uSky; uniform vec2 uWind;
const float LOW = 0.012, TILE = 512.0;
float n4(vec2 p, int c) { return (texture2D(uClouds, p / TILE)[c] - 0.5) * 8.0; }
float reach(float z, float h) { float s = 6.371e6 * max(z, 1e-3); return 2.0 * 6.371e6 * h / (sqrt(s * s + 2.0 * 6.371e6 * h) + s); }
float hg(float c, float g) { return (1.0 - g * g) / (12.566371 * pow(1.0 + g * g - 2.0 * g * c, 1.5)); }
float top(vec2 p) { float n = (texture2D(uClouds, p / (40.0 * TILE) + 0.37).r - uCut) / uSpan; return n > 0.0 ? uDeep * sqrt(min(n, 1.0)) : 300.0 * n; }
vec3 thin(float c, float g) { float near = smoothstep(0.2, 1.0, c); vec3 tint = 1.0 + uLow * mix(vec3(0.3, -0.12, 0.35), vec3(0.25, 0.02, -0.2), near); return (0.11 + 0.75 * hg(c, g)) * uPower * tint + 0.75 * uSky; }
vec2 plane(vec3 d, float height, float wide, float turn, float stretch, vec2 drift, out float t) { t = reach(d.y, height); vec2 p = (d.xz * t + drift) / wide; float c = cos(turn), s = sin(turn); return vec2(c * p.x + s * p.y, (c * p.y - s * p.x) * stretch); }
vec4 heaps(vec3 d, vec2 drift) {
  float t0 = reach(d.y, 1000.0), stride = min(reach(d.y, 1720.0) - t0, 9000.0) / float(STEPS), rise = 720.0 / float(STEPS), through = 1.0, glow = 0.0, shade = 0.0, where = 0.0;
  float flat_ = max(length(uKey.xz), 0.05), climb = uKey.y / flat_, soak = max(0.4, uKey.y); vec2 away = uKey.xz / flat_;
  for (int k = 0; k < STEPS; k++) {
    float t = t0 + stride * (float(k) + 0.5), z = rise * (float(k) + 0.5); vec2 p = d.xz * t + drift;
    float detail = n4(p / 19.0 + vec2(z / 40.0, -z / 55.0), 1), h = top(p + vec2(75.0, -60.0) * detail); h = h * (1.0 + 0.13 * detail) + 60.0 * detail - 25.0;
    float dense = clamp((h - z) / 45.0, 0.0, 1.0) * smoothstep(0.0, 30.0, z); if (dense <= 0.0) continue;
    float blocked = clamp((top(p + away * 160.0) - z - 160.0 * climb) / 300.0, 0.0, 1.3) + clamp((top(p + away * 480.0) - z - 480.0 * climb) / 300.0, 0.0, 1.3);
    float a = 1.0 - exp(-min(dense * stride * 0.012, 8.0)), w = through * a; glow += w * exp(-0.8 * blocked - 1.3 * clamp((h - z) / 350.0, 0.0, 1.0) * soak); shade += w * (0.34 + 0.66 * clamp(z / 360.0, 0.0, 1.0)); where += w * t; through *= 1.0 - a;
    if (through < 0.02) break;
  }
  float solid = max(1.0 - through, 1e-4), c = dot(d, uKey); glow /= solid; shade /= solid; where /= solid;
  float scattered = 0.1 + 0.5 * hg(c, 0.5) + 0.3 * hg(c, 0.88) * through;
  return vec4(uPower * 2.5 * glow * scattered + uSky * 1.15 * shade, (1.0 - through) * exp(-where / 20000.0) * smoothstep(LOW, 0.07, d.y));
}
vec4 veils(vec3 d, vec2 drift) {
  float t; vec2 p = plane(d, 8500.0, 95.0, 1.1, 3.2, drift, t); float swirl = n4(p * vec2(0.55, 0.16) + 77.0, 2), n = n4(p * 0.5 + vec2(31.0 + 9.0 * swirl, 16.0 * swirl), 3), big = n4(p * vec2(0.3, 0.1) + 211.0, 2);
  float a = smoothstep(1.3 - 2.2 * uVeils, 3.1 - 1.6 * uVeils, n * 0.55 + big) * smoothstep(LOW, 0.14, d.y); return vec4(thin(dot(d, uKey), 0.62), 0.75 * a * exp(-t / 90000.0));
}
vec4 flocks(vec3 d, vec2 drift) {
  float t; vec2 p = plane(d, 3600.0, 34.0, atan(uKey.x, -uKey.z) + 0.2, 1.8, drift, t); float big = n4(p * 0.5 + 19.0, 2), n = n4(p * 0.6 + 130.0 + 3.0 * big, 1), edge = 1.05 - 1.9 * uFlocks, body = big + 0.55 * n * exp(-t / 30000.0);
  float a = smoothstep(edge, edge + 0.9, body), thick = smoothstep(edge + 0.5, edge + 2.2, body); return vec4(thin(dot(d, uKey), 0.5) * (1.0 - 0.62 * thick) + uSky * 0.35 * thick, 0.93 * a * smoothstep(LOW, 0.07, d.y) * exp(-t / 60000.0));
}
vec4 ceiling(vec3 d, vec2 drift) {
  float t; vec2 p = plane(d, 700.0, 16.0, atan(uWind.x, -uWind.y), 1.0, drift, t); float big = n4(p * vec2(0.42, 0.25) + 41.0, 2), n = n4(p * 0.34 + vec2(7.0, 4.0) * big, 1), belly = tanh(0.7 * big + 0.7 * n * exp(-t / 6000.0)) * exp(-t / 14000.0);
  float contrast = 0.25 + 0.65 * uGloom, q = d.y / (0.1 + 0.05 * big), gap = 1.0 + (0.25 + 1.1 * uGloom) * exp(-q * q), level = (1.0 - contrast * belly) * gap * (1.0 - 0.36 * uGloom);
  vec3 tint = 1.0 + uGloom * (vec3(0.02, 0.0, -0.03) * gap - vec3(0.06, 0.0, -0.05)), color = uSky * level * tint + dot(uPower, vec3(0.3333)) * 1.6 * hg(dot(d, uKey), 0.6);
  float hole = 1.0 - smoothstep(1.0 - 2.2 * uCeiling, 1.4 - 2.2 * uCeiling, belly); return vec4(color, (0.97 - 0.85 * hole) * smoothstep(0.0, 0.03, d.y));
}
vec4 over(vec4 under, vec4 c) { return vec4(mix(under.rgb, c.rgb, c.a), 1.0 - (1.0 - under.a) * (1.0 - c.a)); }
void main() {
  float up = vUv.y * vUv.y, a = (vUv.x - 0.5) * 6.2831853, flat_ = sqrt(1.0 - up * up); vec3 d = vec3(sin(a) * flat_, up, -cos(a) * flat_); vec2 drift = -uWind * uTime; vec4 c = vec4(0.0);
  // Colours are kept multiplied by their cover.
  if (uVeils > 0.0) c = over(c, veils(d, drift * 3.0));
  if (uFlocks > 0.0) c = over(c, flocks(d, drift * 2.5));
  if (uCeiling > 0.0) c = over(c, ceiling(d, drift * 1.5));
  if (uHeaps > 0.0) c = over(c, heaps(d, drift * 2.0));
  gl_FragColor = c;
}`;

/** Looks up the map: colour times cover, and cover. */
export const CLOUD_GLSL = /* glsl */ `
uniform sampler2D uCloudMap;
vec4 wlClouds(vec3 d) {
  if (d.y <= 0.0) return vec4(0.0);
  vec2 uv = vec2(atan(d.x, -d.z) / 6.2831853 + 0.5, sqrt(d.y)), e = 0.6 / vec2(textureSize(uCloudMap, 0));
  return 0.25 * (texture2D(uCloudMap, uv + e) + texture2D(uCloudMap, uv - e) + texture2D(uCloudMap, uv + vec2(e.x, -e.y)) + texture2D(uCloudMap, uv + vec2(-e.x, e.y)));
}`;

export class Clouds {
  readonly target: THREE.WebGLRenderTarget;
  private readonly quad: FullScreenQuad;
  private readonly uniforms;
  private strip = 0;
  private any = false;

  constructor(low: boolean, software: boolean) {
    this.target = new THREE.WebGLRenderTarget(software ? 512 : low ? 1024 : 2048, software ? 128 : low ? 288 : 512, { type: THREE.HalfFloatType, depthBuffer: false, wrapS: THREE.RepeatWrapping });
    this.uniforms = {
      uClouds: { value: noise().texture }, uHeaps: { value: 0 }, uFlocks: { value: 0 }, uVeils: { value: 0 }, uCeiling: { value: 0 }, uGloom: { value: 0 }, uLow: { value: 0 }, uCut: { value: 0 }, uSpan: { value: 1 }, uDeep: { value: 720 },
      uTime: shared.uTime, uWind: shared.uWind, uKey: { value: new THREE.Vector3(0, 1, 0) }, uPower: { value: new THREE.Color() }, uSky: { value: new THREE.Color() },
    };
    const vertexShader = 'varying vec2 vUv; void main() { vUv = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }';
    this.quad = new FullScreenQuad(new THREE.ShaderMaterial({ uniforms: this.uniforms, vertexShader, fragmentShader: FRAGMENT, defines: { STEPS: software ? 10 : low ? 18 : 28 }, depthTest: false, depthWrite: false, toneMapped: false }));
  }

  /** Draws all of it for a new hour or weather. `key` towards the key light, `power` its irradiance, `sky` the mean radiance of the open sky. */
  set(renderer: THREE.WebGLRenderer, k: Kinds, elevation: number, key: THREE.Vector3, power: THREE.Color, sky: THREE.Color): void {
    const u = this.uniforms, sorted = noise().heaps, quantile = (q: number): number => sorted[Math.floor(clamp(q) * (sorted.length - 1))]!;
    u.uHeaps.value = k.heaps; u.uFlocks.value = k.flocks; u.uVeils.value = k.veils; u.uCeiling.value = k.ceiling; u.uGloom.value = k.gloom;
    u.uCut.value = quantile(1 - 0.6 * k.heaps);
    u.uSpan.value = Math.max(1e-3, quantile(0.998) - u.uCut.value);
    u.uDeep.value = 720 * Math.min(1, k.heaps / 0.25) ** 0.5;
    u.uLow.value = elevation > NIGHT ? 1 - clamp(elevation / 0.45) : 0;
    u.uKey.value.copy(key); u.uPower.value.copy(power); u.uSky.value.copy(sky);
    this.any = k.heaps + k.flocks + k.veils + k.ceiling > 0;
    this.draw(renderer, 0, this.target.width);
  }

  /** The next strip, so that clouds drift. Software renderers draw them once. */
  step(renderer: THREE.WebGLRenderer): void {
    if (!this.any) return;
    const wide = this.target.width / 64;
    this.draw(renderer, this.strip, wide);
    this.strip = (this.strip + wide) % this.target.width;
  }

  private draw(renderer: THREE.WebGLRenderer, from: number, wide: number): void {
    this.target.scissorTest = true;
    this.target.scissor.set(from, 0, wide, this.target.height);
    renderer.setRenderTarget(this.target);
    const clear = renderer.autoClear;
    renderer.autoClear = false;
    this.quad.render(renderer);
    renderer.autoClear = clear;
    renderer.setRenderTarget(null);
  }
}
