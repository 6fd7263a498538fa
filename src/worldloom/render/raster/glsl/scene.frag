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
uniform float flicker;
uniform float mirrored;           // -1 in a mirror image
uniform float glass;              // 1 in the blended pass
uniform float wet;
out vec4 color;

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

void main() {
  vec4 m0 = texelFetch(table, ivec2(0, v_mat), 0), m1 = texelFetch(table, ivec2(1, v_mat), 0);
  vec4 m2 = texelFetch(table, ivec2(2, v_mat), 0), m3 = texelFetch(table, ivec2(3, v_mat), 0);
  vec3 to = eye - v_world;
  float dist = length(to);
  vec3 v = to / max(dist, 1e-4);
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
  if (wet > 0.0) {
    float puddle = wet * smoothstep(0.5, 0.8, flat_n.z) * smoothstep(0.42, 0.62, texture(clouds, v_world * vec3(0.09, 0.09, 0.0)).r + 0.25 * wet);
    albedo *= 1.0 - 0.4 * wet * (1.0 - metal);
    rough = mix(rough, rough * 0.55, wet);
    rough = mix(rough, 0.05, puddle);
    n = normalize(mix(n, flat_n, puddle));
  }
  albedo = min(albedo, vec3(0.9));
  vec3 f0 = mix(vec3(0.04), albedo, metal), base = albedo * (1.0 - metal);
  float nv = clamp(dot(n, v), 0.02, 1.0), a = max(rough * rough, 0.012);
  bool inside = all(greaterThan(v_world, room_lo)) && all(lessThan(v_world, room_hi));

  float nl = dot(n, sun_dir);
  vec3 direct = vec3(0.0);
  float sh_sun = (nl > 0.0 || m2.y > 0.5) && dot(sun_light, sun_light) > 1e-8 ? shadow(v_world, flat_n) : 0.0;
  if (nl > 0.0) {
    vec3 h = normalize(v + sun_dir);
    float nh = max(dot(n, h), 0.0);
    direct += sun_light * sh_sun * nl * (base / PI + fresnel(f0, max(dot(v, h), 0.0)) * min(ggx(nh, a) * smith(nl, nv, a), 40.0));
  }
  if (m2.y > 0.5) direct += sun_light * sh_sun * max(-nl * 0.7 + 0.15, 0.0) * base * vec3(0.95, 1.0, 0.6) * 0.7 / PI;
  for (int i = 0; i < lamp_count; i++) {
    vec3 l = lamp_at[i].xyz - v_world;
    float d2 = dot(l, l), r = lamp_at[i].w;
    l *= inversesqrt(d2);
    float cone = lamp_color[i].a < -0.99 ? 1.0 : smoothstep(lamp_color[i].a, mix(lamp_color[i].a, 1.0, 0.3), dot(-l, lamp_dir[i]));
    float c = m2.y > 0.5 ? mix(abs(dot(n, l)), max(dot(n, l), 0.0), 0.5) : max(dot(n, l), 0.0);
    if (c * cone <= 0.0) continue;
    vec3 h = normalize(v + l);
    float al = clamp(a + r * 0.3 * inversesqrt(d2), 0.0, 1.0);
    vec3 e = lamp_color[i].rgb * (c * cone / (d2 + r * r));
    direct += e * (base / PI + fresnel(f0, max(dot(v, h), 0.0)) * min(ggx(max(dot(n, h), 0.0), al) * smith(c, nv, al), 20.0));
  }
  vec3 sky = irradiance(n);
  if (inside) sky = sky * room_sky * (0.7 + 0.3 * n.z) + room_ambient * (0.92 + 0.12 * n.z);
  vec3 ambient = sky * base;
  vec3 r = reflect(-v, n);
  vec3 mirror = sky_at(r, rough * env_lods);
  if (inside) mirror = mirror * room_sky * 0.5 + room_ambient;
  else mirror = mix(irradiance(r) * 0.5, mirror, smoothstep(-0.25, 0.2, r.z + rough * 0.2));
  vec3 gloss = mirror * env_brdf(f0, rough, nv) * (metal > 0.5 ? 1.0 : mix(0.45, 1.0, smoothstep(0.6, 0.1, rough)));
  ambient += gloss;
  if (m2.y > 0.5) ambient += irradiance(-n) * base * 0.35;
  vec3 c = direct + ambient + m1.rgb * flicker;
  float share = dot(ambient, vec3(0.33)) / max(dot(c, vec3(0.33)), 1e-4);
  float alpha = share;
  if (glass > 0.5) {
    float f = 0.04 + 0.96 * pow(1.0 - nv, 5.0);
    alpha = clamp(f + (1.0 - m2.x) + 0.1, 0.0, 1.0);
    c = mirror * f / max(alpha, 0.05) + direct + albedo * sky * 0.06;
  }
  color = vec4(clamp(fogged(c, v_world), 0.0, 60.0), mirrored > 0.0 ? alpha : 1.0);
}
