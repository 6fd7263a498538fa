in vec3 in_pos;
in vec3 in_normal;
in vec2 in_uv;
in vec3 in_open;
uniform mat4 view_proj;
uniform mat4 model;
out vec3 v_world;
out vec3 v_normal;
out vec2 v_uv;
out vec3 v_open;

void main() {
  vec4 w = model * vec4(in_pos, 1.0);
  v_world = w.xyz;
  v_normal = mat3(model) * in_normal;
  v_uv = in_uv;
  v_open = in_open;
  gl_Position = view_proj * w;
}
