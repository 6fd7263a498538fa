/** Shaders of particles. World axes, metres and seconds; one quad an instance, its seed in aSeed. */
import { FOG_GLSL } from '../materials/shared';
import { RELIEF_GLSL } from '../world/relief';

/** `way` sets `c` (metres from the source), `r` (radius), `age` 0..1, `fade`; `life` is its mean seconds. */
export interface Kind { count: number; life: number; glows: boolean; way: string }

const RISE = (speed: string, spread: string, grow: string): string => /* glsl */ `
  float h = age * ${speed} * uSize.y; vec2 a0 = vec2(cos(aSeed.x * 6.283), sin(aSeed.x * 6.283)) * sqrt(aSeed.y);
  vec2 curl = vec2(sin(t * 0.9 + aSeed.z * 20.0 + h * 1.3), cos(t * 0.8 + aSeed.w * 20.0 + h * 1.1)) * 0.12 * h;
  c = vec3(a0.x * uSize.x * 0.5, h, a0.y * uSize.z * 0.5) * vec3(1.0 + ${spread} * age, 1.0, 1.0 + ${spread} * age) + vec3(curl.x, 0.0, curl.y); c.xz += uWind * t * ${grow};`;

const BALLISTIC = (up: string, out: string): string => /* glsl */ `
  vec2 a0 = vec2(cos(aSeed.x * 6.283), sin(aSeed.x * 6.283)); float v = ${up} * sqrt(max(uSize.y, 0.05)) * (0.5 + 0.8 * aSeed.w), o = ${out} * (0.3 + aSeed.y);
  c = vec3(a0.x * (uSize.x * 0.5 * aSeed.z + o * t), v * t - 4.9 * t * t, a0.y * (uSize.z * 0.5 * aSeed.z + o * t)); c.xz += uWind * t * 0.12;`;

export const KINDS: Record<string, Kind> = {
  fire: { count: 46, life: 0.85, glows: true, way: `${RISE('0.95', '-0.75', '0.05')} r = (0.16 + 0.22 * min(uSize.x, uSize.z)) * (1.0 - 0.75 * age) * (0.6 + 0.6 * aSeed.w); fade = smoothstep(0.0, 0.12, age) * (1.0 - age);` },
  smoke: { count: 34, life: 7.0, glows: false, way: `${RISE('2.6 + 3.2 / max(uSize.y, 0.3)', '2.2', '0.55 * age')} r = (0.25 + 0.35 * uSize.x) * (0.5 + 2.6 * age); fade = smoothstep(0.0, 0.12, age) * pow(1.0 - age, 1.5) * 0.34;` },
  steam: { count: 26, life: 2.6, glows: false, way: `${RISE('1.0', '1.4', '0.3 * age')} r = (0.05 + 0.28 * uSize.x) * (0.5 + 1.9 * age); fade = smoothstep(0.0, 0.15, age) * pow(1.0 - age, 1.4) * 0.3;` },
  spray: { count: 70, life: 1.1, glows: false, way: `${BALLISTIC('3.6', '0.7')} r = 0.05 + 0.16 * age + 0.03 * uSize.x; fade = smoothstep(0.0, 0.05, age) * (1.0 - age) * 0.34;` },
  splash: { count: 46, life: 0.8, glows: false, way: `${BALLISTIC('2.8', '0.9')} r = 0.03 + 0.07 * age; fade = (1.0 - age) * 0.5;` },
  dust: { count: 30, life: 6.0, glows: false, way: `${RISE('0.6', '1.3', '0.5 * age')} r = (0.3 + 0.4 * uSize.x) * (0.4 + 1.4 * age); fade = smoothstep(0.0, 0.2, age) * (1.0 - age) * 0.2;` },
  sparks: { count: 40, life: 0.9, glows: true, way: `${BALLISTIC('2.4', '1.2')} r = 0.012 + 0.012 * aSeed.w; fade = (1.0 - age) * 2.0;` },
  halo: { count: 1, life: 1e9, glows: true, way: `c = vec3(0.0); r = 0.5 * max(uSize.x, max(uSize.y, uSize.z)); age = 0.5; fade = 0.35;` },
};

