in vec3 in_pos;
in vec4 in_normal;
in vec2 in_uv;
in vec4 in_tint;
in int in_mat;
uniform mat4 view_proj;
uniform mat4 model;
uniform vec4 clip;                // plane that cuts the mirrored view
uniform vec2 wind;
uniform float clock;
out vec3 v_world;
out vec3 v_local;
out vec3 v_normal;
out vec2 v_uv;
out vec3 v_tint;
flat out int v_mat;

void main() {
  vec4 w = model * vec4(in_pos, 1.0);
  float s = in_tint.a, blow = length(wind);
  if (s > 0.0) {
    float p = dot(w.xyz, vec3(0.31, 0.23, 0.11));
    vec2 along = wind / max(blow, 0.01);
    float gust = 0.45 + 0.35 * sin(clock * 0.9 + p * 0.6) + 0.2 * sin(clock * 2.3 + p * 1.9);
    float amp = 0.035 * min(blow, 12.0) * s;
    w.xy += amp * (along * gust + vec2(-along.y, along.x) * 0.35 * sin(clock * 1.7 + p * 2.7));
    w.z += amp * 0.22 * sin(clock * 2.9 + p * 3.7);
  }
  v_world = w.xyz;
  v_local = in_pos;
  v_normal = mat3(model) * in_normal.xyz;
  v_uv = in_uv;
  v_tint = 4.0 * in_tint.rgb * in_tint.rgb;
  v_mat = in_mat;
  gl_ClipDistance[0] = dot(w, clip);
  gl_Position = view_proj * w;
}
