in vec2 uv;
uniform sampler2D image;
uniform vec2 step;
out vec4 color;

float luma(vec3 c) { return dot(c, vec3(0.299, 0.587, 0.114)); }

void main() {                     // FXAA, the short form of Timothy Lottes (2011)
  vec3 m = texture(image, uv).rgb;
  float nw = luma(texture(image, uv + step * vec2(-1, -1)).rgb), ne = luma(texture(image, uv + step * vec2(1, -1)).rgb);
  float sw = luma(texture(image, uv + step * vec2(-1, 1)).rgb), se = luma(texture(image, uv + step * vec2(1, 1)).rgb), c = luma(m);
  float lo = min(c, min(min(nw, ne), min(sw, se))), hi = max(c, max(max(nw, ne), max(sw, se)));
  vec2 d = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  float k = max((nw + ne + sw + se) * 0.03125, 0.0078);
  d = clamp(d / (min(abs(d.x), abs(d.y)) + k), -6.0, 6.0) * step;
  vec3 a = 0.5 * (texture(image, uv + d * -0.16667).rgb + texture(image, uv + d * 0.16667).rgb);
  vec3 b = a * 0.5 + 0.25 * (texture(image, uv - d * 0.5).rgb + texture(image, uv + d * 0.5).rgb);
  float l = luma(b);
  color = vec4(hi - lo < 0.03 ? m : l < lo || l > hi ? a : b, 1.0);
}
