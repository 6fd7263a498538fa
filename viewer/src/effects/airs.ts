/** Weather and effects as particles: their way is a function of time and a seed in the vertex shader, so nothing is kept on the CPU. */
import * as THREE from 'three';
import type { Stage } from '../app/stage';
import { shared } from '../materials/shared';
import type { Light } from '../sky/day';
import { point } from '../world/frame';
import type { Entity } from '../world/loader';
import { reliefUniforms, type Relief } from '../world/relief';
import type { Effect, Sky } from '../world/types';
import { FALL_FRAGMENT, FALL_VERTEX, KINDS, PUFF_FRAGMENT, puffVertex, type Kind } from './particles';

interface Source { entity: Entity; effect: Effect; mesh: THREE.Mesh }
type FallName = 'rain' | 'snow' | 'dust';

/** A quad for each particle: corner in `position`, four random numbers in `aSeed`. */
function quads(count: number): THREE.InstancedBufferGeometry {
  const g = new THREE.InstancedBufferGeometry(), seeds = new Float32Array(count * 4);
  let state = 7;
  for (let i = 0; i < seeds.length; i++) { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; seeds[i] = state / 4294967296; }
  g.setAttribute('position', new THREE.BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3));
  g.setAttribute('aSeed', new THREE.InstancedBufferAttribute(seeds, 4));
  g.setIndex([0, 1, 2, 0, 2, 3]);
  g.instanceCount = count;
  return g;
}

export class Airs {
  private readonly falls = new Map<FallName, THREE.Mesh>();
  private readonly sources: Source[] = [];
  private readonly glows: THREE.Mesh | null;
  private readonly uniforms = { uLit: { value: new THREE.Color() }, uSunLit: { value: new THREE.Color() }, uEye: { value: new THREE.Vector3() }, uNight: { value: 0 } };

  constructor(private readonly stage: Stage, entities: Map<string, Entity>, private readonly roofs: Relief, private readonly low: boolean) {
    for (const entity of entities.values()) for (const effect of entity.extras.effects) this.addEffect(entity, effect);
    this.glows = this.lampGlows();
  }

  private addEffect(entity: Entity, effect: Effect): void {
    const kind = KINDS[effect.kind];
    if (!kind) return;
    const n = Math.max(1, Math.round(kind.count * Math.min(2.5, Math.max(0.4, effect.rate)) * (this.low ? 0.6 : 1)));
    const material = new THREE.ShaderMaterial({
      vertexShader: puffVertex(kind), fragmentShader: PUFF_FRAGMENT, transparent: true, depthWrite: false, defines: defines(effect.kind, kind),
      blending: kind.glows ? THREE.CustomBlending : THREE.NormalBlending, blendSrc: THREE.OneFactor, blendDst: kind.glows ? THREE.OneFactor : THREE.OneMinusSrcAlphaFactor,
      uniforms: { ...shared, ...this.uniforms, uSize: { value: new THREE.Vector3(effect.size[0], effect.size[2], effect.size[1]) }, uTint: { value: new THREE.Color(...effect.color) }, uAt: { value: new THREE.Vector3() } },
    });
    const mesh = new THREE.Mesh(quads(n), material);
    mesh.frustumCulled = false;
    mesh.userData['veil'] = true;
    mesh.renderOrder = kind.glows ? 6 : 5;
    this.stage.scene.add(mesh);
    this.sources.push({ entity, effect, mesh });
  }

  /** A soft glow round every lamp that is on: small in clear air, wide in fog. */
  private lampGlows(): THREE.Mesh | null {
    const n = this.stage.lamps?.sources.length ?? 0;
    if (!n) return null;
    const g = quads(n), kind = KINDS['halo']!;
    g.setAttribute('aPlace', new THREE.InstancedBufferAttribute(new Float32Array(n * 4), 4).setUsage(THREE.DynamicDrawUsage));
    g.setAttribute('aTone', new THREE.InstancedBufferAttribute(new Float32Array(n * 3), 3).setUsage(THREE.DynamicDrawUsage));
    const material = new THREE.ShaderMaterial({
      vertexShader: puffVertex(kind), fragmentShader: PUFF_FRAGMENT, transparent: true, depthWrite: false, defines: { ...defines('halo', kind), PLACED: 1 },
      blending: THREE.CustomBlending, blendSrc: THREE.OneFactor, blendDst: THREE.OneFactor, uniforms: { ...shared, ...this.uniforms, uSize: { value: new THREE.Vector3(1, 1, 1) }, uTint: { value: new THREE.Color(1, 1, 1) }, uAt: { value: new THREE.Vector3() } },
    });
    const mesh = new THREE.Mesh(g, material);
    mesh.frustumCulled = false;
    mesh.userData['veil'] = true;
    mesh.renderOrder = 7;
    this.stage.scene.add(mesh);
    return mesh;
  }

