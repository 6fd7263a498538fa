in vec2 uv;
uniform sampler2D image;          // light
uniform sampler2D depth;
uniform sampler2D shade;          // share of the sky that corners see
uniform float near;
uniform float far;
uniform float focus;              // metres
uniform float wide;               // share of the picture's width that a point infinitely far away spreads over, half of it
uniform float aspect;
out vec4 color;

float metres(vec2 p) { float z = texture(depth, p).r * 2.0 - 1.0; return 2.0 * near * far / (far + near - z * (far - near)); }
float blur(float z) { return wide * clamp(abs(z - focus) / max(z, 0.1), 0.0, 1.5); }

void main() {                     // what a lens gathers: near points that spread as far as here (Jimenez 2014)
  float z = metres(uv), own = blur(z), all = 1.0;
  vec3 sum = min(texture(image, uv).rgb, vec3(12.0));
  for (int i = 1; i < 72; i++) {
    float r = sqrt(float(i) / 72.0) * wide, w = float(i) * 2.39996;
    vec2 p = uv + r * vec2(cos(w), sin(w) * aspect);
    float q = metres(p), b = blur(q);
    float k = smoothstep(r - 0.15 * wide, r + 0.02 * wide, q < z ? b : min(b, own));
    sum += k * min(texture(image, p).rgb, vec3(12.0));
    all += k;
  }
  color = vec4(sum / all * mix(1.0, texture(shade, uv).r, 0.6), 1.0);
}
