/** Uniforms that every surface, the water, the particles and the sky share: one object, so that one write reaches all programs. */
import * as THREE from 'three';

export const shared = {
  uTime: { value: 0 },
  /** Wind over the ground in metres per second, x and z on the screen's axes. */
  uWind: { value: new THREE.Vector2(1, 0) },
  uNoise: { value: null as THREE.Texture | null },
  uSunDir: { value: new THREE.Vector3(0, 1, 0) },
  uSunColor: { value: new THREE.Color() },
  uFogColor: { value: new THREE.Color() },
  /** Irradiance that fog's forward lobes scatter, and the light it comes from. */
  uFogSun: { value: new THREE.Color() },
  uKeyDir: { value: new THREE.Vector3(0, 1, 0) },
  uFogDensity: { value: 0.0002 },
  uFogHeight: { value: 20 },
  uWet: { value: 0 },
  /** Holds bright things to a colour when the eye is opened wide at night. */
  uGlow: { value: 1 },
  /** The nearest lamps: place and reach; colour times strength. For streaks on wet ground and light on rain. */
  uLampAt: { value: Array.from({ length: 8 }, () => new THREE.Vector4(0, -1e4, 0, 1)) },
  uLampTone: { value: Array.from({ length: 8 }, () => new THREE.Color(0, 0, 0)) },
  uSnow: { value: 0 },
};

/** GLSL that any fragment shader may include after declaring nothing: prefix `wl`. */
export const FOG_GLSL = /* glsl */ `
uniform vec3 uSunDir, uSunColor, uFogColor, uFogSun, uKeyDir; uniform float uFogDensity, uFogHeight;
float wlFogAmount(vec3 eye, vec3 ray, float len) {
  float k = 1.0 / uFogHeight, t = ray.y * len * k;
  float mean = abs(t) > 1e-3 ? (1.0 - exp(-clamp(t, -30.0, 60.0))) / t : 1.0;
  return 1.0 - exp(-min(uFogDensity * exp(-clamp(eye.y * k, 0.0, 40.0)) * len * mean + min(0.04 * uFogDensity, 0.00032) * min(len, 6000.0), 30.0));
}
float wlLobe(float c, float g) { return (1.0 - g * g) / (12.566371 * pow(1.0 + g * g - 2.0 * g * c, 1.5)); }
vec3 wlFogColor(vec3 ray) { float c = dot(ray, uKeyDir); return uFogColor + uFogSun * (0.82 * wlLobe(c, 0.74) + 0.18 * wlLobe(c, 0.93)); }
vec3 wlFog(vec3 color, vec3 wp) {
  vec3 d = wp - cameraPosition; float len = length(d); vec3 ray = d / max(len, 1e-3);
  return mix(color, wlFogColor(ray), wlFogAmount(cameraPosition, ray, len));
}`;

/** Moves `transformed` by the wind; needs `aSway`-like float `wlSway` and, when batched, `batchingMatrix`. */
export const WIND_GLSL = /* glsl */ `
{
  float wlS = aSurf.w;
  if (wlS > 0.0) {
    mat4 wlM = modelMatrix;
    #ifdef USE_BATCHING
    wlM = wlM * batchingMatrix;
    #endif
    vec3 wlP = (wlM * vec4(transformed, 1.0)).xyz, wlO = wlM[3].xyz;
    float wlA = min(0.05 * length(uWind) + 0.02, 0.5), wlPh = dot(wlP.xz, vec2(0.13, 0.17)) + dot(wlO.xz, vec2(0.5, 0.3));
    float wlGust = 0.6 + 0.4 * sin(uTime * 0.43 + wlPh * 0.35);
    vec2 wlDir = uWind / max(length(uWind), 0.05);
    vec3 wlOff = vec3(wlDir.x, 0.0, wlDir.y) * wlS * wlS * wlA * wlGust * (0.6 + sin(uTime * 1.3 + wlPh));
    wlOff += wlS * wlA * 0.16 * wlGust * vec3(sin(uTime * 4.3 + wlP.y * 5.0 + wlPh * 7.0), 0.5 * sin(uTime * 5.1 + wlP.x * 4.0), cos(uTime * 3.7 + wlP.z * 5.0));
    mat3 wlR = mat3(wlM); transformed += (transpose(wlR) * wlOff) / max(dot(wlR[0], wlR[0]), 1e-4);
  }
}`;
