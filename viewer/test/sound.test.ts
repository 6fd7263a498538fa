import { describe, expect, it } from 'vitest';
import { bedFactor, gain, impactOf, stepOn } from '../src/sound/what';
import { CLEAR_SKY } from '../src/world/types';

describe('what is heard', () => {
  it.each([['planks', 'step_wood'], ['cobble', 'step_stone'], ['carpet:red', 'step_carpet'], ['sand', 'step_sand'], ['grass', 'step_grass'], ['soil', 'step_dirt'], ['unheard of', 'step_stone']])('%s is trodden as %s', (a, b) => expect(stepOn(a)).toBe(b));
  it.each([['planks', 'impact_wood'], ['iron', 'impact_metal'], ['glass', 'impact_glass'], ['', 'impact_plastic']])('%s knocks as %s', (a, b) => expect(impactOf(a)).toBe(b));
  it('rain is heard when it rains', () => {
    const rainy = { ...CLEAR_SKY, rain: 0.8 };
    expect(bedFactor('rain_ground', CLEAR_SKY, rainy, 0)).toBe(0);
    expect(bedFactor('rain_ground', rainy, rainy, 0)).toBe(1);
    expect(bedFactor('rain_ground', rainy, CLEAR_SKY, 0)).toBeGreaterThan(0.5);
  });
  it('birds sleep at night, crickets do not', () => {
    expect(bedFactor('birds_day', CLEAR_SKY, CLEAR_SKY, 1)).toBeLessThan(0.1);
    expect(bedFactor('insects_night', CLEAR_SKY, CLEAR_SKY, 1)).toBe(1);
  });
  it('six decibels double', () => expect(gain(6.0206)).toBeCloseTo(2, 3));
});
