import * as THREE from 'three';
import { describe, expect, it } from 'vitest';
import { WEATHERS, hourOf, lightAt, sunAt } from '../src/sky/day';
import { CLEAR_SKY, readExtras, readInfo } from '../src/world/types';
import { point, sunDirection, turn, unpoint, unturn } from '../src/world/frame';

describe('documents', () => {
  it('an empty info is a clear afternoon', () => {
    const i = readInfo({});
    expect(i.sky.time).toBe('afternoon');
    expect(i.why).toEqual({});
  });
  it('defaults that the document leaves out come back', () => {
    const x = readExtras({ entity: 'door.1', colliders: [{ size: [1, 2, 3] }] as never, joints: [{ name: 'leaf' }] as never, lights: [{ power: 4 }] as never, effects: [{ kind: 'fire' }] as never, sounds: [{ sound: 'fire' }] as never, motions: [{ kind: 'sway' }] as never });
    expect(x.colliders[0]).toMatchObject({ shape: 'box', rotation: [1, 0, 0, 0], link: '' });
    expect(x.joints[0]).toMatchObject({ kind: 'hinge', limits: [0, 1.6], axis: [0, 0, 1] });
    expect(x.lights[0]).toMatchObject({ on: true, power: 4, direction: [0, 0, -1] });
    expect([x.effects[0]!.size, x.sounds[0]!.loop, x.motions[0]!.period]).toEqual([[0.5, 0.5, 1], true, 4]);
  });
});

describe('axes', () => {
  it('north is into the screen, up is up, and there is a way back', () => {
    expect(point([1, 2, 3]).toArray()).toEqual([1, 3, -2]);
    expect(unpoint(point([1, 2, 3]))).toEqual([1, 2, 3]);
    expect(unturn(turn([0.5, 0.5, -0.5, 0.5]))).toEqual([0.5, 0.5, -0.5, 0.5]);
  });
  it('turning then placing is the same on both sides', () => {
    const q = turn([Math.cos(0.3), 0, 0, Math.sin(0.3)]), v = point([1, 0, 0]).applyQuaternion(q);
    expect(unpoint(v)[1]).toBeCloseTo(Math.sin(0.6));
  });
  it('the sun of azimuth a quarter turn stands in the east', () => expect(sunDirection(Math.PI / 2, 0).x).toBeCloseTo(1));
});

describe('light', () => {
  const luma = (c: THREE.Color): number => c.r * 0.21 + c.g * 0.72 + c.b * 0.07;
  it('the made hour gives the made sun', () => {
    const at = sunAt(CLEAR_SKY, hourOf(CLEAR_SKY));
    expect(at.elevation).toBeCloseTo(CLEAR_SKY.sun_elevation);
    expect(at.azimuth).toBeCloseTo(CLEAR_SKY.sun_azimuth);
  });
  it('noon is brighter than dusk, dusk brighter than midnight; lamps answer', () => {
    const noon = lightAt(CLEAR_SKY, 12, false), dusk = lightAt(CLEAR_SKY, 17.6, false), night = lightAt(CLEAR_SKY, 0, false);
    expect(luma(noon.ambient)).toBeGreaterThan(luma(dusk.ambient));
    expect(luma(dusk.ambient)).toBeGreaterThan(luma(night.ambient));
    expect(luma(noon.keyColor)).toBeGreaterThan(20 * luma(night.keyColor));
    expect([noon.lamps, night.lamps]).toEqual([0, 1]);
  });
  it('every weather of the menu gives finite light', () => {
    for (const w of WEATHERS) for (const h of [0, 6, 12, 18.5]) {
      const l = lightAt({ ...CLEAR_SKY, weather: w.name, cloud_cover: w.cover, fog_density: w.fog, turbidity: w.turbidity }, h, false);
      expect([...l.ambient.toArray(), ...l.fog.toArray(), ...l.fogSun.toArray(), ...l.keyColor.toArray()].every((v) => Number.isFinite(v) && v >= 0)).toBe(true);
    }
  });
});
