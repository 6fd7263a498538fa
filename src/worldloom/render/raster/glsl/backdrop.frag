in vec2 uv;
uniform sampler2D image;
uniform float share;               // of its light
uniform vec4 window;              // what part of it is seen: lower left corner, size
out vec4 color;

void main() {
  color = vec4(texture(image, window.xy + uv * window.zw).rgb * share, 0.0);
}
