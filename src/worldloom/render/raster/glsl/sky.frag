in vec2 uv;
uniform mat4 unproject;
uniform vec3 disc;                // radiance of the sun or moon
uniform float wide;               // radians of its radius
out vec4 color;
void main() {
  vec4 far = unproject * vec4(uv * 2.0 - 1.0, 1.0, 1.0);
  vec3 d = normalize(far.xyz / far.w - eye);
  vec3 up = normalize(vec3(d.xy, max(d.z, 0.002)));
  vec3 c = min(sky_at(up, 0.0), vec3(50.0));
  if (dot(d, sun_dir) > 0.9) c += disc * smoothstep(wide * 1.1, wide * 0.9, length(cross(d, sun_dir)));
  color = vec4(fogged(c, eye + d * 4000.0), 0.0);
}
