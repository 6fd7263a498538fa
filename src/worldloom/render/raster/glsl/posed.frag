in vec3 v_world;
in vec3 v_normal;
in vec2 v_uv;
in vec3 v_open;                   // share of the surroundings that it sees, how far roots of hair cover it, what is left of their colour
uniform vec3 roots;               // their colour
uniform sampler2D tint;           // albedo, and what is left of it
uniform sampler2D relief;         // tangent normal xy, roughness factor
uniform vec4 finish;              // colour, roughness
uniform float kind;
uniform float bumpy;
uniform float grain;              // shifts what is cut, from sample to sample
layout(location = 0) out vec4 albedo_rough;
layout(location = 1) out vec4 normal_open;
layout(location = 2) out vec4 along_kind;

void main() {
  vec4 t = texture(tint, v_uv);
#if defined(CUT)
  float hash = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))) + grain + 0.618034 * float(gl_PrimitiveID & 1023));   // else cards behind each other let through what one does
  if (t.a < 0.08 + 0.84 * hash * step(t.a, 0.98)) discard;
#endif
  vec3 a = dFdx(v_world), b = dFdy(v_world);
  vec3 n = dot(v_normal, v_normal) > 0.1 ? normalize(v_normal) : normalize(cross(a, b));
  vec2 c = dFdx(v_uv), d = dFdy(v_uv);
  float det = c.x * d.y - c.y * d.x;
  vec3 down = b * c.x - a * d.x;  // v runs down, green up
  bool laid = abs(det) > 1e-11 && dot(down, down) > 1e-16;   // some triangles have no room in their picture
  vec3 along = laid ? normalize(down * sign(det)) : vec3(0.0, 0.0, -1.0);
#ifdef HAIR
  float rough = t.r;              // how light this hair of the tuft is: strands shine one by one
  bool back = false;
#else
  vec3 m = texture(relief, v_uv, 0.8).rgb, s = a * d.y - b * c.y;
  float rough = clamp(finish.a * m.b, 0.04, 1.0);
  if (bumpy > 0.0 && laid && dot(s, s) > 1e-16) {
    vec2 xy = (m.xy * 2.0 - 1.0) * bumpy;
    s = normalize((s - n * dot(n, s)) * sign(det));
    n = normalize(s * xy.x - normalize(along - n * dot(n, along)) * xy.y + n * sqrt(max(1.0 - dot(xy, xy), 0.05)));
  }
  bool back = !gl_FrontFacing && kind < 0.19;
  if (back) n = -n;
#endif
  albedo_rough = vec4(sqrt(mix(finish.rgb * t.rgb, v_open.z * roots, 0.85 * v_open.y)), mix(rough, 1.0, v_open.y));
  normal_open = vec4(n, back ? 0.5 * (1.0 - v_open.x) + 0.1 : v_open.x * (1.0 - 0.6 * v_open.y));
  along_kind = vec4(along, kind);
}