  private fall(name: FallName, amount: number): void {
    let mesh = this.falls.get(name);
    if (!mesh) {
      if (amount <= 0) return;
      const count = { rain: 5200, snow: 4200, dust: 900 }[name] * (this.low ? 0.4 : 1);
      const material = new THREE.ShaderMaterial({
        vertexShader: FALL_VERTEX, fragmentShader: FALL_FRAGMENT, transparent: true, depthWrite: false, blending: THREE.NormalBlending, defines: { [name.toUpperCase()]: 1 },
        uniforms: { ...shared, ...this.uniforms, ...reliefUniforms(this.roofs), uAmount: { value: 0 } },
      });
      mesh = new THREE.Mesh(quads(Math.round(count)), material);
      mesh.frustumCulled = false;
      mesh.userData['veil'] = true;
      mesh.renderOrder = 4;
      this.stage.scene.add(mesh);
      this.falls.set(name, mesh);
    }
    mesh.visible = amount > 0.01;
    (mesh.material as THREE.ShaderMaterial).uniforms['uAmount']!.value = amount;
  }

  setSky(s: Sky, l: Light | null): void {
    this.fall('rain', s.rain);
    this.fall('snow', s.snow > 0 && /snow|storm/.test(this.stage.weather === 'as made' ? s.weather : this.stage.weather) ? s.snow : 0);
    this.fall('dust', s.dust);
    if (!l) return;
    this.uniforms.uLit.value.copy(l.ambient);
    this.uniforms.uSunLit.value.copy(l.sunColor);
    this.uniforms.uNight.value = l.night;
  }

  update(_time: number, _dt: number, camera: THREE.Camera): void {
    this.uniforms.uEye.value.copy(camera.position);
    for (const s of this.sources) {
      const u = (s.mesh.material as THREE.ShaderMaterial).uniforms, at = u['uAt']!.value as THREE.Vector3;
      point(s.effect.position, at).applyMatrix4(s.entity.matrix);
      s.mesh.visible = s.entity.lit && at.distanceTo(camera.position) < (this.low ? 90 : 220);
    }
    this.glowLamps();
  }

  private glowLamps(): void {
    const lamps = this.stage.lamps, mesh = this.glows;
    if (!lamps || !mesh) return;
    const place = mesh.geometry.getAttribute('aPlace') as THREE.InstancedBufferAttribute, tone = mesh.geometry.getAttribute('aTone') as THREE.InstancedBufferAttribute;
    const thick = Math.min(1, shared.uFogDensity.value / 0.02), wide = 0.35 + 2.2 * Math.sqrt(thick), strength = 0.2 + 0.3 * thick;
    lamps.sources.forEach((s, i) => {
      const power = s.on ? Math.min(1.6, Math.sqrt(s.lamp.power / 12)) : 0, inside = this.stage.info.interior ? 0.55 : 1;
      place.setXYZW(i, s.at.x, s.at.y, s.at.z, wide * inside * (0.5 + 0.5 * power));
      const c = s.lamp.color, k = power * strength * inside * lamps.wanted * s.flame;
      tone.setXYZ(i, c[0] * k, c[1] * k, c[2] * k);
    });
    place.needsUpdate = tone.needsUpdate = true;
    mesh.visible = lamps.wanted > 0.02;
  }
}

const defines = (name: string, kind: Kind): Record<string, number> => ({ [name.toUpperCase()]: 1, ...(kind.glows ? { GLOWS: 1 } : {}) });
