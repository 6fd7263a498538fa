// Light on people, one kind of surface a pass (SKIN, HAIR, EYE, CLOTH or none of them): a processor that draws
// eight pixels abreast would else work out all kinds for each.
in vec2 uv;
uniform sampler2D fill_a;
uniform sampler2D fill_b;
uniform sampler2D fill_c;
uniform sampler2D fill_depth;
uniform mat4 unproject;
uniform vec3 forward;
uniform vec2 range;               // near and far plane
uniform float spread;             // metres over which the sun's shadows soften
uniform float grain;              // turns what is scattered, from sample to sample
uniform float disc_size;          // radians of the sun's radius as eyes mirror it
struct Skin { vec3 albedo; float rough; vec3 n; float open; vec3 along; };
out vec4 color;

float soft(vec3 p, vec3 n) {
  float slope = 1.0 - clamp(dot(n, sun_dir), 0.0, 1.0), sum = 0.0;
  vec3 a = (sun_near * vec4(p + n * bias.x * (0.6 + 1.4 * slope), 1.0)).xyz * 0.5 + 0.5;
  if (max(abs(a.x - 0.5), abs(a.y - 0.5)) > 0.49) return 1.0;
  float turn = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))) + grain) * 6.2831853;
  float r = max(spread * 0.5 * length(vec3(sun_near[0][0], sun_near[1][0], sun_near[2][0])), 1.5 / float(textureSize(shadow_near, 0).x));
  for (int i = 0; i < 10; i++) {
    float q = sqrt((float(i) + 0.5) / 10.0) * r, w = turn + float(i) * 2.39996;
    sum += texture(shadow_near, vec3(a.xy + q * vec2(cos(w), sin(w)), a.z));
  }
  return sum / 10.0;
}

vec3 reflected(Skin s, vec3 v, vec3 l, float rough, float f0) {
  vec3 h = normalize(v + l);
  float a = max(rough * rough, 0.01), nl = max(dot(s.n, l), 0.0);
  return vec3(nl * (f0 + (1.0 - f0) * fifth(1.0 - max(dot(v, h), 0.0))) * min(ggx(max(dot(s.n, h), 0.0), a) * smith(nl, clamp(dot(s.n, v), 0.05, 1.0), a), 12.0));
}

// What comes back of light `e` from direction l; `wide` radians is how large its source looks.
#if defined(SKIN)
float fair(Skin s) { return smoothstep(0.10, 0.42, s.albedo.g * 1.6); }   // melanin takes the light that would come out redder further on

vec3 answer(Skin s, vec3 l, vec3 v, vec3 e, float wide) {   // light goes round the edge, red the furthest; two sheens
  vec3 w = mix(vec3(0.22, 0.15, 0.12), vec3(0.36, 0.17, 0.11), fair(s));
  vec3 body = clamp((vec3(dot(s.n, l)) + w) / ((1.0 + w) * (1.0 + w)), 0.0, 1.0) * s.albedo / PI;
  float r = clamp(s.rough + 0.35 * wide, 0.3, 1.0);
  return e * (body + s.open * 0.8 * (0.7 * reflected(s, v, l, r, 0.027) + 0.3 * reflected(s, v, l, 0.62 * r, 0.027)));
}
#elif defined(HAIR)
vec3 answer(Skin s, vec3 l, vec3 v, vec3 e, float wide) {   // Kajiya and Kay 1989, with the two highlights of Marschner 2003
  float own = smoothstep(0.25, 0.9, s.rough), tl = dot(s.along, l) + 0.22 * (s.rough - 0.6), tv = dot(s.along, v), sl = sqrt(max(1.0 - tl * tl, 0.0)), sv = sqrt(max(1.0 - tv * tv, 0.0)), nl = dot(s.n, l);
  float first = pow(max(sl * sv - tl * tv, 0.0), 60.0), second = pow(max(sl * sv - (tl + 0.16) * tv, 0.0), 14.0);
  vec3 body = s.albedo * (0.42 * clamp((nl + 0.4) / 1.4, 0.0, 1.0) + 0.36 * sl * smoothstep(-0.6, 0.6, nl)) / PI;
  vec3 shine = (vec3(0.016) * first + 0.22 * s.albedo * second) * smoothstep(-0.3, 0.5, nl) * own;
  return e * (body + shine * s.open + 0.35 * s.albedo * pow(max(-dot(l, v), 0.0), 3.0) * s.open);
}
#elif defined(EYE)
vec3 answer(Skin s, vec3 l, vec3 v, vec3 e, float wide) {   // the source itself is mirrored
  float near = acos(clamp(dot(reflect(-v, s.n), l), -1.0, 1.0));
  vec3 spot = e * 0.08 / (PI * max(wide * wide, 0.004)) * smoothstep(wide * 1.2, wide * 0.8, near);
  return e * s.albedo * clamp((dot(s.n, l) + 0.3) / 1.69, 0.0, 1.0) / PI + min(spot, vec3(2.5)) * smoothstep(0.1, 0.4, s.open);
}
#elif defined(CLOTH)
vec3 answer(Skin s, vec3 l, vec3 v, vec3 e, float wide) {   // with the fuzz of fibres at its edges
  float fuzz = 0.5 * fifth(1.0 - clamp(dot(s.n, v), 0.0, 1.0)) * smoothstep(-0.2, 0.3, dot(s.n, l));
  return e * (s.albedo / PI * (max(dot(s.n, l), 0.0) + fuzz) + 0.4 * reflected(s, v, l, clamp(s.rough + 0.3 * wide, 0.1, 1.0), 0.04));
}
#else
vec3 answer(Skin s, vec3 l, vec3 v, vec3 e, float wide) {
  float wet = smoothstep(0.05, 0.5, s.open);   // no lamp is mirrored at the back of a mouth
  return e * (s.albedo / PI * max(dot(s.n, l), 0.0) + wet * reflected(s, v, l, clamp(s.rough + 0.3 * wide, 0.1, 1.0), 0.04));
}
#endif

