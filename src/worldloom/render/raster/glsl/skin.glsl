// What a surface is made of at a pixel.
in vec3 v_world;
in vec3 v_local;
in vec3 v_normal;
in vec2 v_uv;
in vec3 v_tint;
flat in int v_mat;
uniform sampler2D table;          // four texels a material
uniform sampler2DArray maps;      // albedo factor (sqrt, / 4), roughness factor / 2.2
uniform sampler2DArray bumps;     // tangent normal xy
uniform sampler3D clouds;         // tiling value noise
uniform float mirrored;           // -1 in a mirror image
uniform float wet;
struct Skin { vec3 albedo; float rough; vec3 n; float metal; vec3 emission; float thin; float clear; };

mat3 frame(vec3 n, vec3 p, vec2 uv) {
  vec3 a = dFdx(p), b = dFdy(p);
  vec2 c = dFdx(uv), d = dFdy(uv);
  vec3 t = a * d.y - b * c.y;
  t -= n * dot(n, t);
  float l = dot(t, t);
  t = l > 1e-20 ? t * inversesqrt(l) : normalize(cross(n, vec3(0.31, 0.52, 0.79)));
  vec3 u = cross(n, t);
  return mat3(t, dot(u, a * -d.x + b * c.x) < 0.0 ? -u : u, n);
}

Skin skin(vec3 from) {
  vec4 m0 = texelFetch(table, ivec2(0, v_mat), 0), m1 = texelFetch(table, ivec2(1, v_mat), 0);
  vec4 m2 = texelFetch(table, ivec2(2, v_mat), 0), m3 = texelFetch(table, ivec2(3, v_mat), 0);
  vec3 to = from - v_world;
  float dist = length(to);
  vec3 n = normalize(v_normal);
  if (gl_FrontFacing != (mirrored > 0.0)) n = -n;
  vec3 flat_n = n;
  vec3 albedo = m0.rgb * v_tint;
  float rough = m0.a, metal = m1.a;
  float broad = texture(clouds, v_local * 0.043).r * 0.6 + texture(clouds, v_local * 0.21).r * 0.4;
  if (m2.w >= 0.0) {
    vec2 uv = v_uv * m3.x;
    vec4 t = texture(maps, vec3(uv, m2.w));
    albedo *= 4.0 * t.rgb * t.rgb;
    rough *= 2.2 * t.a;
    if (dist < 40.0) {
      vec2 b = texture(bumps, vec3(uv, m2.w)).xy * 2.0 - 1.0;
      n = normalize(frame(n, v_world, uv) * vec3(b * m3.y, sqrt(max(1.0 - dot(b, b), 0.05))));
    }
  }
  albedo *= 1.0 + (broad - 0.5) * m3.z;
  rough = clamp(rough + (broad - 0.5) * 0.25 * m3.z, 0.04, 1.0);
#ifdef WET
  float puddle = wet * smoothstep(0.5, 0.8, flat_n.z) * smoothstep(0.42, 0.62, texture(clouds, v_world * vec3(0.09, 0.09, 0.0)).r + 0.25 * wet);
  albedo *= 1.0 - 0.4 * wet * (1.0 - metal);
  rough = mix(rough, rough * 0.55, wet);
  rough = mix(rough, 0.05, puddle);
  n = normalize(mix(n, flat_n, puddle));
#endif
  albedo = min(albedo, vec3(0.9));
  return Skin(albedo, rough, n, metal, m1.rgb, m2.y, m2.x);
}
