/** Which family draws a material's recipe. A family is one program; colour, roughness, metal, wear and sway travel per vertex. */

export type Family = 'plain' | 'wood' | 'bark' | 'masonry' | 'stone' | 'ground' | 'cloth' | 'metal' | 'leaf' | 'glass' | 'glow' | 'water' | 'skin' | 'roof' | 'person';

const FAMILIES: Record<string, Family> = {};
const put = (family: Family, names: string): void => { for (const n of names.split(' ')) FAMILIES[n] = family; };
put('wood', 'wood planks parquet bamboo wicker cardboard');
put('bark', 'bark thatch straw rope');
put('masonry', 'brick ashlar cobble tile');
put('roof', 'roof_tile shingle');
put('stone', 'stone concrete plaster rock marble asphalt ice regolith lava bone wax');
put('ground', 'ground soil sand gravel grass snow mud terrain');
put('cloth', 'fabric knit velvet carpet rug canvas fur hair curls feather wallpaper paper');
put('metal', 'metal iron rust corrugated chrome paint');
put('leaf', 'leaf needle foliage');
put('glass', 'glass');
put('glow', 'emissive screen neon');
put('water', 'water');
put('skin', 'skin food leather');

/** The family of a recipe name such as `brick` or `brick:12`; unknown names are drawn plain. */
export function familyOf(recipe: string): Family {
  return FAMILIES[recipe.split(':')[0] ?? ''] ?? 'plain';
}

