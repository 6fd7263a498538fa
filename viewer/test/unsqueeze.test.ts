import { expect, it } from 'vitest';
import golden from '../../tests/golden/squeeze.json';
import { unsqueeze } from '../src/boot/unsqueeze';

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));

it('gives back, bit for bit, what Python squeezed', () => {
  expect([...new Uint8Array(unsqueeze(bytes(golden.container).buffer))]).toEqual([...bytes(golden.glb)]);
});

it('undoes differences, folds and planes', () => {
  // Two rows of one u16 component: 3, then 1: differences 3 and -2, folded 6 and 3, planes low then high.
  const glb = [9, 9, 9, 9, 6, 3, 0, 0], c = new Uint8Array([1, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 3, 0, 1, 0, ...glb]);
  expect([...new Uint16Array(unsqueeze(c.buffer), 4, 2)]).toEqual([3, 1]);
});
