/** Bytes that travel in the page: `<script type="text/plain" id="b-NAME" data-codec="gzip|none">` holding base64. */

/** The names of all blobs whose name starts with `prefix`. */
export function blobNames(prefix: string): string[] {
  const found = document.querySelectorAll<HTMLElement>(`script[id^="b-${prefix}"]`);
  return [...found].map((e) => e.id.slice(2));
}

/** Decodes one blob and drops its text from the page, so that it is not held twice. */
export async function blob(name: string): Promise<ArrayBuffer> {
  const element = document.getElementById('b-' + name);
  if (!element) throw new Error(`This page has no part named ${name}.`);
  const bytes = fromBase64((element.textContent ?? '').trim());
  const packed = element.dataset['codec'] === 'gzip';
  element.remove();
  return packed ? gunzip(bytes) : (bytes.buffer as ArrayBuffer);
}

/** Imports a module blob. */
export async function importBlob<T>(name: string): Promise<T> {
  const url = URL.createObjectURL(new Blob([await blob(name)], { type: 'text/javascript' }));
  try {
    return (await import(/* @vite-ignore */ url)) as T;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as { fromBase64?: (t: string) => Uint8Array<ArrayBuffer> }).fromBase64;
  if (native) return native(text);
  const raw = atob(text);
  const bytes = new Uint8Array(raw.length);
  for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
  return bytes;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
