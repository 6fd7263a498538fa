uniform float glass;              // 1 in the blended pass
out vec4 color;

void main() {
  vec3 v = normalize(eye - v_world);
  Skin s = skin(eye);
  vec4 c = shade(s, v_world, v);
  float alpha = mirrored > 0.0 ? c.a : 1.0;
  if (glass > 0.5) {
    float f = 0.04 + 0.96 * fifth(1.0 - clamp(dot(s.n, v), 0.02, 1.0));
    alpha = clamp(f + (1.0 - s.clear) + 0.1, 0.0, 1.0);
    c.rgb = mirror_light * f / max(alpha, 0.05) + lamp_light + s.albedo * sky_light * 0.06;
  }
  color = vec4(clamp(fogged(c.rgb, v_world), 0.0, 60.0), alpha);
}
