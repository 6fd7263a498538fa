/** The page's sky is the poster's: one file of golden values for both. */
import { describe, expect, it } from 'vitest';
import golden from '../../tests/golden/sky.json';
import { fogLight, isOpen, keyLight, meanSky, radiance, skyTable, type Triple } from '../src/sky/atmosphere';
import { kinds } from '../src/sky/clouds';
import { lightAt, hourOf } from '../src/sky/day';
import { lookOf } from '../src/post/look';
import { meteredOf } from '../src/post/meter';
import { CLEAR_SKY, readInfo, type Sky } from '../src/world/types';

const PLAIN: Sky = { ...CLEAR_SKY, moon: false };
interface Case { sky: Partial<Sky>; key: [number, Triple]; looks: [number, number, Triple][]; clouds: number[] }
const cases = golden as unknown as Case[];
const near = (a: readonly number[], b: readonly number[], digits = 5): void => a.forEach((v, i) => expect(v).toBeCloseTo(b[i]!, digits));

describe('golden skies', () => {
  it.each(cases.map((c) => [`${c.sky.weather} at ${c.sky.sun_elevation}`, c] as const))('%s', (_name, c) => {
    const sky = { ...PLAIN, ...c.sky }, e = sky.sun_elevation, key = keyLight(sky, e), k = kinds(sky, e);
    expect(key.elevation).toBeCloseTo(c.key[0], 5);
    near(key.irradiance, c.key[1]);
    for (const [up, cos, seen] of c.looks) near(radiance(sky, e, Math.max(0, up), cos, key.irradiance), seen, 4);
    near([k.heaps, k.flocks, k.veils, k.ceiling, k.gloom], c.clouds);
  });
});

it('the table holds what the formula says', () => {
  const table = skyTable(PLAIN, 0.6), key = keyLight(PLAIN, 0.6), zenith = radiance(PLAIN, 0.6, 1, Math.sin(0.6), key.irradiance);
  near([table.at(-4)!, table.at(-3)!, table.at(-2)!], zenith, 4);
  expect(meanSky(table)[2]).toBeGreaterThan(meanSky(table)[0]);
});

it('a closed sky gives no shadows and hides the stars', () => {
  const storm: Sky = { ...PLAIN, weather: 'storm', cloud_cover: 1, stars: 1 };
  expect(isOpen(storm)).toBe(0);
  const day = lightAt(storm, 12, false), night = lightAt(storm, 0, false), clear = lightAt(PLAIN, 12, false);
  expect(day.sunColor.r).toBe(0);
  expect(clear.sunColor.r).toBeGreaterThan(1);
  expect(night.stars).toBe(0);
  expect(day.ambient.g).toBeLessThan(clear.ambient.g);
});

it('fog takes its tint and grows brighter where the light is forward', () => {
  const foggy: Sky = { ...PLAIN, weather: 'fog', fog_density: 0.02, fog_color: [1, 0.8, 0.6] }, f = fogLight(foggy, 0.2, [0.3, 0.3, 0.3], [1, 0.9, 0.8]);
  expect(f.ambient[0]).toBeGreaterThan(f.ambient[2]);
  expect(f.sun[0]).toBeLessThan(1);
});

it('the slider at its first place is the made hour', () => {
  const l = lightAt(PLAIN, hourOf(PLAIN), false);
  expect(l.elevation).toBeCloseTo(PLAIN.sun_elevation, 6);
});

it('exposure brings the middle to the key, and balance takes part of a cast away', () => {
  const look = lookOf(readInfo({ mood: 'calm' }), PLAIN, 0.6), picture = Array.from({ length: 40 }, () => [0.4, 0.2, 0.1, Math.log(0.05)]).flat(), m = meteredOf(picture, look);
  expect(m.exposure * 0.05).toBeCloseTo(look.key, 6);
  expect(m.balance[0]).toBeLessThan(1);
  expect(m.balance[2]).toBeGreaterThan(1);
});

it('night is kept dark, rooms warm, and unknown moods are calm', () => {
  const info = readInfo({ mood: 'calm' }), day = lookOf(info, PLAIN, 0.6);
  expect(lookOf(info, PLAIN, -0.4).key).toBeLessThan(day.key / 3);
  expect(lookOf(readInfo({ mood: 'gloomy' }), PLAIN, 0.6).saturation).toBeLessThan(day.saturation);
  expect(lookOf(readInfo({ mood: 'unheard of' }), PLAIN, 0.6)).toEqual(day);
});
