in vec3 in_at;                    // one instance a sprite
in vec3 in_along;                 // half of its long axis, metres
in float in_width;                // half width, metres
in vec4 in_light;                 // light and cover
in vec2 in_kind;                  // 0 puff, 1 flame, 2 spark or streak, 3 halo; and a random number
uniform mat4 view_proj;
uniform vec3 eye;
out vec2 v_at;
out vec4 v_light;
out vec3 v_where;
flat out vec2 v_kind;
void main() {
  vec2 c = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  vec3 side = normalize(cross(in_along, eye - in_at) + vec3(1e-6, 0.0, 0.0));
  v_where = in_at + in_along * c.y + side * in_width * c.x;
  v_at = c;
  v_light = in_light;
  v_kind = in_kind;
  gl_Position = view_proj * vec4(v_where, 1.0);
}
