// Shared by every surface shader: material table, sun, sky, lamps, fog.
const float PI = 3.14159265;
uniform vec3 eye;
uniform vec3 sun_dir;
uniform vec3 sun_light;           // irradiance on a surface that faces it
uniform vec3 sh[9];               // irradiance / pi of the sky, spherical harmonics
uniform sampler2D env;            // dome radiance, column 0 at +Y clockwise, row 0 the zenith
uniform float env_lods;
uniform float env_turn;
uniform sampler2DShadow shadow_near;
uniform sampler2DShadow shadow_far;
uniform mat4 sun_near;
uniform mat4 sun_far;
uniform float shadow_on;
uniform vec2 bias;                // metres along the normal, near and far map
uniform vec4 fog;                 // extinction at the ground, scale height, base extinction, skip in metres
uniform vec3 fog_amb;
uniform vec3 fog_sun;
uniform int lamp_count;
uniform vec4 lamp_at[16];         // position, radius
uniform vec4 lamp_color[16];      // intensity rgb, cosine of the half angle (-1 for all round)
uniform vec3 lamp_dir[16];
uniform vec3 room_lo;
uniform vec3 room_hi;
uniform vec3 room_ambient;
uniform float room_sky;           // share of the sky's light that enters the room
uniform float time;

vec3 irradiance(vec3 n) {
  return max(sh[0] + sh[1] * n.y + sh[2] * n.z + sh[3] * n.x + sh[4] * (n.x * n.y) + sh[5] * (n.y * n.z) + sh[6] * (3.0 * n.z * n.z - 1.0)
    + sh[7] * (n.x * n.z) + sh[8] * (n.x * n.x - n.y * n.y), vec3(0.0));
}

vec3 sky_at(vec3 d, float lod) {
  vec2 uv = vec2(atan(d.x, d.y) / (2.0 * PI), acos(clamp(d.z, -1.0, 1.0)) / PI);
  return textureLod(env, uv, lod).rgb;
}

float lit(sampler2DShadow map, vec3 p, float texel) {
  float s = 0.0;
  for (int i = 0; i < 4; i++) {
    vec2 o = vec2(float(i & 1) - 0.5, float(i >> 1) - 0.5) * 1.6 * texel;
    s += texture(map, vec3(p.xy + o, p.z));
  }
  return s * 0.25;
}

float shadow(vec3 world, vec3 n) {
  if (shadow_on < 0.5) return 1.0;
  float slope = 1.0 - clamp(dot(n, sun_dir), 0.0, 1.0);
  vec3 a = (sun_near * vec4(world + n * bias.x * (0.5 + slope), 1.0)).xyz * 0.5 + 0.5;
  vec2 e = abs(a.xy - 0.5);
  if (max(e.x, e.y) < 0.49 && a.z < 1.0) return lit(shadow_near, a, 1.0 / float(textureSize(shadow_near, 0).x));
  vec3 b = (sun_far * vec4(world + n * bias.y * (0.5 + slope), 1.0)).xyz * 0.5 + 0.5;
  vec2 f = abs(b.xy - 0.5);
  return max(f.x, f.y) < 0.49 && b.z < 1.0 ? lit(shadow_far, b, 1.0 / float(textureSize(shadow_far, 0).x)) : 1.0;
}

float ggx(float nh, float a) { float d = nh * nh * (a * a - 1.0) + 1.0; return a * a / (PI * d * d); }
float smith(float nl, float nv, float a) { float k = a * 0.5; return 0.25 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k)); }
float fifth(float x) { float y = x * x; return y * y * x; }
vec3 fresnel(vec3 f0, float c) { return f0 + (max(vec3(1.0), f0) - f0) * fifth(1.0 - c); }
vec3 env_brdf(vec3 f0, float rough, float nv) {   // Karis 2014, mobile approximation of the split sum
  vec4 r = rough * vec4(-1.0, -0.0275, -0.572, 0.022) + vec4(1.0, 0.0425, 1.04, -0.04);
  float a = min(r.x * r.x, exp2(-9.28 * nv)) * r.x + r.y;
  vec2 ab = vec2(-1.04, 1.04) * a + r.zw;
  return f0 * ab.x + ab.y;
}

float lobe(float c, float g) { float x = max(1.0 + g * g - 2.0 * g * c, 1e-4); return (1.0 - g * g) / (4.0 * PI * x * sqrt(x)); }

vec3 fogged(vec3 color, vec3 world) {
  vec3 d = world - eye;
  float t = length(d);
  d /= max(t, 1e-4);
  t = max(t - fog.w, 0.0);
  float k = d.z / fog.y;
  k = abs(k) < 1e-5 ? 1e-5 : k;
  float depth = fog.x * exp(-max(eye.z, 0.0) / fog.y) * (1.0 - exp(-clamp(k * t, -8.0, 80.0))) / k + fog.z * t;
  float c = dot(d, sun_dir), g = 0.74;
  vec3 glow = fog_amb + fog_sun * (0.82 * lobe(c, g) + 0.18 * lobe(c, 0.93));
  return mix(glow, color, exp(-max(depth, 0.0)));
}
