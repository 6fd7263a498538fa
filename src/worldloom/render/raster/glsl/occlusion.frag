in vec2 uv;
uniform sampler2D depth;
uniform float near;
uniform float far;
uniform vec2 lens;                // tan of the half angles
out vec2 color;                   // share of the sky that is seen; metres along the view axis

float metres(vec2 p) { float z = texture(depth, p).r * 2.0 - 1.0; return 2.0 * near * far / (far + near - z * (far - near)); }
vec3 place(vec2 p) { float z = metres(p); return vec3((p * 2.0 - 1.0) * lens * z, z); }

void main() {
  vec3 c = place(uv);
  vec3 n = normalize(cross(dFdx(c), dFdy(c)));
  if (dot(n, c) > 0.0) n = -n;
  float radius = clamp(0.06 * c.z, 0.15, 0.8), sum = 0.0;
  float turn = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) * 6.2831853;
  for (int i = 0; i < 7; i++) {
    float r = (float(i) + 0.7) / 7.0, a = turn + float(i) * 2.39996;
    vec2 o = vec2(cos(a), sin(a)) * r * radius / (c.z * lens * 2.0);
    vec3 d = place(uv + o) - c;
    float l = dot(d, d);
    sum += max(dot(n, d) * inversesqrt(l + 1e-6) - 0.12 - 0.006 * c.z, 0.0) * max(1.0 - l / (radius * radius), 0.0);
  }
  color = vec2(mix(clamp(1.0 - 2.6 * sum / 7.0, 0.15, 1.0), 1.0, smoothstep(20.0, 40.0, c.z)), c.z);
}
