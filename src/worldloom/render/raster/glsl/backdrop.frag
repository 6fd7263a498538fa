// The picture behind people. With SOLES the floor is darker under the feet of who stands on it: no other light of theirs falls there.
in vec2 uv;
uniform sampler2D image;
uniform float share;               // of its light
uniform vec4 window;              // what part of it is seen: lower left corner, size
out vec4 color;
#if defined(SOLES)
uniform mat4 unproject;
uniform vec3 eye;
uniform vec4 soles[16];           // middle of a foot on the floor, and its radius; 0 is none

float trodden() {
  vec4 far = unproject * vec4(uv * 2.0 - 1.0, 0.9, 1.0);
  vec3 d = far.xyz / far.w - eye;
  float left = 1.0;
  for (int i = 0; i < 16 && soles[i].w > 0.0; i++) {
    float t = (soles[i].z - eye.z) / d.z;
    if (t <= 0.0) continue;
    vec2 off = (eye.xy + t * d.xy - soles[i].xy) / soles[i].w;
    float r2 = dot(off, off);
    if (r2 < 40.0) left *= 1.0 - 0.66 * exp(-1.1 * r2) - 0.2 * exp(-0.10 * r2);
  }
  return left;
}
#endif

void main() {
  vec3 light = texture(image, window.xy + uv * window.zw).rgb * share;
#if defined(SOLES)
  light *= trodden();
#endif
  color = vec4(light, 0.0);
}