/** How a family treats `al` (albedo), `ro` (roughness factor), `me` (metalness), bump through wlTri/wlBump, from op (object metres), on, uv, wear. */
export const SURFACE: Record<Family, string> = {
  plain: `vec2 a = wlTri(op * 0.9, on, 0.12); al *= 0.9 + 0.2 * a.x; ro *= 0.88 + 0.24 * a.y; al = mix(al, al * 0.6, wear * 0.5 * smoothstep(0.5, 0.85, a.x));`,
  wood: `vec2 q = uv; vec4 a = texture2D(uNoise, vec2(q.x * 0.16, q.y * 2.3)), b = texture2D(uNoise, vec2(q.x * 0.7, q.y * 8.0)), c = texture2D(uNoise, q * 0.11);
    al *= (0.74 + 0.52 * a.r) * (0.8 + 0.4 * b.g) * (0.85 + 0.3 * c.r); al = mix(al, vec3(dot(al, vec3(0.33))) * vec3(1.02, 1.0, 0.97), wear * 0.45 * smoothstep(0.35, 0.8, c.g)); ro *= 0.85 + 0.3 * b.r; wlBump(a.ba, 0.22); wlBump(b.ba, 0.25);`,
  bark: `vec4 a = texture2D(uNoise, vec2(uv.x * 1.6, uv.y * 0.28)), b = texture2D(uNoise, uv * vec2(5.0, 1.3)); al *= (0.55 + 0.9 * a.g) * (0.75 + 0.5 * b.r); wlBump(a.ba, 0.7); wlBump(b.ba, 0.4); al = mix(al, vec3(0.09, 0.12, 0.045), wear * 0.5 * smoothstep(0.55, 0.75, a.r) * smoothstep(-0.3, 0.6, vWn.y + 0.3));`,
  masonry: `vec2 sz = vec2(0.225, 0.075), q = uv / sz; float row = floor(q.y); q.x += 0.5 * mod(row, 2.0); vec2 id = floor(q), f = fract(q), e = min(f, 1.0 - f) * sz; float m = smoothstep(0.003, 0.008, min(e.x, e.y));
    float aa = clamp(length(fwidth(q)) * 1.2 - 0.3, 0.0, 1.0); m = mix(m, 0.86, aa); float h = fract(sin(dot(id, vec2(12.99, 78.23))) * 43758.5); vec2 a = wlTri(op * 1.3, on, 0.25); al *= mix(0.75 + 0.5 * h, 1.0, aa) * (0.75 + 0.5 * a.y); al = mix(vec3(0.36, 0.34, 0.31) * (0.7 + 0.5 * a.y), al, m); ro *= mix(1.1, 0.95, m); vec2 s = step(f, vec2(0.5)) * 2.0 - 1.0; wlBump(vec2(0.5) + s * (1.0 - m) * (1.0 - aa) * step(e, e.yx) * 0.22, 1.0);`,
  roof: `vec2 sz = vec2(0.22, 0.3), q = uv / sz; float row = floor(q.y); q.x += 0.5 * mod(row, 2.0); vec2 id = floor(q), f = fract(q); float h = fract(sin(dot(id, vec2(12.99, 78.23))) * 43758.5); float aa = clamp(length(fwidth(q)) - 0.3, 0.0, 1.0); vec2 a = wlTri(op * 0.8, on, 0.2);
    float sh = mix(smoothstep(0.0, 0.12, f.y) * smoothstep(0.0, 0.05, min(f.x, 1.0 - f.x)), 0.88, aa); al *= mix(0.65 + 0.6 * h, 0.95, aa) * (0.7 + 0.6 * a.x) * (0.45 + 0.55 * sh); al = mix(al, vec3(0.09, 0.1, 0.04), wear * 0.5 * smoothstep(0.55, 0.8, a.x)); ro *= 0.85 + 0.3 * a.y; wlBump(vec2(0.5 + 0.1 * (f.x - 0.5), 0.5 + 0.12 * (f.y - 0.5)), 1.0 - aa);`,
  stone: `vec2 a = wlTri(op * 0.31, on, 0.3), b = wlTri2(op * 1.9, on, 0.45); al *= (0.7 + 0.6 * a.x) * (0.75 + 0.5 * b.y); al = mix(al, al * vec3(0.55, 0.58, 0.5), wear * 0.6 * smoothstep(0.45, 0.75, a.y)); ro *= 0.88 + 0.2 * b.x;`,
  ground: `vec2 a = wlTri(op * 0.045, on, 0.12), b = wlTri2(op * 0.41, on, 0.4), c = wlTri2(op * 2.3, on, 0.55); al *= (0.68 + 0.64 * a.x) * (0.72 + 0.56 * b.x) * (0.68 + 0.64 * c.y); al = mix(al, al * vec3(1.18, 1.0, 0.74), 0.45 * smoothstep(0.45, 0.75, b.y)); ro *= 0.94 + 0.08 * b.x;`,
  cloth: `vec2 q = uv * 420.0; float aa = clamp(length(fwidth(q)) * 0.5, 0.0, 1.0); vec2 w = sin(q); vec2 a = wlTri(op * 0.8, on, 0.1); float weave = mix(0.5 + 0.5 * w.x * w.y, 0.5, aa); al *= (0.86 + 0.28 * a.x) * (0.86 + 0.28 * weave); fuzz = 0.35; ro = max(ro, 0.7); al = mix(al, al * 0.75, wear * smoothstep(0.5, 0.8, a.y) * 0.5);`,
  metal: `vec2 a = wlTri(op * 0.7, on, 0.06), b = wlTri2(op * 3.1, on, 0.05); ro *= 0.75 + 0.5 * a.x; al *= 0.9 + 0.2 * b.y; float rust = wear * smoothstep(0.56 - 0.22 * wear, 0.72, a.x * 0.7 + b.y * 0.3); al = mix(al, vec3(0.16, 0.065, 0.025) * (0.6 + 0.8 * b.y), rust * 0.8); me *= 1.0 - rust; ro = mix(ro, 0.92, rust);`,
  leaf: `vec2 a = wlTri(op * 0.21, on, 0.05); vec4 b = texture2D(uNoise, vWp.xz * 0.037 + vWp.y * 0.05); al *= (0.72 + 0.56 * a.x) * (0.8 + 0.4 * b.g); al = mix(al, al * vec3(1.25, 1.08, 0.6), 0.35 * smoothstep(0.5, 0.8, b.r)); trans = 0.7;`,
  glass: `ro = 0.04;`,
  glow: ``,
  water: ``,
  // Skin and leather are smoother than cloth. Wear above 0.97 says hair (see `flat` of motion/people.ts): strands along v, locks of a centimetre; above 0.99 coils.
  person: `float hr = step(0.97, wear), cu = step(0.99, wear), cl = smoothstep(0.62, 0.74, vSurf.x) * (1.0 - me) * (1.0 - hr); vec2 q = uv * 420.0, a = wlTri(op * 9.0, on, 0.05 * (1.0 - cl) * (1.0 - hr)), b = wlTri2(op * 1.1, on, 0.08 * cl); float aa = clamp(length(fwidth(q)) * 0.5, 0.0, 1.0), weave = mix(0.5 + 0.5 * sin(q.x) * sin(q.y), 0.5, aa);
    vec2 lay = mix(vec2(13.0, 1.3), vec2(9.0), cu); vec4 lk = texture2D(uNoise, uv * lay), st = texture2D(uNoise, uv * lay * vec2(2.3, 1.9) + 0.37); vec2 du = dFdx(uv), dv = dFdy(uv); vec3 ac = dFdx(op) * dv.y - dFdy(op) * du.y; ac *= sign(du.x * dv.y - dv.x * du.y) / max(length(ac), 1e-9);
    vec3 locks = vec3((0.5 + lk.r) * (0.62 + 0.76 * st.g)); wlG += hr * 0.4 * ((lk.b - 0.5) * 0.8 + (st.b - 0.5)) * ac;
    al *= mix(mix((0.93 + 0.14 * b.x) * vec3(1.0, 0.97 + 0.05 * a.x, 0.97 + 0.06 * a.y), vec3((0.88 + 0.24 * b.x) * (0.88 + 0.24 * weave)), cl), locks, hr); fuzz = mix(mix(0.08, 0.35, cl), 0.25, hr); ro *= mix(mix(0.9 + 0.25 * a.y, 1.0, cl), 1.15 - 0.45 * st.g, hr);`,
  skin: `vec2 a = wlTri(op * 9.0, on, 0.06), b = wlTri2(op * 2.0, on, 0.0); al *= (0.93 + 0.14 * b.x) * vec3(1.0, 0.97 + 0.05 * a.x, 0.97 + 0.06 * a.y); fuzz = 0.08; ro *= 0.9 + 0.25 * a.y;`,
};
