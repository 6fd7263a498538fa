in vec2 uv;
uniform sampler2D image;
uniform vec2 step;
uniform float knee;
out vec4 color;
void main() {
  vec3 s = vec3(0.0);
  for (int i = 0; i < 4; i++) s += min(texture(image, uv + (vec2(i & 1, i >> 1) - 0.5) * step * 2.0).rgb, vec3(24.0));
  s *= 0.25;
  float l = max(s.r, max(s.g, s.b));
  color = vec4(s * (knee > 0.0 ? max(l - knee, 0.0) / max(l, 1e-4) : 1.0), 1.0);
}
