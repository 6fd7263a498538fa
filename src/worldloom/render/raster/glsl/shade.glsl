// How it looks under the rig: light in rgb, the ambient share in alpha.
vec3 mirror_light;
vec3 sky_light;
vec3 lamp_light;

vec4 shade(Skin s, vec3 v_world, vec3 v) {
  vec3 albedo = s.albedo, n = s.n, flat_n = s.n;
  float rough = s.rough, metal = s.metal;
  vec3 f0 = mix(vec3(0.04), albedo, metal), base = albedo * (1.0 - metal);
  float nv = clamp(dot(n, v), 0.02, 1.0), a = max(rough * rough, 0.012);
  bool inside = all(greaterThan(v_world, room_lo)) && all(lessThan(v_world, room_hi));

  float nl = dot(n, sun_dir);
  vec3 direct = vec3(0.0);
  float sh_sun = (nl > 0.0 || s.thin > 0.5) && dot(sun_light, sun_light) > 1e-8 ? shadow(v_world, flat_n) : 0.0;
  if (nl > 0.0) {
    vec3 h = normalize(v + sun_dir);
    float nh = max(dot(n, h), 0.0);
    direct += sun_light * sh_sun * nl * (base / PI + fresnel(f0, max(dot(v, h), 0.0)) * min(ggx(nh, a) * smith(nl, nv, a), 40.0));
  }
  if (s.thin > 0.5) direct += sun_light * sh_sun * max(-nl * 0.7 + 0.15, 0.0) * base * vec3(0.95, 1.0, 0.6) * 0.7 / PI;
  for (int i = 0; i < lamp_count; i++) {
    vec3 l = lamp_at[i].xyz - v_world;
    float d2 = dot(l, l), r = lamp_at[i].w;
    l *= inversesqrt(d2);
    float cone = lamp_color[i].a < -0.99 ? 1.0 : smoothstep(lamp_color[i].a, mix(lamp_color[i].a, 1.0, 0.3), dot(-l, lamp_dir[i]));
    float c = s.thin > 0.5 ? mix(abs(dot(n, l)), max(dot(n, l), 0.0), 0.5) : max(dot(n, l), 0.0);
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
  if (s.thin > 0.5) ambient += irradiance(-n) * base * 0.35;
  vec3 c = direct + ambient + s.emission;
  float share = dot(ambient, vec3(0.33)) / max(dot(c, vec3(0.33)), 1e-4);
  mirror_light = mirror;
  sky_light = sky;
  lamp_light = direct;
  return vec4(c, share);
}
