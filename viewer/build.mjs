// Three bundles: main (inline script), physics and ao (modules loaded lazily from blobs), plus the physics WebAssembly; gzipped.
import { build } from 'vite';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = path.dirname(fileURLToPath(import.meta.url));
// `node build.mjs DIR` builds elsewhere, to try things out.
const out = path.resolve(here, process.argv[2] ?? '../src/worldloom/render/player/static');

/** Rapier's npm build carries its WebAssembly as 4 MB of base64; the player passes the bytes in instead. */
const stripWasm = {
  name: 'strip-rapier-wasm',
  transform(code, id) {
    if (!id.includes('rapier3d-compat')) return undefined;
    const slim = code.replace(/\w+\.toByteArray\("AGFzb[^"]+"\)\.buffer/, 'globalThis.__rapierWasm()');
    if (slim === code) throw new Error('the WebAssembly literal was not found in rapier3d-compat');
    return slim;
  },
};
/** The ao bundle borrows three from main, so that it travels once. */
const borrowThree = {
  name: 'borrow-three',
  enforce: 'pre',
  resolveId(id) {
    if (id === 'three') return '\0three-borrowed';
    if (id === 'postprocessing') return '\0no-postprocessing';
    return id.includes('postprocessing/Pass') ? '\0three-pass' : undefined;
  },
  load(id) {
    if (id === '\0three-borrowed') return names.map((n) => `export const ${n} = globalThis.__three.${n};`).join('\n');
    if (id === '\0three-pass') return ['Pass', 'FullScreenQuad'].map((n) => `export const ${n} = globalThis.__three.${n};`).join('\n');
    return id === '\0no-postprocessing' ? 'export class Pass {}' : undefined;
  },
};
const names = [...fs.readFileSync(path.join(here, 'src/post/lend.ts'), 'utf8').matchAll(/^ {2}(\w+),$/gm)].map((m) => m[1]);

const bundle = (entry, name, format, plugins) =>
  build({
    configFile: false,
    root: here,
    logLevel: 'warn',
    plugins,
    build: {
      minify: 'oxc',
      target: 'es2022',
      outDir: out,
      emptyOutDir: false,
      lib: { entry: path.join(here, entry), formats: [format], name: 'worldloomPlayer', fileName: () => name },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });

fs.mkdirSync(out, { recursive: true });
await bundle('src/main.ts', 'main.js', 'iife', []);
await bundle('src/physics/start.ts', 'physics.js', 'es', [stripWasm]);
await bundle('src/post/ao.ts', 'ao.js', 'es', [borrowThree]);
fs.copyFileSync(path.join(here, 'node_modules/@dimforge/rapier3d-compat/dist/rapier_wasm3d_bg.wasm'), path.join(out, 'rapier.wasm'));
// Pages carry the code packed: packed here once, not in each world.
for (const name of ['main.js', 'physics.js', 'ao.js', 'rapier.wasm']) {
  const file = path.join(out, name);
  fs.writeFileSync(`${file}.gz`, gzipSync(fs.readFileSync(file), { level: 9 }));
  fs.rmSync(file);
}
fs.copyFileSync(path.join(here, 'template.html'), path.join(out, 'template.html'));
