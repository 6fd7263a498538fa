// What stands before people: the depth of the set, before anybody is drawn.
in vec2 uv;
uniform sampler2D image;
uniform vec4 window;              // what part of it is seen: lower left corner, size
layout(location = 0) out vec4 a;
layout(location = 1) out vec4 b;
layout(location = 2) out vec4 c;

void main() {
  gl_FragDepth = texture(image, window.xy + uv * window.zw).r;
  a = b = c = vec4(0.0);
}
