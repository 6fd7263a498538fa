in vec2 uv;
uniform mat4 unproject;
uniform float flat_ground;
out vec4 color;
void main() {
  vec4 far = unproject * vec4(uv * 2.0 - 1.0, 1.0, 1.0);
  vec3 d = normalize(far.xyz / far.w - eye);
  vec3 up = normalize(vec3(d.xy, max(d.z, 0.002)));
  vec3 c = min(sky_at(up, 0.0), vec3(50.0));
  color = vec4(fogged(c, eye + d * 4000.0), 0.0);
}