vec3 person(Skin s, vec3 p, vec3 v) {
  bool inside = all(greaterThan(p, room_lo)) && all(lessThan(p, room_hi));
  float sun = dot(sun_light, sun_light) > 1e-8 ? soft(p, s.n) : 0.0;
#if defined(SKIN)
  float pale = fair(s);
  vec3 seen = pow(vec3(sun), mix(vec3(0.95, 1.05, 1.08), vec3(0.7, 1.1, 1.2), pale)), seat = pow(vec3(s.open), mix(vec3(0.75, 0.85, 0.9), vec3(0.6, 0.85, 0.95), pale));
#elif defined(HAIR) || defined(EYE) || defined(CLOTH)
  vec3 seen = vec3(sun), seat = vec3(s.open);
#else
  vec3 seen = vec3(sun * smoothstep(0.02, 0.35, s.open)), seat = vec3(s.open);   // teeth among them
#endif
  vec3 c = answer(s, sun_dir, v, sun_light * seen, disc_size);
  float part = mix(s.open, 1.0, 0.25);
  for (int i = 0; i < lamp_count; i++) {
    vec3 l = lamp_at[i].xyz - p;
    float d2 = dot(l, l), r = lamp_at[i].w;
    l *= inversesqrt(d2);
    float cone = lamp_color[i].a < -0.99 ? 1.0 : smoothstep(lamp_color[i].a, mix(lamp_color[i].a, 1.0, 0.3), dot(-l, lamp_dir[i]));
    c += answer(s, l, v, lamp_color[i].rgb * (cone * part / (d2 + r * r)), r * inversesqrt(d2));
  }
  vec3 sky = irradiance(s.n);
  if (inside) sky = sky * room_sky * (0.7 + 0.3 * s.n.z) + room_ambient * (0.92 + 0.12 * s.n.z);
  c += sky * s.albedo * seat;
  vec3 mirror = sky_at(reflect(-v, s.n), 
#if defined(HAIR)
    0.55
#else
    max(s.rough, 0.12)
#endif
    * env_lods);
  if (inside) mirror = mirror * room_sky * 0.5 + room_ambient;
#if defined(HAIR)
  mirror *= 0.25 * s.rough;
  s.rough = 0.55;
#endif
  return c + mirror * env_brdf(vec3(0.03), s.rough, clamp(dot(s.n, v), 0.02, 1.0)) * s.open * s.open * 0.45;
}

void main() {
  vec4 g = texelFetch(fill_c, ivec2(gl_FragCoord.xy), 0);
#if defined(SKIN)
  const float mine = 0.10;
#elif defined(HAIR)
  const float mine = 0.20;
#elif defined(EYE)
  const float mine = 0.25;
#elif defined(CLOTH)
  const float mine = 0.15;
#else
  const float mine = 0.30;
#endif
  if (abs(g.a - mine) > 0.02) discard;
  float z = texelFetch(fill_depth, ivec2(gl_FragCoord.xy), 0).r;
  vec4 far = unproject * vec4(uv * 2.0 - 1.0, 0.9, 1.0);
  vec3 d = normalize(far.xyz / far.w - eye);
  float deep = 2.0 * range.x * range.y / (range.y + range.x - (z * 2.0 - 1.0) * (range.y - range.x));
  vec3 where = eye + d * (deep / dot(d, forward));
  vec4 a = texelFetch(fill_a, ivec2(gl_FragCoord.xy), 0), b = texelFetch(fill_b, ivec2(gl_FragCoord.xy), 0);
  vec3 light = person(Skin(a.rgb * a.rgb, a.a, b.xyz, b.a, g.rgb), where, -d);
#if defined(FOG)
  light = fogged(light, where);
#endif
  color = vec4(clamp(light, 0.0, 60.0), 0.0);
}
