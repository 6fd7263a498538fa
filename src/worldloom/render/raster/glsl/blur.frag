in vec2 uv;
uniform sampler2D image;
uniform vec2 step;
out vec4 color;
void main() {
  vec3 s = texture(image, uv).rgb * 0.227;
  s += (texture(image, uv + step * 1.385).rgb + texture(image, uv - step * 1.385).rgb) * 0.316;
  s += (texture(image, uv + step * 3.231).rgb + texture(image, uv - step * 3.231).rgb) * 0.0703;
  color = vec4(s, 1.0);
}
