/** The sky itself: table of scattered light, sun, drifting clouds lit by the sun, stars, moon, the same fog as everything else. */
import * as THREE from 'three';
import { FOG_GLSL, shared } from '../materials/shared';
import { LUT_HEIGHT, LUT_WIDTH } from './atmosphere';
import { CLOUD_GLSL } from './clouds';
import type { Light } from './day';

const FRAGMENT = /* glsl */ `
varying vec3 vDir; uniform sampler2D uTable, uNoise; uniform vec3 uMoonDir; uniform float uTime, uStars, uMoon, uDisc, uFlash;
${FOG_GLSL} ${CLOUD_GLSL}
float hash(vec3 p) { p = fract(p * 0.3183099 + 0.1); p *= 17.0; return fract(p.x * p.y * p.z * (p.x + p.y + p.z)); }
vec3 stars(vec3 d) {
  vec3 q = d * 130.0, c = floor(q), f = fract(q) - 0.5; float h = hash(c); vec3 off = (vec3(hash(c + 3.1), hash(c + 7.7), hash(c + 1.3)) - 0.5) * 0.6;
  float s = smoothstep(0.16, 0.0, length(f - off)) * step(0.965, h); float tw = 0.75 + 0.25 * sin(uTime * (2.0 + 5.0 * h) + h * 90.0);
  return mix(vec3(0.75, 0.85, 1.0), vec3(1.0, 0.85, 0.7), hash(c + 9.0)) * s * tw * (0.15 + 2.2 * pow(hash(c + 5.0), 6.0));
}
void main() {
  vec3 d = normalize(vDir); float up = max(d.y, 0.0);
  vec2 sh = normalize(uKeyDir.xz + vec2(1e-5)), dh = normalize(d.xz + vec2(1e-5)); float az = acos(clamp(dot(sh, dh), -1.0, 1.0)) / 3.14159265;
  vec3 sky = texture2D(uTable, vec2((az * ${LUT_WIDTH - 1}.0 + 0.5) / ${LUT_WIDTH}.0, (sqrt(up) * ${LUT_HEIGHT - 1}.0 + 0.5) / ${LUT_HEIGHT}.0)).rgb;
  float c = dot(d, uSunDir); sky = min(sky, vec3(6.0));
  sky += stars(d) * uStars * smoothstep(0.0, 0.25, d.y);
  float mc = dot(d, uMoonDir); vec3 mo = d - uMoonDir * mc; float mr = length(mo) / 0.0105; float disc = smoothstep(1.0, 0.93, mr) * step(0.0, mc);
  sky += uMoon * (disc * vec3(0.95, 0.93, 0.86) * (0.75 + 0.35 * texture2D(uNoise, mo.xy * 21.0 + 0.3).r) * 1.4 + vec3(0.05, 0.06, 0.085) * pow(max(mc, 0.0), 90.0));
  vec4 cloud = wlClouds(d); sky = sky * (1.0 - cloud.a) + cloud.rgb;
  vec3 tone = uSunColor / max(max(uSunColor.r, max(uSunColor.g, uSunColor.b)), 1e-6); float power = min(60.0, 400.0 * max(uSunColor.r, max(uSunColor.g, uSunColor.b)));
  sky += tone * power * smoothstep(0.9999741, 0.9999832, c) * uDisc * (1.0 - cloud.a) * step(0.0, d.y + 0.01); sky += vec3(0.7, 0.75, 1.0) * uFlash * (0.4 + cloud.a);
  if (d.y < 0.0) sky = mix(sky, sky * vec3(0.55, 0.53, 0.5), smoothstep(0.0, -0.25, d.y));
  gl_FragColor = vec4(mix(sky, wlFogColor(d), wlFogAmount(cameraPosition, vec3(d.x, max(d.y, 0.0), d.z), 30000.0)), 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
const VERTEX = /* glsl */ `varying vec3 vDir; void main() { vDir = (modelMatrix * vec4(position, 0.0)).xyz; vec4 p = projectionMatrix * viewMatrix * vec4(vDir * 100.0 + cameraPosition, 1.0); gl_Position = p.xyww; }`;

function halfTable(): THREE.DataTexture {
  const t = new THREE.DataTexture(new Uint16Array(LUT_WIDTH * LUT_HEIGHT * 4), LUT_WIDTH, LUT_HEIGHT, THREE.RGBAFormat, THREE.HalfFloatType);
  t.minFilter = t.magFilter = THREE.LinearFilter;
  return t;
}

export class Dome {
  readonly mesh: THREE.Mesh;
  private readonly table = halfTable();
  readonly uniforms = {
    ...shared, uTable: { value: this.table }, uMoonDir: { value: new THREE.Vector3(0, 1, 0) }, uAmbient: { value: new THREE.Color() }, uStars: { value: 0 },
    uMoon: { value: 0 }, uDisc: { value: 1 }, uFlash: { value: 0 }, uCloudMap: { value: null as THREE.Texture | null },
  };

  constructor() {
    const m = new THREE.ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, side: THREE.BackSide, depthWrite: false, uniforms: this.uniforms });
    this.mesh = new THREE.Mesh(new THREE.SphereGeometry(1, 32, 16), m);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 1;
  }

  set(light: Light): void {
    const texels = this.table.image.data as unknown as Uint16Array;
    light.table.forEach((v, i) => (texels[i] = THREE.DataUtils.toHalfFloat(Math.min(v, 60000))));
    this.table.needsUpdate = true;
    this.uniforms.uMoonDir.value.copy(light.key);
    this.uniforms.uAmbient.value.copy(light.ambient);
    this.uniforms.uStars.value = light.stars;
    this.uniforms.uMoon.value = light.moon;
  }
}
