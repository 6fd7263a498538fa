/** Heights seen from above, rendered once into a depth texture: of the ground for the water's depth, of everything for sheltered places. */
import * as THREE from 'three';

export interface Relief { texture: THREE.DepthTexture; /** left, bottom, width, depth in world x and z */ rect: THREE.Vector4; top: number; span: number }

export const RELIEF_GLSL = /* glsl */ `
uniform highp sampler2D uRelief; uniform vec4 uReliefRect; uniform vec2 uReliefSpan;
float wlHeight(vec2 p) {
  vec2 uv = (p - uReliefRect.xy) / uReliefRect.zw; vec2 size = vec2(textureSize(uRelief, 0)), q = uv * size - 0.5, f = fract(q); ivec2 i = ivec2(floor(q)), hi = ivec2(size) - 1;
  if (uv.x < 0.0 || uv.y < 0.0 || uv.x > 1.0 || uv.y > 1.0) return -1e3;
  float a = texelFetch(uRelief, clamp(i, ivec2(0), hi), 0).r, b = texelFetch(uRelief, clamp(i + ivec2(1, 0), ivec2(0), hi), 0).r, c = texelFetch(uRelief, clamp(i + ivec2(0, 1), ivec2(0), hi), 0).r, d = texelFetch(uRelief, clamp(i + ivec2(1, 1), ivec2(0), hi), 0).r;
  float z = mix(mix(a, b, f.x), mix(c, d, f.x), f.y); return z > 0.9999 ? -1e3 : uReliefSpan.x - z * uReliefSpan.y;
}`;

/** Renders `meshes` from straight above. `center` and `size` in metres; heights from `low` to `top`. */
export function relief(renderer: THREE.WebGLRenderer, meshes: THREE.Object3D[], center: THREE.Vector3, size: number, texels: number, low: number, top: number): Relief {
  const texture = new THREE.DepthTexture(texels, texels, THREE.FloatType);
  texture.minFilter = texture.magFilter = THREE.NearestFilter;
  const target = new THREE.WebGLRenderTarget(texels, texels, { depthTexture: texture });
  const camera = new THREE.OrthographicCamera(-size / 2, size / 2, size / 2, -size / 2, 0, top - low);
  camera.position.set(center.x, top, center.z);
  camera.up.set(0, 0, 1);
  camera.lookAt(center.x, low, center.z);
  camera.updateMatrixWorld();
  const scene = new THREE.Scene(), homes = meshes.map((m) => m.parent);
  scene.overrideMaterial = new THREE.MeshBasicMaterial({ side: THREE.DoubleSide });
  for (const m of meshes) scene.add(m);
  const auto = renderer.shadowMap.autoUpdate;
  renderer.shadowMap.autoUpdate = false;
  renderer.setRenderTarget(target);
  renderer.clear();
  renderer.render(scene, camera);
  renderer.setRenderTarget(null);
  renderer.shadowMap.autoUpdate = auto;
  meshes.forEach((m, i) => homes[i]?.add(m));
  // Looking down with +z up on the picture: x is mirrored.
  return { texture, rect: new THREE.Vector4(center.x + size / 2, center.z - size / 2, -size, size), top, span: top - low };
}

export function reliefUniforms(r: Relief): Record<string, THREE.IUniform> {
  return { uRelief: { value: r.texture }, uReliefRect: { value: r.rect }, uReliefSpan: { value: new THREE.Vector2(r.top, r.span) } };
}
