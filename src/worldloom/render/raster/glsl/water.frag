in vec3 v_world;
in vec3 v_local;
in vec3 v_normal;
in vec2 v_uv;
in vec3 v_tint;
flat in int v_mat;
uniform sampler3D clouds;
uniform sampler2D mirror;
uniform mat4 mirror_clip;         // of the view that the mirror image was drawn for
uniform vec4 water;               // colour, waves
uniform vec2 flow;
uniform vec2 wind_dir;
uniform float clock;
out vec4 color;

vec2 slope(vec2 p, float near) {  // of the surface: long swell, wind waves, ripples
  vec2 d = wind_dir, e = vec2(-d.y, d.x), s = vec2(0.0);
  float t = clock, w = water.a;
  vec2 q = p - flow * t;
  s += d * 0.16 * w * cos(dot(q, d) * 0.55 + dot(q, e) * 0.11 - t * 1.4 + 1.3 * sin(dot(q, e) * 0.16));
  s += (d * 0.9 + e * 0.4) * 0.14 * w * cos(dot(q, d * 1.1 + e * 0.6) - t * 2.1 + 0.9 * sin(dot(q, d) * 0.23));
  vec3 a = vec3(q * 0.071 + d * t * 0.03, t * 0.045), b = vec3(q.yx * 0.23 - e * t * 0.05, t * 0.11 + 0.4);
  float h = 0.012;
  vec2 fine = vec2(texture(clouds, a + vec3(h, 0, 0)).r - texture(clouds, a - vec3(h, 0, 0)).r, texture(clouds, a + vec3(0, h, 0)).r - texture(clouds, a - vec3(0, h, 0)).r);
  vec2 rip = vec2(texture(clouds, b + vec3(0, h, 0)).r - texture(clouds, b - vec3(0, h, 0)).r, texture(clouds, b + vec3(h, 0, 0)).r - texture(clouds, b - vec3(h, 0, 0)).r);
  return s + fine * (0.25 + 1.3 * w) + rip * (0.1 + 0.9 * w) * near;
}

void main() {
  vec3 to = eye - v_world;
  float dist = length(to);
  vec3 v = to / max(dist, 1e-4);
  float near = exp(-dist / 60.0);
  vec2 s = slope(v_world.xy, near) * mix(0.45, 1.0, exp(-dist / 160.0));
  vec3 n = normalize(vec3(-s, 1.0));
  float nv = max(dot(n, v), 0.03);
  float rough = mix(0.05, 0.12 + 0.2 * water.a, 1.0 - near);
  float f = 0.02 + 0.98 * fifth(1.0 - nv) / (1.0 + 4.0 * rough);
  vec3 r = reflect(-v, n);
  r.z = abs(r.z) + 0.01;
  vec3 sky = sky_at(normalize(r), 1.0 + 4.0 * rough);
  vec4 at = mirror_clip * vec4(v_world, 1.0);
  vec2 uv = at.xy / at.w * 0.5 + 0.5 + vec2(s.x, s.y * 1.6 - abs(s.y) * 0.2) * vec2(0.35, 0.5) * min(1.0, 14.0 / (dist + 4.0) + 0.12);
  vec4 seen = textureLod(mirror, clamp(uv, 0.002, 0.998), 0.0);
  vec3 glint = vec3(0.0);
  vec3 h = normalize(v + sun_dir);
  float a = max(rough * rough * 1.6, 0.004), lit_sun = shadow(v_world, vec3(0.0, 0.0, 1.0));
  float nl = max(dot(n, sun_dir), 0.0);
  glint = sun_light * lit_sun * nl * f * 2.5 * min(ggx(max(dot(n, h), 0.0), a) * smith(max(nl, 0.05), nv, a), 60.0);
  for (int i = 0; i < lamp_count; i++) {
    vec3 l = lamp_at[i].xyz - v_world;
    float d2 = dot(l, l);
    l *= inversesqrt(d2);
    vec3 k = normalize(v + l);
    glint += lamp_color[i].rgb * max(dot(n, l), 0.0) / (d2 + 1.0) * f * min(ggx(max(dot(n, k), 0.0), 0.02 + rough * 0.3), 30.0) * 0.25;
  }
  vec3 mirror_light = mix(sky, seen.rgb, seen.a);
  float depth = v_tint.r * 4.0;
  vec3 down = irradiance(vec3(0.0, 0.0, 1.0)) + sun_light * lit_sun * max(sun_dir.z, 0.0) / PI;
  vec3 body = water.rgb * down * (2.2 + 5.0 * exp(-depth * 1.2));
  float foam = smoothstep(0.22, 0.02, depth + 0.06 * sin(clock * 0.8 + dot(v_world.xy, vec2(0.6, 0.4)))) * smoothstep(0.42, 0.7, texture(clouds, vec3(v_world.xy * 0.4, clock * 0.1)).r) * (0.3 + water.a);
  vec3 c = body * (1.0 - f) + mirror_light * f + glint;
  c = mix(c, down * 0.7, clamp(foam, 0.0, 0.8));
  float alpha = clamp(max(1.0 - exp(-depth * 1.7), f) + foam, 0.0, 1.0) * smoothstep(0.0, 0.06, depth);
  color = vec4(min(fogged(c, v_world), vec3(40.0)), alpha);
}
