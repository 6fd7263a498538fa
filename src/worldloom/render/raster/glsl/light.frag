in vec2 uv;
uniform sampler2D fill_a;
uniform sampler2D fill_b;
uniform sampler2D fill_c;
uniform sampler2D fill_depth;
uniform mat4 unproject;
uniform vec3 forward;
uniform vec2 range;               // near and far plane
struct Skin { vec3 albedo; float rough; vec3 n; float metal; vec3 emission; float thin; float clear; };
//shade
out vec4 color;

void main() {
  float z = texelFetch(fill_depth, ivec2(gl_FragCoord.xy), 0).r;
  if (z >= 1.0) discard;
  vec4 far = unproject * vec4(uv * 2.0 - 1.0, 0.9, 1.0);
  vec3 d = normalize(far.xyz / far.w - eye);
  float deep = 2.0 * range.x * range.y / (range.y + range.x - (z * 2.0 - 1.0) * (range.y - range.x));
  vec3 where = eye + d * (deep / dot(d, forward));
  vec4 a = texelFetch(fill_a, ivec2(gl_FragCoord.xy), 0), b = texelFetch(fill_b, ivec2(gl_FragCoord.xy), 0), g = texelFetch(fill_c, ivec2(gl_FragCoord.xy), 0);
  vec4 c = shade(Skin(a.rgb * a.rgb, a.a, b.xyz, b.a, g.rgb, g.a, 0.0), where, -d);
  color = vec4(clamp(fogged(c.rgb, where), 0.0, 60.0), c.a);
}
