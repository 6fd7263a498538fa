in vec2 uv;
uniform sampler2D image;
uniform vec2 step;
out vec4 color;

float luma(int x, int y) {        // which the finish left in alpha
  return texelFetch(image, clamp(ivec2(gl_FragCoord.xy) + ivec2(x, y), ivec2(0), textureSize(image, 0) - 1), 0).a;
}

void main() {                     // FXAA, the short form of Timothy Lottes (2011)
  vec4 m = texelFetch(image, ivec2(gl_FragCoord.xy), 0);
  float nw = luma(-1, -1), ne = luma(1, -1), sw = luma(-1, 1), se = luma(1, 1), c = m.a;
  float lo = min(c, min(min(nw, ne), min(sw, se))), hi = max(c, max(max(nw, ne), max(sw, se)));
  vec2 d = vec2(-((nw + ne) - (sw + se)), (nw + sw) - (ne + se));
  float k = max((nw + ne + sw + se) * 0.03125, 0.0078);
  d = clamp(d / (min(abs(d.x), abs(d.y)) + k), -6.0, 6.0) * step;
  vec4 a = 0.5 * (texture(image, uv + d * -0.16667) + texture(image, uv + d * 0.16667));
  vec4 b = a * 0.5 + 0.25 * (texture(image, uv - d * 0.5) + texture(image, uv + d * 0.5));
  color = vec4((hi - lo < 0.03 ? m : b.a < lo || b.a > hi ? a : b).rgb, 1.0);
}