export const puffVertex = (kind: Kind): string => /* glsl */ `
attribute vec4 aSeed; uniform float uTime; uniform vec2 uWind; uniform vec3 uSize, uAt;
#ifdef PLACED
attribute vec4 aPlace; attribute vec3 aTone; varying vec3 vTone;
#endif
varying vec2 vQ; varying float vAge, vFade, vRnd; varying vec3 vWp;
void main() {
  float life = ${kind.life.toExponential()} * (0.7 + 0.6 * aSeed.z), t = mod(uTime + aSeed.w * life * 7.0, life), age = t / life, fade = 1.0, r = 0.1; vec3 c = vec3(0.0);
  ${kind.way}
  vec3 at = uAt + c;
  #ifdef PLACED
  at = aPlace.xyz; r = aPlace.w; vTone = aTone;
  #endif
  vec4 mv = viewMatrix * vec4(at, 1.0); vec2 q = position.xy;
  #ifdef HALO
  mv.xyz -= normalize(mv.xyz) * min(0.3, -mv.z * 0.5);
  #elif defined(FIRE)
  q.y *= 1.55;
  #elif !defined(SPARKS)
  float spin = aSeed.x * 6.283 + t * (aSeed.y - 0.5) * 0.6, s = sin(spin), k = cos(spin); q = mat2(k, s, -s, k) * q;
  #endif
  mv.xy += q * r; vQ = position.xy; vAge = age; vFade = fade * smoothstep(0.15, 0.9, -mv.z); vRnd = aSeed.x; vWp = at; gl_Position = projectionMatrix * mv;
}`;

export const PUFF_FRAGMENT = /* glsl */ `
varying vec2 vQ; varying float vAge, vFade, vRnd; varying vec3 vWp; uniform sampler2D uNoise; uniform vec3 uTint, uLit, uSunLit; uniform float uTime, uNight, uGlow;
#ifdef PLACED
varying vec3 vTone;
#endif
${FOG_GLSL}
void main() {
  float d = length(vQ); if (d > 1.0) discard;
  vec3 ray = normalize(vWp - cameraPosition); float far = wlFogAmount(cameraPosition, ray, distance(vWp, cameraPosition));
  vec4 n = texture2D(uNoise, vQ * 0.11 + vec2(vRnd * 5.1, vRnd * 2.7 - vAge * 0.35)); float soft = 1.0 - d; vec3 color; float alpha;
  #if defined(FIRE)
  float body = smoothstep(0.25, 1.0, soft * (0.7 + 0.75 * n.r) + 0.12); alpha = body * vFade; float heat = soft * (1.2 - vAge);
  color = mix(vec3(1.0, 0.17, 0.02), mix(vec3(1.0, 0.45, 0.08), vec3(1.0, 0.82, 0.42), smoothstep(0.45, 1.0, heat)), smoothstep(0.1, 0.6, heat)) * uTint * 2.3;
  #elif defined(SPARKS)
  alpha = soft * soft * vFade; color = vec3(1.0, 0.55, 0.18) * uTint * 5.0;
  #elif defined(HALO)
  float g = soft * soft; alpha = g * g * 0.8 + 0.2 * g * soft; alpha *= vFade / 0.35; color = uTint * 0.35;
  #ifdef PLACED
  color = vTone;
  #endif
  #else
  alpha = smoothstep(0.0, 0.75, soft * (0.55 + 0.9 * n.r) - 0.08) * vFade; float toSun = max(dot(ray, uSunDir), 0.0); vec3 base = uTint;
  #ifdef SMOKE
  base *= 0.42;
  #endif
  color = base * (uLit * (0.8 + 0.25 * vQ.y) + uSunLit * (0.1 + 0.16 * pow(toSun, 4.0)) + vec3(0.004, 0.005, 0.008) * uNight);
  color = mix(color, wlFogColor(ray), far);
  #endif
  #ifdef GLOWS
  #ifdef HALO
  color *= uGlow;
  #else
  color *= min(1.0, uGlow * 1.8);
  #endif
  gl_FragColor = vec4(color * alpha * (1.0 - far), 1.0);
  #else
  gl_FragColor = vec4(color, alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor.rgb *= gl_FragColor.a;
  #endif
}`;

