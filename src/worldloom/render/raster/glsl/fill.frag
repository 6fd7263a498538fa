uniform vec3 from;
layout(location = 0) out vec4 albedo_rough;
layout(location = 1) out vec4 normal_metal;
layout(location = 2) out vec4 glow_thin;

void main() {
  Skin s = skin(from);
  albedo_rough = vec4(sqrt(s.albedo), s.rough);
  normal_metal = vec4(s.n, s.metal);
  glow_thin = vec4(s.emission, s.thin);
}
