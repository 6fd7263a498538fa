/** Seas, lakes, rivers and ponds: summed waves near, noise normals far, sky mirrored by fresnel, depth tint and a soft wet shore. */
import * as THREE from 'three';
import { FOG_GLSL, shared } from '../materials/shared';
import { LUT_HEIGHT, LUT_WIDTH } from '../sky/atmosphere';
import { CLOUD_GLSL } from '../sky/clouds';
import type { Dome } from '../sky/dome';
import { RELIEF_GLSL, reliefUniforms, type Relief } from '../world/relief';
import type { Water } from '../world/types';

const WAVES = /* glsl */ `
uniform float uWaves; uniform vec2 uFlow;
vec3 wlWave(vec2 p, float t, float keep) {
  vec3 sum = vec3(0.0); float amp = 0.22 * uWaves * uWaves + 0.012 * uWaves, len = 4.0 + 14.0 * uWaves, a = 0.7;
  for (int i = 0; i < 5; i++) { vec2 d = vec2(cos(a), sin(a)); float k = 6.28318 / len, w = sqrt(9.81 * k), ph = dot(d, p) * k - w * t; sum += vec3(amp * sin(ph), d * amp * k * cos(ph)); len *= 0.61; amp *= 0.62; a += 1.9; }
  return sum * keep;
}`;
const VERTEX = /* glsl */ `
varying vec3 vWp; uniform float uTime; ${WAVES}
void main() {
  vec4 w = modelMatrix * vec4(position, 1.0); float near = exp(-distance(w.xyz, cameraPosition) * 0.012);
  w.y += wlWave(w.xz, uTime, near).x; vWp = w.xyz; gl_Position = projectionMatrix * viewMatrix * w;
}`;
const FRAGMENT = /* glsl */ `
varying vec3 vWp; uniform sampler2D uTable, uNoise, uMirror; uniform mat4 uMirrorMatrix; uniform vec3 uBody, uAmbient, uMoonDir; uniform float uTime, uLevel, uMoon, uRain, uMirrorOn, uKeyDim; uniform vec2 uWind; uniform vec3 uKey, uKeyColor;
${FOG_GLSL} ${CLOUD_GLSL} ${RELIEF_GLSL} ${WAVES}
vec3 skyIn(vec3 d) {
  float up = clamp(d.y, 0.02, 1.0); vec2 sh = normalize(uKeyDir.xz + vec2(1e-5)), dh = normalize(d.xz + vec2(1e-5)); float az = acos(clamp(dot(sh, dh), -1.0, 1.0)) / 3.14159265;
  vec3 s = min(texture2D(uTable, vec2((az * ${LUT_WIDTH - 1}.0 + 0.5) / ${LUT_WIDTH}.0, (sqrt(up) * ${LUT_HEIGHT - 1}.0 + 0.5) / ${LUT_HEIGHT}.0)).rgb, vec3(2.2)); vec4 cl = wlClouds(vec3(d.x, up, d.z)); s = s * (1.0 - cl.a) + cl.rgb; return mix(s, wlFogColor(d), wlFogAmount(cameraPosition, vec3(d.x, up, d.z), 30000.0));
}
void main() {
  vec3 eye = vWp - cameraPosition; float dist = length(eye); vec3 v = eye / dist; float t = uTime; vec2 p = vWp.xz - uFlow * t * 0.5, wind = uWind / max(length(uWind), 0.3);
  vec3 w = wlWave(vWp.xz, t, exp(-dist * 0.012));
  vec4 a = texture2D(uNoise, p * 0.021 + wind * t * 0.006), b = texture2D(uNoise, p.yx * 0.093 - wind.yx * t * 0.017), c = texture2D(uNoise, p * 0.37 + wind * t * 0.05);
  float rough = 0.12 + 0.9 * uWaves; float far = exp(-dist * 0.018), mid = exp(-dist * 0.004); float calm = smoothstep(0.25, 0.75, a.r);
  vec2 slope = w.yz + ((a.ba - 0.5) * 0.35 * mid + (b.ba - 0.5) * 0.55 * mid + (c.ba - 0.5) * 0.55 * far) * rough * (0.45 + 0.75 * calm);
  if (uRain > 0.0) { vec2 q = vWp.xz * 3.0, id = floor(q), f = fract(q) - 0.5; float h = fract(sin(dot(id, vec2(12.9, 78.2))) * 43758.5), age = fract(t * 1.3 + h); float r = length(f); slope += f / max(r, 0.02) * sin((r - age * 0.5) * 50.0) * exp(-abs(r - age * 0.5) * 22.0) * (1.0 - age) * 0.7 * uRain * far; }
  vec3 n = normalize(vec3(-slope.x, 1.0, -slope.y)); float nv = max(dot(n, -v), 0.02); n = normalize(n + vec3(0.0, 0.25 * (1.0 - mid), 0.0));
  float ground = wlHeight(vWp.xz), deep = max(uLevel - ground, 0.0) + w.x * 0.3; float path = deep / max(-v.y, 0.25);
  float fres = 0.02 + 0.98 * pow(1.0 - nv, 5.0); fres *= 1.0 - 0.45 * uWaves * (1.0 - nv);
  vec3 r = reflect(v, n); r.y = abs(r.y); vec3 sky = skyIn(r);
  if (uMirrorOn > 0.0) { vec4 m = uMirrorMatrix * vec4(vWp, 1.0); vec2 uv = m.xy / m.w + slope * vec2(0.05, 0.16) * (0.3 + 0.7 * far); vec4 mir = texture2D(uMirror, clamp(uv, 0.002, 0.998)); sky = mix(sky, mir.rgb, mir.a); }
  float hit = max(dot(r, uKey), 0.0); float power = mix(60.0, 900.0, mid) / (1.0 + 6.0 * uWaves); vec3 glint = uKeyColor * (pow(hit, power) * power * 0.016 + pow(hit, 12.0) * 0.02) * uKeyDim;
  vec3 absorb = vec3(0.52, 0.17, 0.2); vec3 bed = vec3(0.17, 0.15, 0.11) * (uAmbient + uSunColor * 0.16) * exp(-absorb * deep * 1.4);
  vec3 body = uBody * (uAmbient * 2.6 + uSunColor * 0.45 * max(uSunDir.y, 0.1)); body += uBody * vec3(0.5, 1.0, 0.8) * uSunColor * max(w.x, 0.0) * 0.8;
  vec3 under = mix(body, bed, exp(-absorb * path * 0.9)); vec3 color = mix(under, sky, fres) + glint;
  float crest = smoothstep(0.55, 1.1, w.x / (0.3 * uWaves * uWaves + 0.02)) * smoothstep(0.35, 0.8, uWaves) * c.g; float lap = smoothstep(0.35, 0.02, deep + (b.r - 0.5) * 0.18 + 0.05 * sin(t * 0.9 + b.g * 9.0)) * smoothstep(0.25, 0.8, c.g + 0.2) * (0.3 + uWaves);
  color = mix(color, (uAmbient + uSunColor * 0.3) * 0.75, clamp(max(crest, lap), 0.0, 0.8));
  float shore = smoothstep(0.0, 0.06, deep); float alpha = ground < -900.0 ? 1.0 : shore * mix(0.55 + 0.45 * fres, 1.0, smoothstep(0.0, 0.9, deep));
  gl_FragColor = vec4(wlFog(color, vWp), alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** `reach` is its size over the ground in square metres. */
export interface WaterBody { mesh: THREE.Mesh; water: Water; reach: number; uniforms: Record<string, THREE.IUniform> }

export function makeWater(source: THREE.Mesh, water: Water, dome: Dome, ground: Relief): WaterBody {
  const d = dome.uniforms;
  const uniforms: Record<string, THREE.IUniform> = {
    ...shared, ...reliefUniforms(ground), uTable: d.uTable, uAmbient: d.uAmbient, uCloudMap: d.uCloudMap, uMoon: d.uMoon, uMoonDir: d.uMoonDir, uBody: { value: new THREE.Color(...water.color) },
    uWaves: { value: water.waves }, uFlow: { value: new THREE.Vector2(water.flow[0], -water.flow[1]) }, uLevel: { value: water.level }, uRain: { value: 0 }, uKey: { value: new THREE.Vector3(0, 1, 0) },
    uKeyColor: { value: new THREE.Color() }, uKeyDim: { value: 1 }, uMirror: { value: null }, uMirrorMatrix: { value: new THREE.Matrix4() }, uMirrorOn: { value: 0 },
  };
  const material = new THREE.ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, transparent: true, side: THREE.DoubleSide });
  const mesh = new THREE.Mesh(source.geometry, material);
  mesh.matrixAutoUpdate = false;
  mesh.matrix.copy(source.matrixWorld);
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  mesh.userData['veil'] = true;
  source.geometry.computeBoundingBox();
  const size = source.geometry.boundingBox!.getSize(new THREE.Vector3());
  return { mesh, water, uniforms, reach: size.x * size.z };
}
