import { afterEach, expect, it, vi } from 'vitest';
import { blob, blobNames } from '../src/boot/blobs';

interface Fake { id: string; textContent: string; dataset: { codec: string }; remove(): void }
const page = new Map<string, Fake>();
vi.stubGlobal('document', {
  getElementById: (id: string) => page.get(id) ?? null,
  querySelectorAll: (q: string) => [...page.values()].filter((e) => e.id.startsWith(/\^="([^"]+)"/.exec(q)![1]!)),
});
afterEach(() => page.clear());

async function put(name: string, text: string, codec: 'gzip' | 'none'): Promise<void> {
  let bytes: ArrayBuffer = new TextEncoder().encode(text).buffer as ArrayBuffer;
  if (codec === 'gzip') bytes = await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  const id = 'b-' + name;
  page.set(id, { id, textContent: '\n' + btoa(String.fromCharCode(...new Uint8Array(bytes))) + '\n', dataset: { codec }, remove: () => void page.delete(id) });
}

it.each(['gzip', 'none'] as const)('unpacks %s and drops the text from the page', async (codec) => {
  await put('world', 'hello wörld', codec);
  expect(new TextDecoder().decode(await blob('world'))).toBe('hello wörld');
  await expect(blob('world')).rejects.toThrow('no part named world');
});

it('lists names by prefix', async () => {
  await put('sound-gull', 'x', 'none');
  await put('world', 'x', 'none');
  expect(blobNames('sound-')).toEqual(['sound-gull']);
});
