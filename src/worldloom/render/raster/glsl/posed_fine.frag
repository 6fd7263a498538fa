in vec3 v_world;
in vec3 v_normal;
in vec3 v_open;
uniform vec4 finish;
out vec4 color;

void main() {                     // hairs thinner than a pixel: wider than they are, and as much clearer
  vec3 n = normalize(v_normal);
  vec3 light = irradiance(n) * v_open.x + sun_light * (0.25 + 0.5 * max(dot(n, sun_dir), 0.0)) / PI;
  color = vec4(fogged(finish.rgb * light, v_world), 0.2);
}
