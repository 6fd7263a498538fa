import { expect, it } from 'vitest';
import { firstScale, LEAST, nextScale } from '../src/app/pace';

it('slow pictures shrink to a floor, quick ones grow back', () => {
  let s = 1;
  for (let i = 0; i < 20; i++) s = nextScale(s, 400);
  expect(s).toBe(LEAST);
  for (let i = 0; i < 20; i++) s = nextScale(s, 5);
  expect(s).toBe(1);
  expect(nextScale(0.8, 40)).toBe(0.8);
});

it('only software renderers begin small', () => {
  expect(firstScale(1920 * 1080, false)).toBe(1);
  expect(firstScale(640 * 360, true)).toBe(1);
  expect(firstScale(1280 * 720, true)).toBeCloseTo(0.6, 1);
});
