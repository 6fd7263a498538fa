in vec2 uv;
uniform sampler2D image;
uniform sampler2D bloom_a;
uniform sampler2D bloom_b;
uniform vec3 exposure;
uniform float black;              // of the tone curve's output
uniform vec3 dark_tint;
uniform vec3 light_tint;
uniform float bloom;
uniform vec3 grade;               // saturation, contrast, vignette
out vec4 color;

#if defined(OCCLUSION)
uniform sampler2D depth;
uniform sampler2D shade;          // occlusion and metres, half size
uniform float near;
uniform float far;

float metres() { float z = texelFetch(depth, ivec2(gl_FragCoord.xy), 0).r * 2.0 - 1.0; return 2.0 * near * far / (far + near - z * (far - near)); }

float occlusion(vec2 p) {         // of the half-size picture: its nearest four texels that lie as deep as the pixel
  vec2 n = vec2(textureSize(shade, 0)), q = p * n - 0.5, f = fract(q);
  ivec2 at = ivec2(floor(q)), top = ivec2(n) - 1;
  float z = metres(), sum = 0.0, all = 0.0;
  for (int i = 0; i < 4; i++) {
    ivec2 o = ivec2(i & 1, i >> 1);
    vec2 s = texelFetch(shade, clamp(at + o, ivec2(0), top), 0).rg, w = mix(1.0 - f, f, vec2(o));
    float k = (w.x * w.y + 1e-3) / (4e-3 + abs(s.g - z) / z);
    sum += k * s.r;
    all += k;
  }
  return sum / all;
}
#endif

vec3 agx(vec3 c) {                // Troy Sobotka's AgX; polynomial of Benjamin Wrensch (2023)
  c = mat3(0.842479062253094, 0.0423282422610123, 0.0423756549057051, 0.0784335999999992, 0.878468636469772, 0.0784336,
    0.0792237451477643, 0.0791661274605434, 0.879142973793104) * max(c, 1e-10);
  c = clamp((log2(c) + 12.47393) / 16.5, 0.0, 1.0);
  vec3 c2 = c * c, c4 = c2 * c2;
  c = 15.5 * c4 * c2 - 40.14 * c4 * c + 31.96 * c4 - 6.868 * c2 * c + 0.4298 * c2 + 0.1191 * c - 0.00232;
  return c;
}
vec3 agx_out(vec3 c) {
  return mat3(1.19687900512017, -0.0528968517574562, -0.0529716355144438, -0.0980208811401368, 1.15190312990417, -0.0980434501171241,
    -0.0990297440797205, -0.0989611768448433, 1.15107367264116) * c;
}

void main() {
  vec4 s = texelFetch(image, ivec2(gl_FragCoord.xy), 0);
  vec3 c = s.rgb;
#if defined(OCCLUSION)
  c *= mix(1.0, occlusion(uv), clamp(s.a * 0.85 + 0.1, 0.0, 1.0));
#endif
  c += bloom * (0.6 * texture(bloom_a, uv).rgb + 0.4 * texture(bloom_b, uv).rgb);
  c = agx(c * exposure);           // as in render/path/grade.py
  c = (c - 0.7 * black) / (1.0 - 0.7 * black);
  c = 0.5 + (c - 0.475) * grade.y;
  float l = dot(c, vec3(1.0 / 3.0));
  c = l + (c - l) * grade.x;
  float shade = clamp(1.0 - 2.0 * l, 0.0, 1.0);
  c = clamp(agx_out(c + shade * dark_tint + (1.0 - shade) * light_tint), 0.0, 1.0);
  vec2 q = uv * 2.0 - 1.0;
  c *= 1.0 - grade.z * pow(dot(q, q), 1.2) * 0.5;
  float d = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  c = clamp(c, 0.0, 1.0) + d / 255.0;
  color = vec4(c, dot(c, vec3(0.299, 0.587, 0.114)));
}
