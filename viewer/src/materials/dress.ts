/** Turns a plain standard material into one of the player's families: wind, procedural finish, wet, snow, fog. */
import * as THREE from 'three';
import type { CSM } from 'three/addons/csm/CSM.js';
import { SURFACE, type Family } from './recipes';
import { FOG_GLSL, shared, WIND_GLSL } from './shared';

const VERTEX_HEAD = /* glsl */ `
attribute vec4 aSurf; uniform float uTime; uniform vec2 uWind;
varying vec4 vSurf; varying vec3 vWp, vOp, vOn, vWn; varying vec2 vTile; varying mat3 vRot;
`;
const VERTEX_TAIL = /* glsl */ `
vec4 wlW = vec4(transformed, 1.0); mat3 wlB = mat3(1.0);
#ifdef USE_BATCHING
wlW = batchingMatrix * wlW; wlB = mat3(batchingMatrix);
#endif
#ifdef USE_SKINNING
wlB = mat3(modelMatrix * skinMatrix);
#endif
vWp = (modelMatrix * wlW).xyz; vOp = position; vOn = normal.xyz; vSurf = aSurf; vTile = uv;
vRot = mat3(normalize(wlB[0]), normalize(wlB[1]), normalize(wlB[2])); vWn = vRot * normal.xyz;
`;
const FRAGMENT_HEAD = /* glsl */ `
varying vec4 vSurf; varying vec3 vWp, vOp, vOn, vWn; varying vec2 vTile; varying mat3 vRot;
uniform sampler2D uNoise; uniform float uTime, uWet, uSnow, uGlow; uniform vec4 uLampAt[8]; uniform vec3 uLampTone[8];
${FOG_GLSL}
vec3 wlG = vec3(0.0); float wlPool = 0.0, wlFade = 1.0, wlTrans = 0.0, wlFuzz = 0.0, wlRough = 1.0, wlMetal = 0.0, wlSnowed = 0.0;
vec2 wlTri(vec3 p, vec3 n, float amp) {
  vec3 w = pow(abs(n) + 1e-3, vec3(4.0)); w /= w.x + w.y + w.z;
  vec4 a = texture2D(uNoise, p.zy), b = texture2D(uNoise, p.xz), c = texture2D(uNoise, p.xy);
  vec2 ga = a.ba - 0.5, gb = b.ba - 0.5, gc = c.ba - 0.5;
  wlG += amp * (w.x * vec3(0.0, ga.y, ga.x) + w.y * vec3(gb.x, 0.0, gb.y) + w.z * vec3(gc.x, gc.y, 0.0));
  return w.x * a.rg + w.y * b.rg + w.z * c.rg;
}
#ifdef WL_LOW
vec2 wlTri2(vec3 p, vec3 n, float amp) { return vec2(0.5); }
#else
vec2 wlTri2(vec3 p, vec3 n, float amp) { return wlTri(p, n, amp); }
#endif
void wlBump(vec2 g, float amp) {
  vec3 n = normalize(vOn), t = abs(n.y) > 0.7 ? vec3(1.0, 0.0, 0.0) : normalize(vec3(n.z, 0.0, -n.x)), b = cross(n, t);
  wlG += amp * ((g.x - 0.5) * t + (g.y - 0.5) * b);
}
`;

const surface = (family: Family, textured: boolean): string => /* glsl */ `
{
  vec3 al = diffuseColor.rgb, op = vOp, on = normalize(vOn); vec2 uv = vTile; float ro = 1.0, me = vSurf.y, wear = vSurf.z, trans = 0.0, fuzz = 0.0;
  wlFade = exp(-distance(vWp, cameraPosition) * 0.035);
  ${textured ? '\n#ifdef WL_LOW\nvec2 tx = texture2D(uNoise, uv * 0.19).rg;\n#else\nvec2 tx = wlTri(op * 0.19, on, 0.0);\n#endif\n al *= 0.9 + 0.2 * tx.x; ro *= 0.92 + 0.16 * tx.y;' : SURFACE[family]}
  ${textured && family === 'leaf' ? 'trans = 0.7;' : ''}
  float upness = normalize(vWn).y;
  #ifdef WL_OUT
  if (uWet > 0.0) { float wv = uWet * smoothstep(-0.4, 0.6, upness); float porous = (1.0 - me) * smoothstep(0.3, 0.8, vSurf.x); al *= 1.0 - 0.42 * wv * porous; ro *= 1.0 - 0.55 * wv; float pool = wv * smoothstep(0.9, 0.985, upness) * smoothstep(0.5, 0.62, texture2D(uNoise, vWp.xz * 0.06).r); ro = mix(ro, 0.06, pool * 0.9); wlPool = wv * (0.35 + 0.65 * pool) * smoothstep(0.85, 0.97, upness); wlFade *= 1.0 - 0.9 * pool; }
  if (uSnow > 0.0) { float sn = texture2D(uNoise, vWp.xz * 0.23).g; wlSnowed = smoothstep(0.72 - 0.4 * uSnow, 0.95 - 0.3 * uSnow, upness + (sn - 0.5) * 0.5) * min(1.0, uSnow * 1.6) * step(vSurf.w, 0.98); al = mix(al, vec3(0.8, 0.82, 0.86), wlSnowed); ro = mix(ro, 1.0, wlSnowed); me *= 1.0 - wlSnowed; }
  #endif
  diffuseColor.rgb = al; wlRough = ro; wlMetal = me; wlTrans = trans; wlFuzz = fuzz;
}`;

