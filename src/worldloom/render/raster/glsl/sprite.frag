in vec2 v_at;
in vec4 v_light;
in vec3 v_where;
flat in vec2 v_kind;
uniform sampler3D clouds;
uniform float clock;
out vec4 color;
void main() {
  float r = length(v_at), soft = smoothstep(1.0, 0.0, r);
  vec4 c = v_light;
  if (v_kind.x < 0.5) {
    float n = texture(clouds, vec3(v_at * 0.11 + v_kind.y * 7.0, v_kind.y + clock * 0.05)).r * 0.6 + texture(clouds, vec3(v_at * 0.29 + v_kind.y * 3.0, clock * 0.09)).r * 0.4;
    c *= soft * smoothstep(0.25, 0.75, n * 0.75 + soft * 0.45);
  } else if (v_kind.x < 1.5) {
    float n = texture(clouds, vec3(v_at.x * 0.16 + v_kind.y * 5.0, v_at.y * 0.13 - clock * 0.55, v_kind.y)).r;
    float w = 1.0 - smoothstep(0.15, 1.0, abs(v_at.x) + (v_at.y * 0.5 + 0.5) * 0.55 + (n - 0.5) * 0.9);
    c *= w * smoothstep(-1.0, -0.7, v_at.y) * smoothstep(1.0, 0.2, v_at.y);
    c.rgb *= mix(vec3(1.0, 0.42, 0.10), vec3(1.0, 0.82, 0.5), w * w);
  } else if (v_kind.x < 2.5) c *= smoothstep(1.0, 0.3, abs(v_at.x)) * smoothstep(1.0, 0.4, abs(v_at.y));
  else c *= soft * soft * (0.25 + 0.75 * soft * soft * soft);
  float d = length(v_where - eye);
  c *= smoothstep(0.15, 0.9, d);
  float through = exp(-fog.x * max(d - fog.w, 0.0));
  color = vec4(c.rgb * through, c.a * through);
}