/** Rain, snow and dust: a box of particles that travels with the eye and wraps, hidden under roofs. */
export const FALL_VERTEX = /* glsl */ `
attribute vec4 aSeed; uniform float uTime, uAmount; uniform vec2 uWind; uniform vec3 uEye, uLampTone[8]; uniform vec4 uLampAt[8]; varying vec2 vQ; varying float vFade, vRnd; varying vec3 vWp, vLamp; ${RELIEF_GLSL}
void main() {
  #if defined(RAIN)
  vec3 size = vec3(26.0, 14.0, 26.0), fall = vec3(uWind.x * 0.7, -8.5 - 2.0 * aSeed.w, uWind.y * 0.7);
  #elif defined(SNOW)
  vec3 size = vec3(24.0, 14.0, 24.0), fall = vec3(uWind.x * 0.6, -0.9 - 0.7 * aSeed.w, uWind.y * 0.6);
  #else
  vec3 size = vec3(34.0, 7.0, 34.0), fall = vec3(uWind.x * (0.7 + 0.6 * aSeed.w), -0.1, uWind.y * (0.7 + 0.6 * aSeed.w));
  #endif
  vec3 p = aSeed.xyz * size + fall * uTime;
  #ifdef SNOW
  p += vec3(sin(uTime * 1.1 + aSeed.w * 40.0), 0.0, cos(uTime * 0.9 + aSeed.w * 31.0)) * 0.35;
  #endif
  p = mod(p - uEye, size) - size * 0.5 + uEye; float keep = step(fract(aSeed.w * 7.31 + aSeed.x), uAmount * 0.9 + 0.1);
  float roof = wlHeight(p.xz); keep *= step(roof - 0.15, p.y);
  vec4 mv = viewMatrix * vec4(p, 1.0); vec2 q = position.xy;
  #if defined(RAIN)
  vec3 along = (viewMatrix * vec4(normalize(fall), 0.0)).xyz; vec2 dir = normalize(along.xy + vec2(1e-4)), side = vec2(-dir.y, dir.x); mv.xy += side * q.x * 0.0055 + dir * q.y * 0.17; vFade = 0.26;
  #elif defined(SNOW)
  mv.xy += q * (0.011 + 0.016 * aSeed.w); vFade = 0.85;
  #else
  mv.xy += q * (0.7 + 1.5 * aSeed.y); vFade = 0.06;
  #endif
  vLamp = vec3(0.0); for (int i = 0; i < 8; i++) { vec3 l = uLampAt[i].xyz - p; vLamp += uLampTone[i] / (1.5 + dot(l, l)); }
  vQ = position.xy; vRnd = aSeed.x; vWp = p; vFade *= smoothstep(0.3, 1.2, -mv.z) * (1.0 - smoothstep(0.36, 0.5, length((p - uEye).xz) / size.x)); gl_Position = keep > 0.5 ? projectionMatrix * mv : vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const FALL_FRAGMENT = /* glsl */ `
varying vec2 vQ; varying float vFade, vRnd; varying vec3 vWp, vLamp; uniform vec3 uLit, uSunLit; uniform float uNight; uniform sampler2D uNoise; ${FOG_GLSL}
void main() {
  vec3 ray = normalize(vWp - cameraPosition); vec3 light = uLit + uSunLit * (0.08 + 0.3 * pow(max(dot(ray, uSunDir), 0.0), 6.0)) + vec3(0.012, 0.013, 0.016) * uNight + vLamp * 0.5; vec3 color; float alpha = vFade;
  #if defined(RAIN)
  alpha *= (1.0 - abs(vQ.x)) * (1.0 - vQ.y * vQ.y); color = light * 1.25;
  #elif defined(SNOW)
  alpha *= smoothstep(1.0, 0.35, length(vQ)); color = light * 1.15;
  #else
  float d = 1.0 - length(vQ); alpha *= smoothstep(0.0, 0.8, d * (0.4 + texture2D(uNoise, vQ * 0.2 + vRnd * 3.0).r)); color = wlFogColor(ray) * 1.05;
  #endif
  gl_FragColor = vec4(color, alpha);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