const NORMAL = (family: Family): string => /* glsl */ `
{
  vec3 g = wlG * wlFade; g = vRot * (g - vOn * dot(g, vOn));
  normal = normalize(normal - (viewMatrix * vec4(g, 0.0)).xyz * 1.6);
  ${family === 'leaf' ? 'normal = normalize(mix(normal, (viewMatrix * vec4(0.0, 1.0, 0.0, 0.0)).xyz, 0.45));' : ''}
}`;
/** Beyond the reach of shadow maps a crown still shades itself. */
const LEAVES = 'float wlDeep = 1.0 - 0.6 * smoothstep(20.0, 90.0, distance(vWp, cameraPosition)); reflectedLight.directDiffuse *= wlDeep; wlTrans *= wlDeep * wlDeep;';
const LIGHT_END = (family: Family): string => /* glsl */ `
${family === 'leaf' ? LEAVES : ''}
#ifdef WL_OUT
if (wlPool > 0.01) {
  vec3 wlE = normalize(vWp - cameraPosition), wlN = normalize(vec3(0.0, 1.0, 0.0) + (texture2D(uNoise, vWp.xz * 0.7 + uTime * 0.01).bar - 0.5).xzy * vec3(0.1, 0.0, 0.1)), wlR = reflect(wlE, wlN); float wlF = 0.03 + 0.97 * pow(1.0 - max(-wlE.y, 0.0), 4.0);
  for (int i = 0; i < 8; i++) {
    vec3 l = uLampAt[i].xyz - vWp; float d = length(l); l /= d; vec2 a = normalize(wlR.xz + 1e-4), b = normalize(l.xz + 1e-4); float side = 1.0 - dot(a, b), tall = wlR.y - l.y;
    reflectedLight.indirectSpecular += uLampTone[i] * wlPool * wlF * exp(-side * 240.0 - tall * tall * 14.0) / (1.0 + 0.02 * d * d);
  }
}
#endif

if (wlTrans > 0.0) {
  vec3 wlV = normalize(vWp - cameraPosition); float wlBack = pow(max(dot(wlV, uSunDir), 0.0), 3.0);
  reflectedLight.indirectDiffuse += diffuseColor.rgb * vec3(1.0, 1.05, 0.5) * uSunColor * wlTrans * (0.05 + 0.25 * wlBack) * (1.0 - wlSnowed);
}
if (wlFuzz > 0.0) { float wlRim = pow(1.0 - saturate(dot(normal, normalize(vViewPosition))), 4.0); reflectedLight.indirectDiffuse *= 1.0 + wlFuzz * 2.0 * wlRim; }
`;

/** `inside` leaves out rain and snow. */
export interface Dress { family: Family; textured: boolean; low: boolean; csm: CSM | null; inside: boolean }

/** Wraps the material's shader. The material's roughness and metalness must be 1: both are scaled per vertex. */
export function dress(material: THREE.MeshStandardMaterial, how: Dress): THREE.MeshStandardMaterial {
  how.csm?.setupMaterial(material);
  const before = material.onBeforeCompile;
  // Wrapped closures share one source text, so the key must name what differs.
  material.customProgramCacheKey = () => `wl-${how.textured && how.family !== 'leaf' ? 'any' : how.family}-${how.textured}-${how.low}-${how.inside}-${how.csm?.cascades ?? 0}`;
  material.onBeforeCompile = (shader, renderer) => {
    before.call(material, shader, renderer);
    Object.assign(shader.uniforms, shared);
    shader.vertexShader = VERTEX_HEAD + shader.vertexShader
      .replace('#include <begin_vertex>', '#include <begin_vertex>\n' + WIND_GLSL)
      .replace('#include <fog_vertex>', VERTEX_TAIL);
    const f = how.family;
    shader.fragmentShader = (how.low ? '#define WL_LOW\n' : '') + (how.inside ? '' : '#define WL_OUT\n') + FRAGMENT_HEAD + shader.fragmentShader
      .replace('#include <color_fragment>', '#include <color_fragment>\n' + surface(f, how.textured))
      .replace('#include <roughnessmap_fragment>', '#include <roughnessmap_fragment>\nroughnessFactor = clamp(roughnessFactor * vSurf.x * wlRough, 0.04, 1.0);')
      .replace('#include <metalnessmap_fragment>', '#include <metalnessmap_fragment>\nmetalnessFactor *= wlMetal;')
      .replace('#include <normal_fragment_maps>', '#include <normal_fragment_maps>\n' + NORMAL(f))
      .replace('#include <emissivemap_fragment>', '#include <emissivemap_fragment>\ntotalEmissiveRadiance *= vColor.a * uGlow;')
      .replace('#include <lights_fragment_end>', '#include <lights_fragment_end>\n' + LIGHT_END(f))
      .replace('#include <opaque_fragment>', '#include <opaque_fragment>\ngl_FragColor.rgb = wlFog(gl_FragColor.rgb, vWp);');
  };
  return material;
}

/** A depth material with the same wind, so that shadows move with the leaves. */
export function windDepth(source: THREE.MeshStandardMaterial): THREE.MeshDepthMaterial {
  const m = new THREE.MeshDepthMaterial({ map: source.alphaTest > 0 ? source.map : null, alphaTest: source.alphaTest, side: source.side });
  m.customProgramCacheKey = () => 'wl-depth';
  m.onBeforeCompile = (shader) => {
    shader.uniforms['uTime'] = shared.uTime;
    shader.uniforms['uWind'] = shared.uWind;
    shader.vertexShader = 'attribute vec4 aSurf; uniform float uTime; uniform vec2 uWind;\n' + shader.vertexShader.replace('#include <begin_vertex>', '#include <begin_vertex>\n' + WIND_GLSL);
  };
  return m;
}
